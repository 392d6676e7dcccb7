"""Prints how fast document numbers are found: megabytes of text a second on one core of this machine.

In:  the documents of the folder that VANTHU_SHARED names (corpus/docs.jsonl.xz); without it Content/, repeated to 20 MB.
Out: one line that begins with "figure: ".
"""

import json
import lzma
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def documents() -> list[str]:
    if shared := os.environ.get("VANTHU_SHARED"):
        with lzma.open(Path(shared) / "corpus/docs.jsonl.xz", "rt", encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines]
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "Content").rglob("*.md"))]
    return texts * (20_000_000 // sum(len(text.encode()) for text in texts) + 1)


command = ["swift", "run", "-c", "release", "--quiet", "vanthu-benchmark"]
subprocess.run(command, cwd=ROOT, input="\f".join(documents()).encode(), check=True)
