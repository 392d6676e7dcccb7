"""Makes a Content folder of any size: `make_content.py OUT COUNT [--seed N] [--hugo OUT2]`.

Each document is 3 to 14 KB: consecutive paragraphs of official text (texts.py), which begin anew, cut elsewhere, only when all are used up; a table in
every third; a section that gives work to departments; two to five citations of earlier documents of the same folder. Dates go from 2019 to the middle
of 2025, numbers rise with the dates. Settings and registries are those of Content/, but for what these know of documents that are cited only: some
of them are made here. The same arguments and text give the same bytes.

--hugo writes the same documents for Hugo as well: Markdown with title, date and two taxonomies, beside the site of Tests/Benchmarks/hugo.
"""

import argparse
import datetime
import itertools
import json
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from texts import ROOT, Text, texts

FIRST_DAY, LAST_DAY = datetime.date(2019, 1, 2), datetime.date(2025, 6, 30)
TEXT_BYTES = (2_200, 10_000)  # what the frame adds to them makes 3 to 14 KB


@dataclass(frozen=True)
class Kind:
    """Documents with one series of numbers: the share of them among all, and what they say of their type and issuer."""

    share: int
    type: str
    name: str
    number: str
    issuer: str
    issuer_name: str
    about: str
    positions: tuple[str, ...]


OFFICE = ("skhcn-qngai", "Sở Khoa học và Công nghệ")
PROVINCE = ("ubnd-qngai", "Ủy ban nhân dân tỉnh")
COUNCIL = ("hdnd-qngai", "Hội đồng nhân dân tỉnh")
PARTY = ("tinh-uy-qngai", "Tỉnh ủy")
OF_OFFICE, OF_PROVINCE = ("Giám đốc", "Phó Giám đốc"), ("Chủ tịch", "Phó Chủ tịch")
OF_COUNCIL, OF_PARTY = ("Chủ tịch",), ("Bí thư", "Phó Bí thư")
KINDS = [
    Kind(24, "cong_van", "Công văn", "{}/SKHCN-{}", *OFFICE, "Việc thực hiện", OF_OFFICE),
    Kind(12, "ke_hoach", "Kế hoạch", "{}/KH-SKHCN", *OFFICE, "Triển khai", OF_OFFICE),
    Kind(12, "thong_bao_ket_luan", "Thông báo", "{}/TB-SKHCN", *OFFICE, "Kết luận của Giám đốc Sở về", OF_OFFICE),
    Kind(10, "bao_cao", "Báo cáo", "{}/BC-SKHCN", *OFFICE, "Kết quả thực hiện", OF_OFFICE),
    Kind(8, "quyet_dinh", "Quyết định", "{}/QĐ-SKHCN", *OFFICE, "Ban hành quy chế", OF_OFFICE),
    Kind(5, "to_trinh", "Tờ trình", "{}/TTr-SKHCN", *OFFICE, "Đề nghị ban hành", OF_OFFICE),
    Kind(3, "huong_dan", "Hướng dẫn", "{}/HD-SKHCN", *OFFICE, "Áp dụng", OF_OFFICE),
    Kind(10, "quyet_dinh", "Quyết định", "{}/QĐ-UBND", *PROVINCE, "Ban hành quy định về", OF_PROVINCE),
    Kind(6, "ke_hoach", "Kế hoạch", "{}/KH-UBND", *PROVINCE, "Thực hiện", OF_PROVINCE),
    Kind(2, "chi_thi", "Chỉ thị", "{}/CT-UBND", *PROVINCE, "Tăng cường", OF_PROVINCE),
    Kind(3, "nghi_quyet", "Nghị quyết", "{}/NQ-HĐND", *COUNCIL, "Quy định", OF_COUNCIL),
    Kind(3, "ke_hoach", "Kế hoạch", "{}-KH/TU", *PARTY, "Lãnh đạo thực hiện", OF_PARTY),
    Kind(2, "chi_thi", "Chỉ thị", "{}-CT/TU", *PARTY, "Sự lãnh đạo của Đảng đối với", OF_PARTY),
]
FAMILY_NAMES = "Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ".split()
MIDDLE_NAMES = "Văn Thị Quốc Minh Hoàng Thanh".split()
GIVEN_NAMES = "An Bình Cường Dũng Giang Hà Hiếu Hoa Hùng Khánh Lan Long Nam Phúc Quang Sơn Thủy Trung Tuấn Yến".split()


@dataclass(frozen=True)
class Department:
    code: str
    name: str
    since: str
    until: str

    def is_there(self, day: datetime.date) -> bool:
        return self.since <= day.isoformat() <= self.until


