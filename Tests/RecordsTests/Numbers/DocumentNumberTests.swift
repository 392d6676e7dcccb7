import Records
import Testing

struct DocumentNumberTests {
    @Test(arguments: [
        ("51/KH-UBND", "51/KH-UBND"), ("3/NQ-CP", "03/NQ-CP"), ("0039 /QĐ-SKHHCN", "39/QĐ-SKHCN"), ("57/NQ-TW", "57-NQ/TW"),
        ("57-NQ/TW", "57-NQ/TW"),
        ("58/QĐ/UBND", "58/QĐ-UBND"), ("25/QD-UBND", "25/QĐ-UBND"), ("15/TTR-SKHCN", "15/TTr-SKHCN"), ("5/HD-SKHCN", "05/HD-SKHCN"),
        ("5/HĐ-SKHCN", "05/HĐ-SKHCN"), ("56/ 2015/ NĐ - CP", "56/2015/NĐ-CP"), ("49/2010/QH12", "49/2010/QH12"),
        ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP"), ("2715/STTTT-BCVT&CNTT", "2715/STTTT-BCVT&CNTT"), ("219-tb/vptu", "219-TB/VPTU"),
        ("01/KH-UBND-TDTU", "01/KH-UBND-TDTU"), ("08/SL", "08/SL"),
    ])
    func `a number is read into its canonical notation`(text: String, notation: String) {
        #expect(DocumentNumber(parsing: text, catalogs: NumberFixtures.catalogs)?.notation == notation)
    }

    @Test(arguments: ["", "51", "KH-UBND", "51/", "51/KH-UBND x", "ngày 01/7/2025", "2025", "/KH-UBND"])
    func `what is no number is refused`(text: String) {
        #expect(DocumentNumber(parsing: text, catalogs: NumberFixtures.catalogs) == nil)
    }

    @Test func `every canonical notation of the tables reads back as itself`() throws {
        let keys = try NumberFixtures.rows("numbers/seeds.tsv").map { $0[2] } + NumberFixtures.rows("numbers/examples.tsv").map { $0[2] }
        let notations = keys.filter { !$0.hasPrefix("(blank)") }.compactMap { $0.split(separator: "@").first.map(String.init) }
        for notation in notations {
            #expect(DocumentNumber(parsing: notation, table: NumberFixtures.recognizer.table)?.notation == notation)
        }
        #expect(notations.count == 128)
    }

    @Test func `any composed number reads back as itself`() {
        var random = SplitMix(state: 20_250_701)
        print("seed 20250701")
        let types = Catalogs.builtInTypes.compactMap(\.symbol).filter { $0 != "L" }
        for _ in 0..<2000 {
            let number = String(random.next() % 9000 + 1)
            let padded = number.count < 2 ? "0" + number : number
            let type = types[Int(random.next() % UInt64(types.count))]
            let year = random.next() % 2 == 0 ? "/\(1990 + random.next() % 50)" : ""
            for notation in ["\(padded)\(year)/\(type)-UBND", "\(padded)-\(type)/TU", "\(padded)\(year)/\(type)-SKHCN-VP"] {
                #expect(DocumentNumber(parsing: notation, table: NumberFixtures.recognizer.table)?.notation == notation)
            }
        }
    }

    @Test func `types that fold alike have different addresses`() throws {
        let slugs = try ["15/HĐ-SKHCN", "15/HD-SKHCN", "15/ĐA-SKHCN", "15/DA-SKHCN", "51/KH-UBND"].map {
            try #require(DocumentNumber(parsing: $0, catalogs: NumberFixtures.catalogs)).urlSlug
        }
        #expect(slugs == ["15-hdg-skhcn", "15-hd-skhcn", "15-dan-skhcn", "15-da-skhcn", "51-kh-ubnd"])
    }
}

/// A small generator with a printed seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
