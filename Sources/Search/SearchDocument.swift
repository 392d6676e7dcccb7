// What the index must know of one document or reference page; plain values, so that the index depends on no page type.
package import Source

@dynamicMemberLookup
package struct SearchDocument: Sendable {
    /// Address from the portal's root, with its path prefix.
    package var url: String
    /// Canonical notation (`336-KH/TU`); nil while there is none.
    package var number: String?
    package var title: String
    /// Type code (`ke_hoach`); `tham_chieu` for a reference page.
    package var type: String
    /// ISO form, `2025-04-01`.
    package var date: String?
    /// About as many bytes as the text has: work is shared out by it.
    package var textSize: Int
    /// Asked for twice.
    package var text: @Sendable () throws -> SearchText
    /// Tells what `text` gives from what it gave for another index.
    package var textDigest: [UInt8]
    private var packed: Packed<Facts>

    /// What is asked for a few times only.
    package struct Facts: Sendable {
        /// Canonical notations of the numbers that the document cites.
        package var citedNumbers: [String]
        /// The type that the number names (`ke_hoach` for a reference page of 336-KH/TU), so that "kế hoạch 336" means it; nil: `type`.
        package var numberType: String?
        package var year: String?
        /// Quarter codes, `2025-Q1`.
        package var quarters: [String]
        /// Department codes.
        package var departments: [String]
        /// Issuer codes, the first leads.
        package var issuers: [String]
        package var signer: Signer?
        package var status: String?
    }

    /// Who signed: code of the filter `nguoi_ky` and name as printed.
    package struct Signer: Hashable, Sendable {
        package var code: String
        package var name: String

        package init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// The type code of reference pages: they are found by number and title only.
    package static let referenceType = "tham_chieu"

    package var isReference: Bool { type == Self.referenceType }

    /// It stands for a number without a document: each page has an address.
    var isVacant: Bool { url.isEmpty }

    package init(
        url: String, number: String? = nil, citedNumbers: [String] = [], title: String, type: String, date: String? = nil,
        year: String? = nil,
        quarters: [String] = [], departments: [String] = [], issuers: [String] = [], signer: Signer? = nil, status: String? = nil,
        numberType: String? = nil, textSize: Int = 0, textDigest: [UInt8] = [],
        text: @escaping @Sendable () throws -> SearchText = { SearchText() }
    ) {
        self.url = url
        self.number = number
        self.title = title
        self.type = type
        self.date = date
        self.textSize = textSize
        self.textDigest = textDigest
        self.text = text
        packed = Packed(
            Facts(
                citedNumbers: citedNumbers, numberType: numberType, year: year ?? date.map { String($0.prefix(4)) }, quarters: quarters,
                departments: departments, issuers: issuers, signer: signer, status: status))
    }

    package subscript<Value>(dynamicMember field: WritableKeyPath<Facts, Value>) -> Value {
        get { packed.value[keyPath: field] }
        set {
            var facts = packed.value
            facts[keyPath: field] = newValue
            packed = Packed(facts)
        }
    }
}

extension SearchDocument.Facts: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(citedNumbers, numberType, year, quarters)
        packer.add(departments, issuers, signer, status)
    }

    package init(from packed: inout PackedReader) {
        self.init(
            citedNumbers: packed.value(), numberType: packed.value(), year: packed.value(), quarters: packed.value(),
            departments: packed.value(), issuers: packed.value(), signer: packed.value(), status: packed.value())
    }
}

extension SearchDocument.Signer: Packable {
    package func pack(into packer: inout Packer) { packer.add(code, name) }

    package init(from packed: inout PackedReader) { self.init(code: packed.value(), name: packed.value()) }
}

/// The words of a document, which do not stay in memory.
package struct SearchText: Sendable {
    package var headings: [String]
    /// Plain text of the body in reading order, UTF-8 in NFC, one a paragraph, cell or list item. Searched, and shown in excerpts.
    package var paragraphs: [[UInt8]]

    package init(headings: [String] = [], paragraphs: [[UInt8]] = []) {
        self.headings = headings
        self.paragraphs = paragraphs
    }
}