@dataclass(frozen=True)
class Document:
    """What others say when they cite it."""

    kind: Kind
    number: str
    day: datetime.date
    subject: str
    department: Department
    helper: Department

    @property
    def citation(self) -> str:
        return f"{self.kind.name} số {self.number} ngày {self.day:%d/%m/%Y} của {self.kind.issuer_name}"

    @property
    def name(self) -> str:
        """Its place in the folder, without suffix."""
        ascii_number = self.number.replace("Đ", "D").lower()
        return f"{self.day.year}/{self.kind.issuer}-{self.day.year}-" + re.sub(r"[^a-z0-9]+", "-", ascii_number)


def departments() -> list[Department]:
    """Those of Content/; one without dates has always been there."""
    registry = (ROOT / "Content/danh-muc/don-vi.yml").read_text("utf-8")
    entries = re.findall(r"^- ma: (\S+)\n  ten: (.+)\n(?:  .*\n)*?  tu: (\S+)\n  den: (\S+)", registry, re.M)
    return [Department(code, name, "" if since == "null" else since, "9999" if until == "null" else until) for code, name, since, until in entries]


def markdown(line: str) -> Iterator[str]:
    """A line of plain text as blocks; links into the place where it came from lead nowhere here."""
    line = re.sub(r"!?\[+([^\[\]]*)\]+\((?!https?:|mailto:)[^)]*\)", r"\1", line).replace("](#", "] (#")
    line = " ".join(line.replace("<", "‹").replace(">", "›").replace("|", "¦").split())
    if re.match(r"Điều \d+[a-zđ]?\.", line) and len(line) < 300:
        yield "## " + line
    else:
        yield from re.findall(r"\S.{0,1199}(?= |$)", line)


