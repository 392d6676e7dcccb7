// The portal, its agency and its units as nodes of schema.org.
internal import Records
internal import Source

extension Portal {
    /// The nodes of the home page: the portal with its search, and the agency.
    func linkedHome() -> [LinkedNode] {
        var site = siteReference()
        site.set("inLanguage", settings.language)
        site.set("publisher", agency())
        var entry = LinkedNode("EntryPoint")
        entry.set("urlTemplate", absolute("/tim-kiem/") + "?q={cau}")
        var search = LinkedNode("SearchAction")
        search.set("target", entry)
        search.set("query-input", "required name=cau")
        site.set("potentialAction", search)
        return [site] + (agency().map { [$0] } ?? [])
    }

    /// The portal as other nodes name it.
    func siteReference() -> LinkedNode {
        var site = LinkedNode("WebSite", id: absolute("/#cong"))
        site.set("name", settings.name)
        site.set("url", absolute("/"))
        return site
    }

    /// The agency whose portal it is; nil where the settings name none.
    func agency() -> LinkedNode? { settings.issuer.map { organization($0.value) } }

    /// An issuer by its code with or without period; the agency of the portal with the body above it.
    func organization(_ code: String) -> LinkedNode {
        let base = HeldDocument.baseCode(code)
        let isAgency = base == settings.issuer?.value
        let isState = registry.catalogs.issuer(base)?.system == .state
        var node = LinkedNode(isState ? "GovernmentOrganization" : "Organization", id: isAgency ? absolute("/#co-quan") : nil)
        node.set("name", issuerName(code))
        node.set("url", registry.indexes.byIssuer[base].map { _ in absolute(Self.path(ofIssuer: base)) })
        if isAgency, let parent = settings.parentIssuer, HeldDocument.baseCode(parent.value) != base {
            node.set("parentOrganization", organization(parent.value))
        }
        return node
    }

    /// A unit of the agency; its lifetime as far as the registry gives it.
    func linkedDepartment(_ code: String) -> LinkedNode {
        let department = registry.catalogs.department(code)
        var node = LinkedNode("Organization")
        node.set("name", departmentName(code))
        node.set("url", absolute(Self.path(ofDepartment: code)))
        node.set("foundingDate", department?.from?.iso)
        node.set("dissolutionDate", department?.through?.iso)
        return node
    }
}
