// A portal in memory, read as a browser, a feed reader and a program would.
import Foundation
import Records
import Source

@testable import Site

struct BuiltPortal: Sendable {
    var files: [String: [UInt8]]
    var diagnostics: [Diagnostic] = []
    var documentCount = 0

    func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

    /// Paths of the pages, sorted.
    var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

    /// The file that answers to an address without prefix, query and fragment.
    func file(at address: String) -> String? {
        let path = address.dropFirst().removingPercentEncoding ?? String(address.dropFirst())
        return [path, path + "index.html"].first { files[$0] != nil && !$0.isEmpty }
    }

    /// Names of files that differ or stand in one portal only, sorted.
    func differences(from other: BuiltPortal) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }
}

/// What a page links and what it can be linked by.
struct PageLinks {
    /// Values of `href`, `src`, `action` and of refreshes, character references resolved.
    var addresses: [String]
    var identifiers: [String]

    init(_ html: String) {
        addresses = ["href", "src", "action"].flatMap { Self.values(of: $0, in: html) } + Self.refreshes(in: html)
        identifiers = Self.values(of: "id", in: html)
    }

    private static func values(of attribute: String, in html: String) -> [String] {
        html.components(separatedBy: " \(attribute)=\"").dropFirst().map { unescaped(String($0.prefix { $0 != "\"" })) }
    }

    private static func refreshes(in html: String) -> [String] {
        html.components(separatedBy: " content=\"0; url=").dropFirst().map { unescaped(String($0.prefix { $0 != "\"" })) }
    }

    static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }
}

extension BuiltPortal {
    /// Every link of every page that leads nowhere, `page: address`; `base` is the portal's own address.
    func deadLinks(base: BaseURL) -> [String] {
        let links = pages.map { ($0, PageLinks(text($0) ?? "")) }
        let identifiers = Dictionary(uniqueKeysWithValues: links.map { ($0, Set($1.identifiers)) })
        return links.flatMap { page, links in
            links.addresses.filter { !isSound($0, on: page, base, identifiers) }.map { "\(page): \($0)" }
        }
    }

    private func isSound(_ address: String, on page: String, _ base: BaseURL, _ identifiers: [String: Set<String>]) -> Bool {
        var local = address
        if !base.origin.isEmpty, local.hasPrefix(base.absolute) { local = String(local.dropFirst(base.origin.count)) }
        if ["http://", "https://", "mailto:", "tel:", "data:"].contains(where: local.hasPrefix) {
            return !local.hasPrefix(base.origin) || base.origin.isEmpty
        }
        let parts = local.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = String((parts.first ?? "").prefix { $0 != "?" })
        guard path.isEmpty || path.hasPrefix(base.pathPrefix) else { return false }
        guard let target = path.isEmpty ? page : file(at: "/" + path.dropFirst(base.pathPrefix.count)) else { return false }
        guard parts.count == 2, !parts[1].isEmpty else { return true }
        return identifiers[target]?.contains(parts[1].removingPercentEncoding ?? parts[1]) ?? false
    }

    /// `page: identifier` for each that stands twice on a page.
    var repeatedIdentifiers: [String] {
        pages.flatMap { page in
            let all = PageLinks(text(page) ?? "").identifiers
            return Dictionary(grouping: all) { $0 }.filter { $1.count > 1 }.keys.sorted().map { "\(page): \($0)" }
        }
    }
}

extension SmallSite {
    /// Builds and reads the portal; the output of an earlier build of the site is gone through again.
    func built(_ change: (inout SiteBuilder.Options) -> Void = { _ in }) async throws -> BuiltPortal {
        let outcome = try await build(change)
        return BuiltPortal(files: try portal(), diagnostics: outcome.diagnostics, documentCount: outcome.documentCount)
    }
}
