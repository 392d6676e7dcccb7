"""Shapes of Markdown on which parsers take long, of any size: the lines of Tests/Fixtures/markdown-shapes.tsv, which says how they are written."""

import re

from program import ROOT

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "s": " ", "\\": "\\"}


def unescaped(text: str) -> str:
    return re.sub(r"\\(?:u\{([0-9A-F]+)\}|(.))", lambda found: chr(int(found[1], 16)) if found[1] else ESCAPES[found[2]], text)


def filled(text: str, number: int) -> str:
    return re.sub(r"\{n:([^}]*)\}", lambda found: found[1] * number, text.replace("{n}", str(number)))


class Shape:
    def __init__(self, line: str):
        self.name, *parts = line.split("\t")
        self.parts = [(int(count), unit, unescaped(text)) for part in parts for count, unit, text in re.findall(r"(?s)(\d+)([x%]) (.*)", part)]

    def markdown(self, size: int) -> bytes:
        """At most `size` bytes; what is repeated a fixed number of times comes out of the share of what is not."""
        fixed = sum(len(self.part(*part, 0)) for part in self.parts if part[1] == "x")
        return b"".join(self.part(*part, size - fixed) for part in self.parts)

    @staticmethod
    def part(count: int, unit: str, text: str, size: int) -> bytes:
        if unit == "x":
            return b"".join(filled(text, number).encode() for number in range(count))
        room = size * count // 100
        if "{n" not in text:
            return text.encode() * (room // len(text.encode()))
        pieces, number = [], 0
        while (room := room - len(piece := filled(text, number).encode())) >= 0:
            pieces.append(piece)
            number += 1
        return b"".join(pieces)


def all_shapes() -> list[Shape]:
    lines = (ROOT / "Tests/Fixtures/markdown-shapes.tsv").read_text("utf-8").split("\n")
    return [Shape(line) for line in lines if line and not line.startswith("#")]
