// What every page is made from: settings, registries, theme, and what stands around the content of a page.
internal import Records
internal import Source

extension PageInputs {
    /// Where it differs from that of the last build, no page is taken over.
    static func shared(by site: SiteBuilder.Site, isPrecompressed: Bool) -> [UInt8] {
        let portal = site.portal
        var packer = Packer()
        for digest in [site.premises, site.theme.digest] { packer.add(bytes: digest) }
        packer.add(portal.contentRoot, portal.isPortable, isPrecompressed)
        packer.add(portal.newestDate, portal.hasHelp, portal.tasks.tasks.isEmpty)
        for page in portal.topPages { packer.add(page.name, page.path) }
        // An issuer is linked where it has a page.
        packer.add(portal.registry.indexes.byIssuer.keys.sorted())
        return SHA256.digest(packer.bytes)
    }
}

extension Theme {
    /// Of everything in it that a page depends on.
    var digest: [UInt8] {
        var packer = Packer()
        for folder in folders {
            packer.add(folder.templates.count)
            for (name, text) in folder.templates.sorted(by: { $0.key < $1.key }) {
                packer.add(name)
                packer.add(bytes: text.bytes)
            }
        }
        for (name, text) in Self.strings(of: folders).sorted(by: { $0.key < $1.key }) { packer.add(name, text) }
        packer.add(assets.addresses)
        return SHA256.digest(packer.bytes)
    }
}
