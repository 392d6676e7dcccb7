// A document page: facts, body with its links, citations to copy, relations both ways, departments, quarters.
internal import Records
internal import Source

extension Portal {
    func documentContext(_ index: Int) throws -> Value {
        let document = registry.documents[index]
        let frame = PageFrame(
            title: document.subject, description: describe(document), path: document.path, trail: documentTrail(document),
            section: "/van-ban/", linked: document.isWithdrawn ? .page : .subject([linkedDocument(index)]))
        if document.isWithdrawn { return frame.context(in: self, try tombstone(index)) }
        var fields = facts(of: index)
        fields["trang_thai"] = standing(of: index)
        fields.merge(paper(document)) { $1 }
        fields.merge(try relations(of: index)) { $1 }
        fields["cap_tren"] = .list(registry.line(above: index).map { step($0) })
        fields.merge(history(of: index)) { $1 }
        fields["nhiem_vu"] = .list((tasks.byDocument[index] ?? []).sorted { inReadingOrder($0, $1) }.map { item(ofTask: $0) })
        fields.merge(try changes(of: document)) { $1 }
        fields["kem_theo"] = parent(of: index)?.context(in: self) ?? .null
        let stored = try storedBody(of: document)
        let body = parts(of: stored, ofDocument: index)
        fields["than"] = .html(body.text)
        fields["phu_luc"] = .list(body.annexes.map { ["than": .html($0)] })
        fields["chu_thich"] = body.notes.isEmpty ? .null : .html(body.notes)
        fields["muc_luc"] = tableOfContents(stored)
        return frame.context(in: self, fields)
    }

    /// "Kế hoạch số 51/KH-UBND ngày 07/3/2025: …".
    func describe(_ document: HeldDocument) -> String {
        let number = document.number.map { " số \($0)" } ?? ""
        let date = document.date.map { " ngày \($0.vietnamese)" } ?? ""
        return "\(document.typeName)\(number)\(date): \(document.subject)"
    }

    /// The table of contents of a long body; empty for another.
    func tableOfContents(_ body: Body) -> Value {
        let firstBlocks = body.firstBlocks
        return .list(
            TableOfContents(body).entries.map { entry in
                let point = body.points[entry.point]
                return [
                    "nhan": .text(point.label), "ten": .text(body.contentsTitle(of: entry.point, firstBlocks: firstBlocks)),
                    "dia_chi": .text("#\(point.anchor)"), "cap": .number(min(4, entry.depth + 2)),
                ]
            })
    }
}

extension Portal {
    private func documentTrail(_ document: HeldDocument) -> [Named] {
        var trail = [Named(name: "Văn bản", path: "/van-ban/")]
        if !document.isWithdrawn { trail.append(Named(name: document.type.name, path: Self.path(ofType: document.type.code))) }
        return trail
    }

    private func step(_ number: Int) -> Value {
        let reference = registry.references[number]
        return ["so": .text(reference.number), "dia_chi": .text(link(reference.path)), "dang_giu": .flag(reference.heldBy != nil)]
    }

    private func tombstone(_ index: Int) throws -> [String: Value] {
        let document = registry.documents[index]
        return [
            "so": .optional(document.number), "loai": .text(document.typeName), "ngay": .optional(document.date?.vietnamese),
            "co_quan_in": .text(document.issuers.map { issuerName($0) }.joined(separator: ", ")),
            "duoc_dan": .list(try namingGroups(of: index).map { try context(of: $0) }),
        ]
    }

