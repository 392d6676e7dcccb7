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
        case .lost(let doubt): .unsafe(doubt.text)
        case .tagOpen, .endTagOpen, .tagName, .gap, .joined, .joinedGap, .attributeName, .afterName:
            .unsafe(LocalizedText(vi: "trong tên thẻ hoặc tên thuộc tính", en: "in the name of a tag or attribute"))
        }
    }

    /// Whether the attribute holds an address that browsers follow or load.
    var isAddressAttribute: Bool {
        let local = attribute.split(separator: UInt8(ascii: ":")).last ?? []
        return Self.addressAttributes.contains(String(decoding: local, as: UTF8.self))
    }

    /// The context after branches that ended in `self` and in `other`, or nil if what follows would mean different things.
    func joined(with other: HTMLContext) -> HTMLContext? {
        if self == other { return self }
        guard tag == other.tag, isEndTag == other.isEndTag, isLinkedData == other.isLinkedData, var result = joinedState(with: other) else {
            return nil
        }
        var (a, b) = (self, other)
        a.endName()
        b.endName()
        result.types = max(a.types, b.types)
        result.isDirective = a.isDirective || b.isDirective
        result.hasUnsafeDirective = a.hasUnsafeDirective || b.hasUnsafeDirective
        result.hasFreeContent = hasFreeContent || other.hasFreeContent
        result.foreignDepth = max(foreignDepth, other.foreignDepth)
        result.isInNoscript = isInNoscript || other.isInNoscript
        return result
    }

    private func joinedState(with other: HTMLContext) -> HTMLContext? {
        if isBetweenAttributes, other.isBetweenAttributes {
            return HTMLContext(state: .joined, tag: tag, isEndTag: isEndTag, isLinkedData: isLinkedData)
        }
        guard state == other.state else { return nil }
        var result = self
        switch state {
        case .quoted where attribute == other.attribute:
            result.isTainted = true
            result.value = endsInReference ? value : other.value
            result.address = Self.joined(address, other.address)
            if case .open = result.address, value != other.value { result.address = .open(true) }
            return result
        case .text, .lost: return result
        case .raw, .title, .comment:
            guard tail == other.tail else { return nil }
            return result
        default: return nil
        }
    }

    private static func joined(_ a: Address, _ b: Address) -> Address {
        switch (a, b) {
        case _ where a == b: a
        case (.none, _), (_, .none), (.unsafe, _), (_, .unsafe): .unsafe
        default: .open(true)
        }
    }

    private var isBetweenAttributes: Bool {
        switch state {
        case .tagName, .gap, .joined, .joinedGap, .attributeName, .afterName: true
        default: false
        }
    }

    private var tagName: String { String(decoding: tag, as: UTF8.self) }

    private var quotedPlace: Place {
        let name = String(decoding: attribute, as: UTF8.self)
        if name.hasPrefix("on") {
            return .unsafe(LocalizedText(vi: "trong thuộc tính sự kiện", en: "in an event handler"))
        }
        let isDirectiveContent = isDirective && name == "content" && address == .none
        if Self.refusedAttributes.contains(name) || isDirectiveContent
            || (Self.animations.contains(tagName) && Self.animated.contains(name))
        {
            return .unsafe(LocalizedText(vi: "trong thuộc tính “\(name)”", en: "in the attribute “\(name)”"))
        }
        let loads = Self.loaders.contains(tagName)
        switch address {
        case .none: return .attribute
        case .open where endsInReference:
            return .unsafe(LocalizedText(vi: "ngay sau “&” viết dở trong một địa chỉ", en: "after an unfinished “&” in an address"))
        case .open: return .address(isOpen: true, loads: loads)
        case .settled: return .address(isOpen: false, loads: loads)
        case .unsafe: return .unsafe(LocalizedText(vi: "sau một giao thức không an toàn", en: "after an unsafe scheme"))
        }
    }

    private static let addressAttributes: Set<String> = [
        "href", "src", "action", "formaction", "cite", "poster", "background", "data", "longdesc", "manifest", "ping", "codebase",
        "classid", "lowsrc", "dynsrc",
        "icon", "profile", "archive", "base",
    ]

    /// Attributes that hold code, lists of addresses, or say how the rest of the tag is to be taken.
    private static let refusedAttributes: Set = [
        "style", "srcdoc", "srcset", "imagesrcset", "http-equiv", "charset", "sandbox", "allow",
    ]

    /// Tags whose address a browser runs or embeds, or by which it reads other addresses.
    private static let loaders: Set = ["script", "iframe", "frame", "embed", "object", "applet", "base", "link", "use"]

    /// SVG that sets attributes of other elements, `href` among them.
    private static let animations: Set = ["animate", "set", "animatetransform", "animatemotion", "animatecolor"]
    private static let animated: Set = ["attributename", "to", "from", "by", "values"]
}

extension HTMLContext.Doubt {
    /// Where a value stands after it, to follow "stands".
    var text: LocalizedText {
        switch self {
        case .names:
            LocalizedText(
                vi: "sau các nhánh kết thúc ở hai tên thuộc tính khác nhau", en: "after branches that end in different attribute names")
        case .tagInText: LocalizedText(vi: "sau một thẻ nằm trong <title> hay <textarea>", en: "after a tag inside <title> or <textarea>")
        case .foreign:
            LocalizedText(
                vi: "sau <style>, <script> hay CDATA nằm trong <svg>, <math> hay <select>",
                en: "after <style>, <script> or CDATA inside <svg>, <math> or <select>")
        case .commentInScript: LocalizedText(vi: "sau “<!” trong <script>", en: "after “<!” inside <script>")
        case .noscript:
            LocalizedText(
                vi: "sau dấu “<” trong thuộc tính hay chú thích của <noscript>", en: "after “<” in an attribute or comment of <noscript>")
        case .plaintext: LocalizedText(vi: "sau <plaintext>", en: "after <plaintext>")
        }
    }
}