def pieces(sources: list[Text], dice: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Consecutive blocks with the title of the document that they begin in, for ever."""
    while True:
        title, blocks, size, wanted = "", [], 0, 0
        for source in dice.sample(sources, len(sources)):
            for block in itertools.chain.from_iterable(map(markdown, source.lines())):
                if not blocks:
                    title, wanted = source.title, dice.randint(*TEXT_BYTES)
                blocks.append(block)
                size += len(block.encode()) + 2
                if size >= wanted:
                    yield title, blocks
                    blocks, size = [], 0


def subject(kind: Kind, title: str, blocks: list[str]) -> str:
    """Names the first article of the text, or its first words, and the document that it comes from."""
    articles = (re.match(r"## Điều \S+ (.{10,})", block) for block in blocks)
    first_words = " ".join(re.sub(r"^(#+|\w+[.)]|-) *", "", blocks[0]).split()[:20])
    topic = next((article[1] for article in articles if article), first_words)
    of_whole = f" theo {title[0].lower()}{title[1:]}" if title else ""
    words = re.sub(r'["\\*_`\[\]]', "", f"{kind.about} {topic[:1].lower()}{topic[1:]}{of_whole}")
    return words if len(words) <= 400 else words[:400].rsplit(" ", 1)[0]


class Office:
    """Issues documents one after the other."""

    def __init__(self, count: int, seed: int):
        self.dice = random.Random(seed)
        self.count = count
        self.departments = departments()
        self.numbers: dict[tuple[str, int], int] = {}
        self.issued: list[Document] = []
        self.pieces = pieces(texts(), self.dice)
        self.signers = [" ".join(map(self.dice.choice, (FAMILY_NAMES, MIDDLE_NAMES, GIVEN_NAMES))) for _ in range(40)]

    def documents(self) -> Iterator[tuple[Document, list[str], str]]:
        """Each with its front matter and its body."""
        for index in range(self.count):
            title, blocks = next(self.pieces)
            document = self.next_document(FIRST_DAY + (LAST_DAY - FIRST_DAY) * (index / self.count), title, blocks)
            cited = self.cited()
            yield document, self.front_matter(document, cited), "\n\n".join(self.body(document, cited, blocks))
            self.issued.append(document)

    def next_document(self, day: datetime.date, title: str, blocks: list[str]) -> Document:
        kind = self.dice.choices(KINDS, [kind.share for kind in KINDS])[0]
        department, helper = self.dice.sample([one for one in self.departments if one.is_there(day)], 2)
        series = kind.number, 0 if kind.issuer == PARTY[0] else day.year  # the Party numbers by term of office, the state by year
        self.numbers[series] = self.numbers.get(series, 0) + 1
        number = kind.number.format(f"{self.numbers[series]:02}", department.code.replace("-", "").upper())
        return Document(kind, number, day, subject(kind, title, blocks), department, helper)

    def cited(self) -> list[Document]:
        """Two to five earlier ones: recent ones, and old ones that many cite."""
        known = len(self.issued)
        places = [known - 1 - self.dice.randrange(min(known, 300)) if self.dice.random() < 0.6 else int(known * self.dice.random() ** 4)
                  for _ in range(self.dice.randint(2, 5) if known else 0)]
        return [self.issued[place] for place in dict.fromkeys(places)]

    def front_matter(self, document: Document, cited: list[Document]) -> list[str]:
        kind, day = document.kind, document.day
        position = self.dice.choice(kind.positions)
        signer = f"ho_ten: {self.dice.choice(self.signers)}, chuc_vu: {position}"
        if position != kind.positions[0]:
            signer += f", quyen_han: KT, thay_cho: {kind.positions[0]}"
        quarter = f"{day.year}-Q{(day.month + 2) // 3}"
        lines = [
            f"loai: {kind.type}", f"so_ky_hieu: {document.number}", f"ngay_ban_hanh: {day}", f'trich_yeu: "{document.subject}"',
            f"co_quan_ban_hanh: {kind.issuer}", f"don_vi_soan: {document.department.code}", f"nguoi_ky: {{{signer}}}", f"ky_bao_cao: {quarter}",
        ]
        if kind.type == "thong_bao_ket_luan":
            lines.append(f"cuoc_hop: {{loai: giao_ban_quy, ngay: {day}, chu_tri: Giám đốc Sở}}")
        if cited and self.dice.random() < 0.5:
            lines.append(f'thuc_hien: ["{cited[0].number}, {cited[0].day:%d/%m/%Y}"]')
        return lines

    def body(self, document: Document, cited: list[Document], blocks: list[str]) -> Iterator[str]:
        for one in cited[:-1]:
            yield f"Căn cứ {one.citation} về {one.subject[:1].lower()}{one.subject[1:120].rsplit(' ', 1)[0]};"
        yield from blocks
        if self.dice.random() < 1 / 3:
            yield self.table(document, cited, blocks)
        yield "## Tổ chức thực hiện"
        due = document.day + datetime.timedelta(days=self.dice.randint(10, 120))
        work = f" các nhiệm vụ tại {cited[-1].citation}" if cited else " các nhiệm vụ nêu trên"
        yield (f"Giao {document.department.name} chủ trì, phối hợp với {document.helper.name} thực hiện{work}; "
               f"báo cáo kết quả trước ngày {due:%d/%m/%Y}./.")

    def table(self, document: Document, cited: list[Document], blocks: list[str]) -> str:
        rows = ["| TT | Nội dung | Đơn vị chủ trì | Kinh phí (triệu đồng) | Căn cứ |", "|---|---|---|---:|---|"]
        for place, block in enumerate(self.dice.sample(blocks, min(len(blocks), self.dice.randint(3, 6))), 1):
            content, by = " ".join(block.lstrip("# ").split()[:12]), self.dice.choice([document.department, document.helper])
            source = self.dice.choice(cited).citation if cited else ""
            rows.append(f"| {place} | {content} | {by.name} | {self.dice.randint(5, 900)} | {source} |")
        return "\n".join(rows)


def write(file: Path, front_matter: list[str], body: str):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(["---", *front_matter, "---", "", body, ""]), "utf-8")


def hugo_front_matter(document: Document) -> list[str]:
    title = json.dumps(f"{document.kind.name} {document.number}: {document.subject}", ensure_ascii=False)
    return [f"title: {title}", f"date: {document.day}", f"don_vi: [{document.department.code}]", f"loai: [{document.kind.type}]"]


def make_content(out: Path, count: int, seed: int = 1, hugo: Path | None = None):
    """Writes into `out`, which need not be there, and leaves what else it holds."""
    shutil.copytree(ROOT / "Content/danh-muc", out / "danh-muc", dirs_exist_ok=True, ignore=shutil.ignore_patterns("tham-chieu.yml"))
    shutil.copy(ROOT / "Content/cong-thong-tin.yml", out)
    if hugo:
        shutil.copytree(Path(__file__).with_name("hugo"), hugo, dirs_exist_ok=True)
    for document, front_matter, body in Office(count, seed).documents():
        write(out / "van-ban" / f"{document.name}.md", front_matter, body)
        if hugo:
            write(hugo / "content" / "van-ban" / f"{document.name}.md", hugo_front_matter(document), body)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hugo", type=Path)
    arguments = parser.parse_args()
    make_content(arguments.out, arguments.count, arguments.seed, arguments.hugo)


if __name__ == "__main__":
    main()
