"""What the benchmarks of whole portals share: their arguments, and a folder to make things in."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def parser(text: str) -> argparse.ArgumentParser:
    """`text`: the documentation of the program. It takes `--seed`, `--runs` and `--folder`."""
    parser = argparse.ArgumentParser(description=text, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="keep what is made there; must not exist")
    return parser


@contextmanager
def folder(arguments: argparse.Namespace) -> Iterator[Path]:
    """That of the arguments, else one that goes in the end."""
    with tempfile.TemporaryDirectory(prefix="vanthu-benchmark-") as temporary:
        yield arguments.folder or Path(temporary)
