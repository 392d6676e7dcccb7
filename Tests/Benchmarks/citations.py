"""Prints how fast document numbers are found: megabytes of text a second on one core of this machine.

In:  official text (texts.py), repeated until it is 20 MB at least.
Out: one line that begins with "figure: ".
"""

import subprocess

from texts import ROOT, texts

documents = [one.text for one in texts()]
documents *= -(-20_000_000 // sum(len(text.encode()) for text in documents))
command = ["swift", "run", "-c", "release", "--quiet", "vanthu-benchmark"]
subprocess.run(command, cwd=ROOT, input="\f".join(documents).encode(), check=True)
