// What may stand at a place of the HTML, and how two branches that meet again are joined.

import Source

extension HTMLContext {
    /// The place where a value would land.
    enum Place: Hashable, Sendable {
        case text
        /// `<title>`, `<textarea>`: text without tags.
        case plainText
        case attribute
        /// An address; `isOpen` while its scheme is not settled, `loads` where a browser runs or embeds what it names.
        case address(isOpen: Bool, loads: Bool)
        case linkedData
        case unsafe(LocalizedText)
    }

    var place: Place {
        switch state {
        case .text: .text
        case .title: .plainText
        case .quoted: quotedPlace
        case .raw where isLinkedData && tag.elementsEqual("script".utf8): .linkedData
        case .raw: .unsafe(LocalizedText(vi: "bên trong thẻ <\(tagName)>", en: "inside <\(tagName)>"))
        case .comment, .markup, .declaration: .unsafe(LocalizedText(vi: "trong chú thích HTML", en: "in an HTML comment"))
        case .beforeValue, .unquoted:
            .unsafe(LocalizedText(vi: "trong thuộc tính không có dấu nháy", en: "in an attribute without quotes"))
        case .tagOpen, .tagName, .endTag, .gap, .joined, .joinedGap, .lost, .attributeName, .afterName, .afterValue:
            .unsafe(LocalizedText(vi: "trong tên thẻ hoặc tên thuộc tính", en: "in the name of a tag or attribute"))
        }
    }

    /// Whether the attribute holds an address that browsers follow or load.
    var isAddressAttribute: Bool {
        let local = attribute.split(separator: UInt8(ascii: ":")).last ?? []
        return Self.addressAttributes.contains(String(decoding: local, as: UTF8.self))
    }

    /// `<meta http-equiv="refresh" content="0; url=`.
    var isRefresh: Bool {
        tagName == "meta" && attribute.elementsEqual("content".utf8) && value.suffix(4).elementsEqual("url=".utf8)
    }

    /// The context after branches that ended in `self` and in `other`, or nil if what follows would mean different things.
    func joined(with other: HTMLContext) -> HTMLContext? {
        if self == other { return self }
        guard tag == other.tag, isLinkedData == other.isLinkedData else { return nil }
        if isBetweenAttributes, other.isBetweenAttributes {
            return HTMLContext(state: .joined, tag: tag, isLinkedData: isLinkedData, isDirective: isDirective || other.isDirective)
        }
        guard state == other.state else { return nil }
        switch state {
        case .quoted where attribute == other.attribute:
            var result = self
            result.isTainted = true
            result.address = Self.joined(address, other.address)
            return result
        case .text, .raw, .title, .comment:
            var result = self
            result.tail = []
            return result
        default: return nil
        }
    }

    private static func joined(_ a: Address, _ b: Address) -> Address {
        switch (a, b) {
        case _ where a == b: a
        case (.unsafe, _), (_, .unsafe): .unsafe
        default: .open(true)
        }
    }

    private var isBetweenAttributes: Bool {
        switch state {
        case .tagName, .gap, .joined, .joinedGap, .attributeName, .afterName, .afterValue: true
        default: false
        }
    }

    private var tagName: String { String(decoding: tag, as: UTF8.self) }

    private var quotedPlace: Place {
        let name = String(decoding: attribute, as: UTF8.self)
        if name.hasPrefix("on") {
            return .unsafe(LocalizedText(vi: "trong thuộc tính sự kiện", en: "in an event handler"))
        }
        if ["style", "srcdoc", "srcset", "imagesrcset"].contains(name) || (isDirective && name == "content" && address == .none) {
            return .unsafe(LocalizedText(vi: "trong thuộc tính “\(name)”", en: "in the attribute “\(name)”"))
        }
        let loads = ["script", "iframe", "frame", "embed", "object", "base"].contains(tagName)
        switch address {
        case .none: return .attribute
        case .open: return .address(isOpen: true, loads: loads)
        case .settled: return .address(isOpen: false, loads: loads)
        case .unsafe: return .unsafe(LocalizedText(vi: "sau một giao thức không an toàn", en: "after an unsafe scheme"))
        }
    }

    private static let addressAttributes: Set<String> = [
        "href", "src", "action", "formaction", "cite", "poster", "background", "data", "longdesc", "manifest", "ping", "codebase",
        "classid",
        "icon", "profile", "archive", "base",
    ]
}
