"""A small office whose content changes: documents that cite, replace and link each other and give out tasks, files beside them, pages, a registry of
departments, a history, a theme of its own."""

import random
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from program import ROOT

SETTINGS = "ten: Cổng văn bản\nco_quan: skhcn\ndia_chi: https://vanban.example.gov.vn/\nmui_gio: Asia/Ho_Chi_Minh\n"
DEPARTMENTS = "- {{ma: vp, ten: {}}}\n- {{ma: qlkhcn, ten: Phòng Quản lý Khoa học, den: 2025-07-20}}\n"
ISSUERS = "- {ma: skhcn, ten: Sở Khoa học và Công nghệ, ky_hieu: [SKHCN], mac_dinh: true}\n"
WORDS = "chuyển đổi số khoa học công nghệ kế hoạch báo cáo kết quả đơn vị thực hiện nhiệm vụ năm quý hội đồng xét duyệt".split()


class Office:
    """Every change keeps the content free of errors. Chance decides by `seed`."""

    def __init__(self, folder: Path, seed: int, documents: int = 8):
        self.dice = random.Random(seed)
        self.content, self.theme = folder / "Content", folder / "Theme"
        self.count = 0
        self.today = date(2025, 6, 15)
        shutil.copytree(ROOT / "Themes/so-khcn", self.theme)
        self.write("cong-thong-tin.yml", SETTINGS)
        self.write("danh-muc/don-vi.yml", DEPARTMENTS.format("Văn phòng Sở"))
        self.write("danh-muc/co-quan.yml", ISSUERS)
        self.write("trang/gioi-thieu.md", "---\ntieu_de: Giới thiệu\n---\nXem [văn bản gốc](../van-ban/goc.md#muc-1).\n")
        # Never deleted or renamed: others link to it.
        self.write_document("goc", "0/QĐ-SKHCN", "01/02/2023", ["1. Nội dung thứ nhất.", "", "2. Nội dung thứ hai."])
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
            self.relate, self.relate, self.expire, self.withdraw, self.give_tasks, self.move_deadline, self.settle_task, self.attach, self.change_attachment,
            self.annex, self.link, self.share, self.move_out, self.change_page, self.illustrate, self.change_signer, self.plan, self.cite_elsewhere,
            self.commit, self.wait, self.wait,
        ]
        change = self.dice.choice(changes)
        change()
        return change.__name__

    def documents(self) -> list[Path]:
        """Those that may go."""
        return sorted(file for file in (self.content / "van-ban").glob("*.md") if file.name != "goc.md")

    def add(self):
        self.count += 1
        day = f"{self.dice.randint(1, 28):02}/{self.dice.randint(1, 12):02}/2024"
        cited = self.dice.randint(1, self.count)
        body = [f"Căn cứ Quyết định số {cited}/QĐ-SKHCN;", "", self.words(40)]
        self.write_document(f"vb-{self.count}", f"{self.count}/QĐ-SKHCN", day, body)

    def write_document(self, name: str, number: str, day: str, body: list[str]):
        self.write(f"van-ban/{name}.md", "\n".join([
            "---", "loai: quyet_dinh", f"trich_yeu: Về việc {self.words(5)}", f"so_ky_hieu: {number}", f"ngay_ban_hanh: {day}",
            f"don_vi_soan: {self.dice.choice(['vp', 'qlkhcn'])}", "nguoi_ky: {ho_ten: Nguyễn Văn A, chuc_vu: Giám đốc}", "---", "",
            *body, ""]))

    def delete(self):
        if len(self.documents()) > 3:
            self.one().unlink()

    def rename(self):
        self.count += 1
        self.one().rename(self.content / f"van-ban/doi-ten-{self.count}.md")

    def edit_body(self):
        self.append(f"{self.words(12)} theo Quyết định số {self.dice.randint(1, self.count)}/QĐ-SKHCN.")

    def change_number(self):
        self.count += 1
        self.replace("so_ky_hieu: ", f"{self.count}/QĐ-SKHCN")

    def change_date(self):
        self.replace("ngay_ban_hanh: ", f"{self.dice.randint(1, 28):02}/{self.dice.randint(1, 5):02}/2025")

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

    def relate(self):
        field = self.dice.choice(["thay_the", "sua_doi_bo_sung", "bai_bo", "can_cu", "thuc_hien", "dinh_chi", "huong_dan"])
        self.state(field, f'["{self.dice.randint(0, self.count)}/QĐ-SKHCN"]')
        if self.dice.random() < 0.3:
            self.append(f"Nghị định số 82/2024/NĐ-CP sửa đổi Quyết định số {self.dice.randint(0, self.count)}/QĐ-SKHCN.")

    def expire(self):
        fields = self.dice.sample(["ngay_het_hieu_luc", "ngay_hieu_luc"], 2)
        self.state(fields[0], f"{self.dice.randint(1, 28):02}/{self.dice.randint(6, 8):02}/2025", instead_of=fields[1])

    def withdraw(self):
        self.state("trang_thai", self.dice.choice(["da_thu_hoi", "hieu_luc", "hieu_luc", "du_thao"]))

    def give_tasks(self):
        self.state("loai", "thong_bao_ket_luan")
        who = self.dice.choice(["Văn phòng Sở", "Phòng Quản lý Khoa học", "Các phòng, đơn vị"])
        self.append(f"1. Giao {who} chủ trì {self.words(6)} trước ngày {self.deadline()}.")

    def move_deadline(self):
        """Of a task that is given already, where there is one."""
        for file in self.documents():
            text, moved = re.subn(r"(?<=trước ngày )[\d/]+", self.deadline(), file.read_text("utf-8"), count=1)
            if moved and not file.is_symlink():
                file.write_text(text, "utf-8")
                return

    def deadline(self) -> str:
        return f"{self.dice.randint(1, 28):02}/{self.dice.randint(6, 12):02}/2025"

    def settle_task(self):
        states = [f"- {{nhiem_vu: {file.stem}/muc-1, trang_thai: {self.dice.choice(['xong', 'dang_lam'])}, ket_qua: {self.words(3)}}}\n"
                  for file in self.documents() if "1. Giao" in file.read_text("utf-8") and self.dice.random() < 0.5]
        self.write("nhiem-vu/trang-thai.yml", "".join(states) or "[]\n")

    def attach(self):
        self.count += 1
        self.write(f"van-ban/tep-{self.count}.txt", self.words(9))
        self.state("tep_goc", f"[tep-{self.count}.txt]")

    def change_attachment(self):
        for file in (self.content / "van-ban").glob("tep-*.txt"):
            file.write_text(self.words(8), "utf-8")

    def annex(self):
        self.state("kem_theo", self.dice.choice(["goc", self.one().stem]))

    def link(self):
        self.append(self.dice.choice([
            "Xem [văn bản gốc](goc.md#muc-2), [giới thiệu](../trang/gioi-thieu.md).", "Xem [tất cả](/van-ban/)."]))

    def share(self):
        """Several documents may publish one file."""
        self.write("van-ban/chung.txt", self.words(7))
        self.append("Xem [tệp chung](chung.txt).")

    def move_out(self):
        """The document stands elsewhere, and is linked from here."""
        self.count += 1
        file = self.one()
        if not file.is_symlink():
            elsewhere = self.content.parent / "Ngoai"
            elsewhere.mkdir(exist_ok=True)
            file.symlink_to(file.rename(elsewhere / f"{self.count}.md"))

    def change_page(self):
        with (self.content / "trang/gioi-thieu.md").open("a", encoding="utf-8") as file:
            file.write(f"\n{self.words(5)}\n")

    def illustrate(self):
        """One picture more beside a page, and other bytes in those that stand there."""
        self.count += 1
        name = f"hinh-{self.count}.svg"
        for file in [self.content / "trang" / name, *(self.content / "trang").glob("hinh-*.svg")]:
            file.write_text(f"<svg><title>{self.words(2)}</title></svg>", "utf-8")
        with (self.content / "trang/gioi-thieu.md").open("a", encoding="utf-8") as file:
            file.write(f"\n![{self.words(2)}]({name})\n")

    def change_signer(self):
        self.state("nguoi_ky", f"{{ho_ten: {self.dice.choice(['Nguyễn Văn A', 'Lê Thị B'])}, chuc_vu: {self.words(2)}}}")

    def plan(self):
        self.state(self.dice.choice(["ky_bao_cao", "ky_ke_hoach"]), self.dice.choice(["Quý I/2025", "[tháng 5/2025, 2024-Q4]"]))

    def cite_elsewhere(self):
        self.append(f"Thực hiện Kế hoạch số {self.dice.randint(1, 4)}36-KH/TU ngày 25/02/2025 của Tỉnh ủy; {self.words(4)}.")

    def commit(self):
        git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", "-C", str(self.content)]
        if not (self.content / ".git").exists():
            subprocess.run([*git, "init", "-q"], check=True)
        subprocess.run([*git, "add", "-A"], check=True)
        subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", self.words(4)], check=True)

    def wait(self):
        """Deadlines pass, documents take effect and expire, a department ends."""
        self.today += timedelta(days=self.dice.randint(1, 20))

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
        file = self.any()
        lines = [field + value if line.startswith(field) else line for line in file.read_text("utf-8").split("\n")]
        file.write_text("\n".join(lines), "utf-8")

    def state(self, field: str, value: str, instead_of: str = "-"):
        """Gives a document a field, in the place of the one it may have."""
        file = self.any()
        lines = [line for line in file.read_text("utf-8").split("\n") if not line.startswith((f"{field}: ", f"{instead_of}: "))]
        file.write_text("\n".join([lines[0], f"{field}: {value}", *lines[1:]]), "utf-8")

    def append(self, text: str):
        with self.any().open("a", encoding="utf-8") as file:
            file.write(f"\n{text}\n")

    def any(self) -> Path:
        return self.dice.choice([*self.documents(), self.content / "van-ban/goc.md"])
