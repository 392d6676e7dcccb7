// The ranges by which the pairs of a frequent word are spread over files: neighbours in the alphabet together, since a query ends in the
// beginning of a word.
import Source

enum WordRanges {
    /// 256 ranges halve eight times: 0 ... 8.
    static let powers = 9

    /// The range of a word among so many, given as the power of two.
    static func range(of word: [UInt8], power: Int) -> Int {
        allBytes[...].partitioningIndex { word.precedesInBytes($0) } >> (powers - 1 - power)
    }

    /// Where the second and later ranges begin, for so many as `power` tells.
    static func bounds(power: Int) -> [String] {
        let step = 1 << (powers - 1 - power)
        return stride(from: step - 1, to: all.count, by: step).map { all[$0] }
    }

    /// Of 256 ranges: with them the lists of pairs in real official text are of equal size.
    private static let all = [
        "02", "04", "07", "1", "11", "14", "19", "2011", "2019", "2022", "23", "3", "4", "58", "90", "an", "ao", "ban", "band",
        "bao", "baoc", "benh", "bien", "bieu", "bo", "boa", "ca", "cac", "cacb", "can", "canh", "cap", "capc", "chap", "che",
        "chi", "chia", "chinh", "chiu", "cho", "choc", "chu", "chua", "chuc", "chung", "chuy", "chx", "co", "coa", "cong",
        "congc", "cua", "cuab", "cuoi", "da", "dai", "dan", "dang", "danh", "dao", "dat", "dau", "day", "de", "dec", "dia", "dic",
        "diem", "dieu", "dieud", "dnnv", "do", "doa", "doc", "doi", "doic", "dong", "dongc", "du", "dua", "dung", "duo", "duoch",
        "ev", "gia", "giai", "giam", "giao", "giay", "giu", "gom", "ha", "hang", "hanh", "hao", "hien", "hin", "ho", "hoa",
        "hoac", "hoach", "hoat", "hoc", "hoi", "hop", "huan", "huy", "ke", "kem", "ket", "kh", "khac", "khai", "khau", "khien",
        "khoan", "khoi", "khong", "khop", "ki", "kie", "kien", "kinh", "la", "lai", "lan", "lap", "len", "lien", "lieud", "lq",
        "luc", "luu", "mang", "may", "moc", "mot", "muc", "nam", "nang", "nay", "neu", "ngan", "ngay", "ngayt", "nghi", "nghie",
        "ngoai", "nguoi", "nguoim", "nha", "nhan", "nhanh", "nhie", "nho", "nhun", "noi", "nong", "nuo", "o", "phai", "pham",
        "phan", "phap", "phat", "phi", "pho", "phon", "phu", "phuc", "phuon", "qlcn", "quan", "quang", "qui", "quo", "quye",
        "quyet", "quyetc", "rut", "san", "sat", "se", "sk", "so", "soa", "su", "sua", "tai", "taid", "tao", "tay", "thai", "tham",
        "thamg", "thanh", "thanht", "the", "theo", "theod", "thi", "thia", "thoi", "thong", "thongb", "thu", "thua", "thuc",
        "thucd", "thuoc", "thuon", "ti", "tien", "tiep", "tieu", "tinh", "tinhc", "to", "toa", "toi", "tot", "trach", "trang",
        "tren", "tri", "trig", "tro", "trong", "trongb", "trun", "truo", "truong", "truongd", "tu", "tua", "tuon", "ubn", "uy",
        "va", "vab", "van", "vanb", "ve", "vec", "viec", "viect", "viet", "voi", "vu", "vun", "xac", "xay", "xet", "xuat", "y",
    ]

    private static let allBytes = all.map { Array($0.utf8) }
}

extension ArraySlice {
    /// Where the elements begin that satisfy a condition, before which none does and after which all do.
    func partitioningIndex(where isBeyond: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
