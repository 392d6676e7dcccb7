"""Queries that readers of a portal might type, drawn from its documents by seed."""

import json
import random
import re
import unicodedata
from collections import Counter
from pathlib import Path

SYLLABLES = range(1, 7)
WORD = r"[^\W\d_]+"


def without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def spans(titles: list[str], length: int) -> Counter:
    """In how many titles so many syllables follow each other."""
    counts = Counter()
    for title in titles:
        words = re.findall(WORD, title.lower())
        counts.update(sorted({" ".join(words[start:start + length]) for start in range(len(words) - length + 1)}))
    return counts


def queries(portal: Path, seed: int) -> list[str]:
    """36: of each number of syllables two that are common in titles and two that stand in one title only, signers, numbers and parts of numbers.

    Every second one is without accents.
    """
    dice = random.Random(seed)
    documents = json.loads((portal / "api/documents.json").read_bytes())["documents"]
    drawn = []
    for length in SYLLABLES:
        counts = spans([document["title"] for document in documents], length)
        common = [span for span, _ in counts.most_common(40)]
        rare = [span for span, count in counts.items() if count == 1]
        drawn += dice.sample(common, 2) + dice.sample(rare, 2)
    numbered = [document["number"] for document in documents if document["number"]]
    drawn += dice.sample(sorted({document["signer"] for document in documents if document["signer"]}), 4)
    drawn += dice.sample(numbered, 4)
    drawn += [" ".join(re.findall(r"\w+", number)[:2]) for number in dice.sample(numbered, 4)]
    return [without_accents(query) if place % 2 else query for place, query in enumerate(drawn)]
