// The links of a portal between documents, read from its pages and from `api/references.json`, and what is not the same from both ends.
import Foundation
import Records

@testable import Site

struct BackLinks {
    /// Addresses of a citing document and of what it cites.
    struct Pair: Hashable {
        var from: String
        var to: String
    }

    private struct File: Decodable {
        struct Chooser: Decodable {
            var url: String
            var candidates: [String]
            var citedBy: [ReferenceEntry.Citation]
        }
        var references: [ReferenceEntry]
        var choosers: [Chooser]
    }

    private let portal: BuiltPortal
    private let file: File
    /// Links in the bodies of documents.
    let links: Set<Pair>
    /// What the data says that texts cite.
    let cited: Set<Pair>

    init(_ portal: BuiltPortal) throws {
        self.portal = portal
        let file = try JSONDecoder().decode(File.self, from: Data(portal.files["api/references.json"] ?? []))
        let entries = file.references.map { ($0.url, $0.citedBy) } + file.choosers.map { ($0.url, $0.citedBy) }
        cited = Set(
            entries.flatMap { url, citations in citations.filter { $0.origin == "text" }.map { Pair(from: $0.url, to: url) } })
        links = Set(
            file.references.filter(\.held).flatMap { held in
                Self.bodyLinks(portal.text(portal.file(at: held.url) ?? "") ?? "").map { Pair(from: held.url, to: $0) }
            })
        self.file = file
    }

    private static func bodyLinks(_ html: String) -> [String] {
        html.components(separatedBy: "<a class=\"dan-so").dropFirst().compactMap {
            PageLinks("<a" + $0.prefix { $0 != ">" } + ">").addresses.first
        }
    }
}

extension BackLinks {
    /// Links without a back-link and the other way about, and relations without their inverse.
    var faults: [String] {
        links.subtracting(cited).map { "\($0.from) → \($0.to) has no back-link" }
            + cited.subtracting(links).map { "\($0.to) names \($0.from), which does not link there" } + relationFaults + pageFaults
            + ambiguityFaults
    }

    /// What stands in `relations` of one document stands in `citedBy` of the other, and the other way about.
    private var relationFaults: [String] {
        let stated = file.references.flatMap { one in
            one.relations.filter { $0.according_to == one.key && $0.relation != "cites" }.map { [one.key, $0.relation, $0.key] }
        }
        let inverse = file.references.flatMap { one in
            one.citedBy.filter { $0.relation != "cites" }.map { [$0.key, $0.relation, one.key] }
        }
        return Set(stated).symmetricDifference(inverse).map { "one-sided: \($0)" }
    }

    /// The page of what is cited links to every document that cites it, under the relation's inverse name, or that of one that says more.
    private var pageFaults: [String] {
        let entries = file.references.map { ($0.url, $0.citedBy) } + file.choosers.map { ($0.url, $0.citedBy) }
        return entries.flatMap { url, citations -> [String] in
            let html = portal.text(portal.file(at: url) ?? "") ?? ""
            let addresses = Set(PageLinks(html).addresses.map { String($0.prefix { $0 != "#" }) })
            return citations.flatMap { citation -> [String] in
                let same = citation.relation == "related" ? citations.filter { $0.url == citation.url } : [citation]
                let titles = same.map { one in Relation.allCases.first { $0.id == one.relation }?.inverseTitle ?? "?" }
                return (addresses.contains(citation.url) ? [] : ["\(url) does not link to \(citation.url)"])
                    + (citation.relation == "cites" || titles.contains(where: html.contains) ? [] : ["\(url) does not say “\(titles)”"])
            }
        }
    }

    /// A chooser's candidates exist and its page leads to them.
    private var ambiguityFaults: [String] {
        let urls = Dictionary(file.references.map { ($0.key, $0.url) }) { first, _ in first }
        return file.choosers.flatMap { chooser in
            let addresses = PageLinks(portal.text(portal.file(at: chooser.url) ?? "") ?? "").addresses
            return chooser.candidates.filter { key in !(urls[key].map(addresses.contains) ?? false) }.map { "\(chooser.url) lacks \($0)" }
        }
    }
}
