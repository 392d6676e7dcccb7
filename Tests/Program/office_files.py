"""Makes the files that people import: Word, LibreOffice and web pages by pandoc, PDF by Chromium."""

import html
import subprocess
import zipfile
from pathlib import Path

STYLE = "body { font: 14pt 'Times New Roman', 'Noto Serif', serif; } td { vertical-align: top; text-align: center; padding: 0 8pt; } " \
    "table.so td { border: 1px solid; text-align: left; } p { text-align: justify; text-indent: 1cm; } td p { text-indent: 0 }"


def paragraphs(text: str) -> list[str]:
    return [html.escape(part) for part in text.split("\n") if part.strip()]


def letterhead(left: list[str], right: list[str]) -> str:
    cells = ["".join(f"<p>{html.escape(line)}</p>" for line in lines) for lines in (left, right)]
    return f"<table><tr><td>{cells[0]}</td><td>{cells[1]}</td></tr></table>"


def page(*parts: str) -> str:
    return f"<!DOCTYPE html><html lang=vi><head><meta charset=utf-8><title>a</title><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"


def write(path: Path, source: str) -> Path:
    """Writes the page as what the ending of `path` says."""
    if path.suffix == ".html":
        path.write_text(source, "utf-8")
    elif path.suffix == ".pdf":
        page_file = path.with_suffix(".page.html")
        page_file.write_text(source, "utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={path.parent}/chromium",
             f"--print-to-pdf={path}", page_file.as_uri()], check=True, capture_output=True, timeout=120)
    else:
        subprocess.run(["pandoc", "-f", "html", "-t", path.suffix[1:], "-o", str(path)], input=source, encoding="utf-8", check=True, timeout=120)
    return path


def patch(path: Path, part: str, words: str, others: str):
    """Writes other words into a part of a Word or LibreOffice file."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[part].decode()
    assert words in text, f"{words} is not in {part}"
    parts[part] = text.replace(words, others).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
