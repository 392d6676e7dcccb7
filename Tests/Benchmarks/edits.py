"""Edits of a content folder that make_content.py made: each changes what one clerk changes between two builds."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path


def documents(content: Path) -> list[Path]:
    return sorted((content / "van-ban").rglob("*.md"))


def replace(file: Path, pattern: str, new: str):
    text, count = re.subn(pattern, new, file.read_text("utf-8"), count=1, flags=re.M)
    if count != 1:
        raise ValueError(f"{file}: no {pattern}")
    file.write_text(text, "utf-8")


class Edits:
    """Each edit takes a number that tells one run from another; documents from the middle of the folder are edited, none twice."""

    def __init__(self, content: Path, theme: Path):
        self.content, self.theme = content, theme
        self.documents = documents(content)

    def all(self) -> dict[str, Callable[[int], None]]:
        return {
            "nothing changed": lambda run: None,
            "one body edited": self.edit_body,
            "one number changed": self.change_number,
            "one document added": self.add,
            "one document deleted": self.delete,
            "one department renamed": self.rename_department,
            "one template changed": self.change_template,
        }

    def edit_body(self, run: int):
        with self.document(0, run).open("a", encoding="utf-8") as file:
            file.write(f"\nBổ sung lần {run + 1}: các đơn vị báo cáo kết quả bằng văn bản.\n")

    def change_number(self, run: int):
        replace(self.document(1, run), r"^(so_ky_hieu: \D*)\d+", rf"\g<1>{90_000 + run}")

    def add(self, run: int):
        model = self.document(2, run)
        new = model.with_name(f"bo-sung-{run}.md")
        shutil.copy(model, new)
        replace(new, r"^(so_ky_hieu: \D*)\d+", rf"\g<1>{80_000 + run}")

    def delete(self, run: int):
        self.document(3, run).unlink()

    def rename_department(self, run: int):
        replace(self.content / "danh-muc/don-vi.yml", r"^(- ma: qlkhcn\n  ten: ).*", rf"\g<1>Phòng Quản lý Khoa học {run + 1}")

    def change_template(self, run: int):
        with (self.theme / "mau/van-ban.mustache").open("a", encoding="utf-8") as file:
            file.write(f"<!-- {run} -->\n")

    def document(self, edit: int, run: int) -> Path:
        return self.documents[len(self.documents) // 2 + 7 * (4 * run + edit)]
