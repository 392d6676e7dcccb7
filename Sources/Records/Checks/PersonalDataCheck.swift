// Finds identity numbers, mobile telephone numbers and bank accounts, by their form and by the words before them.

import Source

/// Reads the whole file, front matter too: what stands there is published as well.
enum PersonalDataCheck {
    /// `allowed`: what somebody has looked at and declared fit for all readers. Linear.
    static func run(text: SourceText, allowed: Set<PersonalData>, into found: inout DiagnosticList) {
        var table = TableHeads()
        for number in 1...max(1, text.lineStarts.count) {
            let line = text.line(number)
            table.pass(line)
            guard holdsEnoughDigits(line) else { continue }
            for run in DigitRun.list(in: line) {
                guard let kind = kind(of: run, in: line, &table), !allowed.contains(kind), found.admits(.personalData, in: text.file) else {
                    continue
                }
                found.append(diagnostic(kind, run, at: text.location(at: run.range.lowerBound)))
            }
        }
    }
}

extension PersonalDataCheck {
    /// As far before a number as its name may stand, in bytes.
    private static let reach = 60

    private static func holdsEnoughDigits(_ line: ArraySlice<UInt8>) -> Bool {
        var count = 0
        for byte in line where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
            count += 1
            if count == DigitRun.fewest { return true }
        }
        return false
    }

    private static func kind(of run: DigitRun, in line: ArraySlice<UInt8>, _ table: inout TableHeads) -> PersonalData? {
        let before = line[max(line.startIndex, run.range.lowerBound - reach)..<run.range.lowerBound]
        let name = PersonalDataNames(PersonalDataNames.lowered(before), head: table.head(over: run.range.lowerBound, in: line))
        switch name.last {
        case .identity where run.count == 12 || run.count == 9: return .identity
        case .account where (8...19).contains(run.count) && !run.isAmount && !run.isTime && !isOfTreasury(run, in: line):
            return .account
        case .telephone where run.isMobile: return .telephone
        case .other: return nil
        default: break
        }
        if run.isIdentity { return .identity }
        return run.isMobile ? .telephone : nil
    }

    private static func isOfTreasury(_ run: DigitRun, in line: ArraySlice<UInt8>) -> Bool {
        PersonalDataNames.namesTreasury(PersonalDataNames.lowered(line[run.range.upperBound...].prefix(120)))
    }

    /// The number itself is not repeated: messages stand on a page that everyone reads.
    private static func diagnostic(_ kind: PersonalData, _ run: DigitRun, at location: SourceLocation) -> Diagnostic {
        let what =
            switch kind {
            case .identity: LocalizedText(vi: "số căn cước của một người", en: "somebody's identity number")
            case .telephone: LocalizedText(vi: "số điện thoại riêng", en: "somebody's own telephone number")
            case .account: LocalizedText(vi: "số tài khoản ngân hàng", en: "a bank account")
            }
        return .warning(
            .personalData, at: location, vi: "“\(run.masked)” có vẻ là \(what.vi)", en: "“\(run.masked)” looks like \(what.en)",
            hint: LocalizedText(
                vi: "xóa khỏi văn bản; nếu được phép công khai thì thêm “du_lieu_ca_nhan: \(kind.rawValue)”",
                en: "delete it; if all may read it, add “du_lieu_ca_nhan: \(kind.rawValue)”"))
    }
}
