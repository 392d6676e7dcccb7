import Foundation

/// A kind of Markdown on which parsers are known to take long, of any size: a line of `Tests/Fixtures/markdown-shapes.tsv`.
struct MarkdownRecipe: Sendable {
    private enum Amount: Sendable {
        case times(Int)
        /// Hundredths of the size wanted.
        case share(Int)
    }

    let name: String
    private let parts: [(amount: Amount, text: String)]

    static let all: [MarkdownRecipe] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/markdown-shapes.tsv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.map(MarkdownRecipe.init)
    }()

    private init(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        name = fields[0]
        parts = fields.dropFirst().map { field in
            let amount = field.prefix { $0.isNumber }
            let rest = field.dropFirst(amount.count)
            let count = Int(amount) ?? 0
            return (rest.first == "%" ? .share(count) : .times(count), Self.unescaped(rest.dropFirst(2)))
        }
    }

    /// About `size` bytes; what is repeated a fixed number of times is never cut.
    func markdown(_ size: Int) -> String {
        var output = ""
        for (amount, text) in parts {
            let limit: (Int, Int) -> Bool
            switch amount {
            case .times(let count): limit = { written, _ in written < count }
            case .share(let share): limit = { written, bytes in bytes < size * share / 100 || written == 0 }
            }
            var count = 0
            var bytes = 0
            while limit(count, bytes) {
                let piece = Self.filled(text, count)
                output += piece
                bytes += piece.utf8.count
                count += 1
            }
        }
        return output
    }
}

extension MarkdownRecipe {
    private static func unescaped(_ text: Substring) -> String {
        let whole = text.replacing(/\\u\{([0-9A-F]+)\}/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
        }
        return String(
            whole.replacing(/\\(.)/) { match in
                switch match.1 {
                case "n": "\n"
                case "t": "\t"
                case "r": "\r"
                case "0": "\0"
                case "s": " "
                default: String(match.1)
                }
            })
    }

    private static func filled(_ text: String, _ count: Int) -> String {
        guard text.contains("{") else { return text }
        let counted = text.replacing("{n}", with: String(count))
        return counted.replacing(/\{n:([^}]*)\}/) { String(repeating: String($0.1), count: count) }
    }
}
