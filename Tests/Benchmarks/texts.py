"""Official text to make benchmarks of: the documents of the folder that VANTHU_SHARED names, without it those of Tests/Fixtures/seeds."""

import json
import lzma
import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Text:
    title: str
    text: str

    def lines(self) -> list[str]:
        """Those that hold something, without white space around them."""
        return [line for line in map(str.strip, self.text.split("\n")) if line]


def texts() -> list[Text]:
    """Always in the same order."""
    if shared := os.environ.get("VANTHU_SHARED"):
        with lzma.open(Path(shared) / "corpus/docs.jsonl.xz", "rt", encoding="utf-8") as rows:
            documents = [json.loads(row) for row in rows]
        return [Text(document["title"] or "", document["text"]) for document in documents]
    seeds = [path.read_text("utf-8") for path in sorted((ROOT / "Tests/Fixtures/seeds").iterdir())]
    return [Text(seed.strip().split("\n")[0].strip(), seed) for seed in seeds]