    private func facts(of index: Int) -> [String: Value] {
        let document = registry.documents[index]
        let metadata = document.metadata
        let printed = metadata.printedDate.flatMap { $0 == document.date ? nil : $0.vietnamese }
        return [
            "so": .optional(document.number), "chua_co_so": .flag(document.number == nil && !isAnnex(document)),
            "loai": .text(document.typeName), "trich_yeu": .text(document.subject),
            "trich_yeu_html": .html(UnbrokenTitle.html(document.subject)), "ngay": .optional(document.date?.vietnamese),
            "ngay_iso": .optional(document.date), "ngay_uoc_tinh": .optional(estimate(of: document)),
            "ngay_in_tren": .optional(printed),
            "co_quan": .list(document.issuers.map { Named(name: issuerName($0), path: Self.path(ofIssuer: $0)).context(in: self) }),
            "don_vi_soan": metadata.drafter.map { department($0.value).context(in: self) } ?? .null, "nguoi_ky": signer(metadata.signer),
            "luu_hanh": .optional(metadata.circulation.map(Self.circulationTitle)),
            "do_khan": .optional(metadata.urgency.map(Self.urgencyTitle)), "ghi_chu": .optional(metadata.note),
            "tep": .list((attachments[document.document.source] ?? []).map { attachment($0) }), "trich_dan": citationForms(of: document),
            "don_vi": .list(departments(of: document)), "quy": .list(quarters(of: index)), "cuoc_hop": meeting(metadata.meeting),
            "su_kien": .list(metadata.events.map { event($0) }), "tu_khoa": .texts(metadata.keywords + metadata.fields),
            "nguon": .text(document.document.source),
        ]
    }

    private func signer(_ signer: Signer?) -> Value {
        guard let signer else { return .null }
        return [
            "ten": .text(signer.name), "dia_chi": .text(link(Self.path(ofSigner: signer.slug))), "chuc_vu": .optional(signer.position),
            "quyen_han": .optional(signer.authority.map { "\($0)." }), "thay_cho": .optional(signer.onBehalfOf),
        ]
    }

    private func departments(of document: HeldDocument) -> [Value] {
        let codes = Set(document.document.departments.map(\.code)).filter { registry.catalogs.department($0) != nil }
        let ordered = codes.sorted { a, b in
            let (x, y) = (roles(of: a, in: document), roles(of: b, in: document))
            return x.first == y.first ? a < b : (x.first ?? .mention) < (y.first ?? .mention)
        }
        return ordered.map { code in
            [
                "ten": .text(departmentName(code)), "dia_chi": .text(link(Self.path(ofDepartment: code))),
                "vai_tro": .texts(roles(of: code, in: document).map(\.title)),
            ]
        }
    }

    private func quarters(of index: Int) -> [Value] {
        let document = registry.documents[index]
        let reasons: [(Quarter, String)] =
            document.issuedIn.map { [($0, "ban hành")] } ?? document.estimatedIn.map { [($0, "ước tính")] } ?? []
        let all =
            reasons + document.about.map { ($0, "về kết quả") }
            + registry.indexes.quartersDue(of: index).map { ($0, "việc phải làm") }
        return Set(all.map(\.0)).sorted().map { quarter in
            [
                "ten": .text(quarter.title), "dia_chi": .text(link(Self.path(of: quarter))),
                "vi_sao": .text(all.filter { $0.0 == quarter }.map(\.1).joined(separator: ", ")),
            ]
        }
    }

    private func meeting(_ meeting: Meeting?) -> Value {
        guard let meeting else { return .null }
        return [
            "loai": .optional(meeting.kind.map(Self.meetingTitle)), "ngay": .optional(meeting.date?.vietnamese),
            "chu_tri": .optional(meeting.chair),
            "dia_diem": .optional(meeting.place), "thanh_phan": .texts(meeting.participants),
        ]
    }

    private func event(_ event: ProgrammeEvent) -> Value {
        ["luc": .text(Self.eventTime(event.start)), "dia_diem": .optional(event.place), "noi_dung": .optional(event.content)]
    }

    private func attachment(_ attachment: PublishedFile) -> Value {
        [
            "ten": .text(attachment.name), "dia_chi": .text(link(attachment.path.percentEncodedPath)),
            "dung_luong": .text(Self.size(attachment.byteCount)),
            "sha256": .text(attachment.sha256), "ky_so": .flag(attachment.isSigned), "la_goc": .flag(attachment.isOriginal),
        ]
    }
}
