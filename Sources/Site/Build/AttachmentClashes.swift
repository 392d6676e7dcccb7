// Files beside texts -> errors for those that would stand in the place of another file of the portal.
internal import Records
internal import Source

struct AttachmentClashes {
    let portal: Portal
    let isPrecompressed: Bool

    /// In the order of the registry, then of the ordinary pages.
    func diagnostics(pages: [Page]) -> [Diagnostic] {
        if portal.attachments.isEmpty { return [] }
        var taken = Set(pages.map(\.outputPath))
        let files = portal.filesBesideTexts
        let all = taken.union(files.map(\.file.outputPath))
        let copies = isPrecompressed ? Set(all.filter(Precompression.isCompressible).map(Precompression.path(ofCopy:))) : []
        return files.compactMap { file, place in
            let isFolderOfPage = taken.contains(file.outputPath + "/index.html")
            if !taken.insert(file.outputPath).inserted || isFolderOfPage { return standsOnPage(file, place) }
            return copies.contains(file.outputPath) ? passesForCopy(file, place) : nil
        }
    }
}

extension AttachmentClashes {
    private func standsOnPage(_ file: PublishedFile, _ place: SourceLocation) -> Diagnostic {
        .error(
            .sharedAddress, at: place, vi: "tệp “\(file.name)” bên cạnh bài này có địa chỉ của một trang hoặc tệp khác của cổng",
            en: "the file “\(file.name)” beside this text has the address of another page or file of the portal", hint: Self.rename)
    }

    /// A server would send it instead of the other.
    private func passesForCopy(_ file: PublishedFile, _ place: SourceLocation) -> Diagnostic {
        let other = file.name.dropLast(Precompression.ending.count)
        return .error(
            .sharedAddress, at: place, vi: "tệp “\(file.name)” bên cạnh bài này có tên của bản nén của “\(other)”",
            en: "the file “\(file.name)” beside this text has the name of the compressed copy of “\(other)”",
            hint: LocalizedText(
                vi: "đổi tên tệp đó, hoặc dựng mà không có --precompress", en: "rename that file, or build without --precompress"))
    }

    private static let rename = LocalizedText(vi: "đổi tên tệp đó", en: "rename that file")
}
