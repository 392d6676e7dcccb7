// `api/documents.json`, `api/inventory.json` and `api/register.csv`: the documents for other programs (the output contract, version 1).
internal import Records
internal import Source

extension Portal {
    static let documentsPath = "api/documents.json"
    static let inventoryPath = "api/inventory.json"

    /// By key; a withdrawn document is there without its title.
    func writeDocuments(_ sink: ([UInt8]) throws -> Void) throws {
        var json = JSONWriter()
        try json.object { json in
            json.field("version", 1)
            json.key("documents")
            try json.array { json in
                for index in registry.documents.indices {
                    json.object { write(index, into: &$0) }
                    try json.passOn(to: sink)
                }
            }
        }
        try sink(json.take())
    }

    /// What another portal needs to link here.
    func writeInventory(_ sink: ([UInt8]) throws -> Void) throws {
        var json = JSONWriter()
        try json.object { json in
            json.field("version", 1)
            json.key("portal")
            json.object { json in
                json.field("name", settings.name)
                json.field("issuer", settings.issuer?.value ?? "")
                json.field("base", settings.address.origin + settings.address.pathPrefix)
            }
            json.key("documents")
            try json.array { json in
                for document in registry.documents where !document.isWithdrawn {
                    json.object { json in
                        json.field("key", document.key)
                        json.field("number", document.number)
                        json.field("date", document.date?.iso)
                        json.field("title", document.subject)
                        json.field("type", document.type.code)
                        json.field("url", document.path)
                    }
                    try json.passOn(to: sink)
                }
            }
        }
        try sink(json.take())
    }
}

extension Portal {
    private func write(_ index: Int, into json: inout JSONWriter) {
        let document = registry.documents[index]
        let metadata = document.metadata
        json.field("key", document.key)
        json.field("number", document.number)
        json.field("url", document.path)
        json.field("source", document.document.source)
        json.field("type", document.type.code)
        json.field("date", document.date?.iso)
        json.field("title", document.isWithdrawn ? nil : metadata.subject.value)
        json.field("issuer", document.issuerCodes.isEmpty ? nil : document.issuerCodes.joined(separator: "+"))
        json.field("signer", document.isWithdrawn ? nil : metadata.signer?.name)
        json.key("departments")
        json.array { json in
            for role in document.document.departments where !document.isWithdrawn {
                json.object { json in
                    json.field("code", role.code)
                    json.field("role", role.role.rawValue)
                }
            }
        }
        json.key("quarters")
        json.object { json in
            json.field("issued", document.issuedIn?.code)
            json.field("about", document.about.map(\.code))
            json.field("due", registry.indexes.quartersDue(of: index).map(\.code))
        }
        json.field("status", standings[index].status.rawValue)
        json.field("parent", parentKey(of: index))
        json.key("attachments")
        json.array((attachments[document.document.source] ?? []).map(\.address))
        json.field("language", metadata.language)
    }

    /// Key of the document that this one is attached to, as far as it is known.
    func parentKey(of index: Int) -> String? {
        registry.whole(of: index).map { whole in
            switch whole {
            case .held(let index): registry.documents[index].key
            case .cited(let number): registry.references[number].key
            }
        }
    }
}
