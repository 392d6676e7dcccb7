// What a number's author wrote otherwise than the rules, for the warnings of the office.

package import Source

/// How a number as written differs from its canonical notation (N3–N8 of the numbering rules).
package enum SpellingRemark: Hashable, Sendable {
    /// A registered misspelling or lazy spelling: `SKHHCN` for `SKHCN`, `QD` for `QĐ`.
    case alias(seen: String, meant: String)
    /// `TTR` for `TTr`, `qđ` for `QĐ`.
    case letterCase(seen: String, meant: String)
    /// `57/NQ-TW` for `57-NQ/TW`.
    case partyInStateForm
    /// `58/QĐ/UBND` for `58/QĐ-UBND`.
    case slashForDash
    /// `286-TB-VPCP` for `286/TB-VPCP`, `57-NQ-TW` for `57-NQ/TW`.
    case dashForSlash
    /// The word before the number names another kind than the symbol: "Thông báo số 1880/SKHCN-QLKH".
    case typeWordDiffers
    /// A digit read wrongly by a scanner: `Š1/2010` for `51/2010`.
    case doubtfulDigit
    /// A letter read wrongly by a scanner, or left without its mark: `TI-BTC` for `TT-BTC`, `UBNĐ` for `UBND`.
    case doubtfulLetter(seen: String, meant: String)
    /// Spaces inside, the Icelandic Ð, or a misspelt "số" before it: `345/QÐ- STC`, `sô 126/2020/NĐ-CP`; nothing of it is in doubt.
    case damaged(seen: String)
    /// A form that the rules do not have, read as the one they have: `12/QH12/2008`, `89 TC/TCT`, `96/2015TT-BTC`, `QĐ-BCA(C11)`.
    case ownForm

    /// The number is printed as it stands in the text; only its key is canonical.
    var isKeptAsWritten: Bool {
        switch self {
        case .ownForm, .doubtfulLetter: true
        default: false
        }
    }

    /// Headline of a warning about `number` (its canonical notation).
    package func message(_ number: String) -> LocalizedText {
        switch self {
        case .alias(let seen, let meant), .letterCase(let seen, let meant):
            LocalizedText(vi: "“\(seen)” được hiểu là “\(meant)” trong \(number)", en: "“\(seen)” is read as “\(meant)” in \(number)")
        case .partyInStateForm:
            LocalizedText(
                vi: "số của Đảng viết theo mẫu nhà nước, đúng ra là \(number)", en: "a Party number in state form, rightly \(number)")
        case .slashForDash:
            LocalizedText(vi: "dấu gạch chéo thay cho gạch nối, đúng ra là \(number)", en: "a slash for a dash, rightly \(number)")
        case .dashForSlash:
            LocalizedText(vi: "dấu gạch nối thay cho gạch chéo, đúng ra là \(number)", en: "a dash for a slash, rightly \(number)")
        case .typeWordDiffers:
            LocalizedText(
                vi: "tên loại đứng trước không khớp với ký hiệu \(number)", en: "the type named before \(number) is not that of its symbol")
        case .doubtfulDigit:
            LocalizedText(vi: "chữ số đọc không chắc, hiểu là \(number)", en: "a doubtful digit, read as \(number)")
        case .doubtfulLetter(let seen, let meant):
            LocalizedText(
                vi: "“\(seen)” có lẽ là “\(meant)” bị nhận dạng sai, hiểu là \(number)",
                en: "“\(seen)” is likely a misread “\(meant)”, read as \(number)")
        case .damaged(let seen):
            LocalizedText(vi: "“\(seen)” có lỗi gõ hoặc lỗi quét, hiểu là \(number)", en: "“\(seen)” is damaged, read as \(number)")
        case .ownForm:
            LocalizedText(vi: "số viết không theo mẫu, hiểu là \(number)", en: "a number out of form, read as \(number)")
        }
    }
}
