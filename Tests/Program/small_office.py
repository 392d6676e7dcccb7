"""A small office whose content changes: documents that cite each other, a registry of departments, a theme of its own."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from program import ROOT

SETTINGS = "ten: Cổng văn bản\nco_quan: skhcn\ndia_chi: https://vanban.example.gov.vn/\nmui_gio: Asia/Ho_Chi_Minh\n"
DEPARTMENTS = "- {{ma: vp, ten: {}}}\n- {{ma: qlkhcn, ten: Phòng Quản lý Khoa học}}\n"
ISSUERS = "- {ma: skhcn, ten: Sở Khoa học và Công nghệ, ky_hieu: [SKHCN], mac_dinh: true}\n"
WORDS = "chuyển đổi số khoa học công nghệ kế hoạch báo cáo kết quả đơn vị thực hiện nhiệm vụ năm quý hội đồng xét duyệt".split()


class Office:
    """Every change keeps the content free of errors. Chance decides by `seed`."""

    def __init__(self, folder: Path, seed: int, documents: int = 8):
        self.dice = random.Random(seed)
        self.content, self.theme = folder / "Content", folder / "Theme"
        self.count = 0
        shutil.copytree(ROOT / "Themes/so-khcn", self.theme)
        self.write("cong-thong-tin.yml", SETTINGS)
        self.write("danh-muc/don-vi.yml", DEPARTMENTS.format("Văn phòng Sở"))
        self.write("danh-muc/co-quan.yml", ISSUERS)
        for _ in range(documents):
            self.add()

    def write(self, name: str, text: str):
        file = self.content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def change(self) -> str:
        """Makes one change by chance and names it."""
        changes: list[Callable[[], None]] = [
            self.add, self.delete, self.rename, self.edit_body, self.change_number, self.change_date, self.change_department,
            self.rename_department, self.change_style, self.change_template, self.change_settings, self.touch, self.nothing,
        ]
        change = self.dice.choice(changes)
        change()
        return change.__name__

    def documents(self) -> list[Path]:
        return sorted((self.content / "van-ban").glob("*.md"))

    def add(self):
        self.count += 1
        day = f"{self.dice.randint(1, 28):02}/{self.dice.randint(1, 12):02}/2024"
        cited = self.dice.randint(1, self.count)
        self.write(f"van-ban/vb-{self.count}.md", "\n".join([
            "---", "loai: quyet_dinh", f"trich_yeu: Về việc {self.words(5)}", f"so_ky_hieu: {self.count}/QĐ-SKHCN", f"ngay_ban_hanh: {day}",
            f"don_vi_soan: {self.dice.choice(['vp', 'qlkhcn'])}", "nguoi_ky: {ho_ten: Nguyễn Văn A, chuc_vu: Giám đốc}", "---", "",
            f"Căn cứ Quyết định số {cited}/QĐ-SKHCN;", "", self.words(40), ""]))

    def delete(self):
        if len(self.documents()) > 3:
            self.one().unlink()

    def rename(self):
        self.count += 1
        self.one().rename(self.content / f"van-ban/doi-ten-{self.count}.md")

    def edit_body(self):
        with self.one().open("a", encoding="utf-8") as file:
            file.write(f"\n{self.words(12)} theo Quyết định số {self.dice.randint(1, self.count)}/QĐ-SKHCN.\n")

    def change_number(self):
        self.count += 1
        self.replace("so_ky_hieu: ", f"{self.count}/QĐ-SKHCN")

    def change_date(self):
        self.replace("ngay_ban_hanh: ", f"{self.dice.randint(1, 28):02}/{self.dice.randint(1, 12):02}/2025")

    def change_department(self):
        self.replace("don_vi_soan: ", self.dice.choice(["vp", "qlkhcn"]))

    def rename_department(self):
        self.write("danh-muc/don-vi.yml", DEPARTMENTS.format(f"Văn phòng {self.words(2)}"))

    def change_style(self):
        with (self.theme / "tai-san/chinh.css").open("a", encoding="utf-8") as file:
            file.write(f".a{self.dice.randint(1, 9)} {{ color: red; }}\n")

    def change_template(self):
        with (self.theme / "mau/van-ban.mustache").open("a", encoding="utf-8") as file:
            file.write(f"<!-- {self.dice.randint(1, 999)} -->\n")

    def change_settings(self):
        self.write("cong-thong-tin.yml", SETTINGS.replace("Cổng văn bản", f"Cổng {self.words(2)}"))

    def touch(self):
        file = self.one()
        file.write_bytes(file.read_bytes())

    def nothing(self):
        pass

    def one(self) -> Path:
        return self.dice.choice(self.documents())

    def words(self, count: int) -> str:
        return " ".join(self.dice.choice(WORDS) for _ in range(count))

    def replace(self, field: str, value: str):
        file = self.one()
        lines = [field + value if line.startswith(field) else line for line in file.read_text("utf-8").split("\n")]
        file.write_text("\n".join(lines), "utf-8")
