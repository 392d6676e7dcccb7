package import Source

extension DocumentMetadata: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(type, subject, number, symbol, notation)
        packer.add(issuers, issuedOn, estimatedFrom, estimatedThrough, status)
        packer.add(drafter, departments, signer, addressees, recipients)
        packer.add(relations, reportPeriods, planPeriods, events, duties)
        packer.add(attachments, keywords, fields, rare)
    }

    package init(from packed: inout PackedReader) {
        self.init(type: packed.value(), subject: packed.value())
        (number, symbol, notation) = (packed.value(), packed.value(), packed.value())
        (issuers, issuedOn, estimatedFrom) = (packed.value(), packed.value(), packed.value())
        (estimatedThrough, status) = (packed.value(), packed.value())
        (drafter, departments, signer) = (packed.value(), packed.value(), packed.value())
        (addressees, recipients) = (packed.value(), packed.value())
        (relations, reportPeriods, planPeriods) = (packed.value(), packed.value(), packed.value())
        (events, duties, attachments) = (packed.value(), packed.value(), packed.value())
        (keywords, fields, rare) = (packed.value(), packed.value(), packed.value())
    }
}

extension DocumentMetadata.Rare: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(typeLabel, printedDate, effectiveFrom, expiresOn)
        packer.add(draftedBy, meeting, urgency, circulation)
        packer.add(personalData.sorted { $0.rawValue < $1.rawValue }, language, pageCount, copies)
        packer.add(replyBy, fileCode, note, slug, formerSlugs, isPublished)
    }

    package init(from packed: inout PackedReader) {
        self.init()
        (typeLabel, printedDate) = (packed.value(), packed.value())
        (effectiveFrom, expiresOn) = (packed.value(), packed.value())
        (draftedBy, meeting, urgency, circulation) = (packed.value(), packed.value(), packed.value(), packed.value())
        personalData = Set(packed.value([PersonalData].self))
        (language, pageCount, copies) = (packed.value(), packed.value(), packed.value())
        (replyBy, fileCode, note) = (packed.value(), packed.value(), packed.value())
        (slug, formerSlugs, isPublished) = (packed.value(), packed.value(), packed.value())
    }
}

extension Located: Packable where Value: Packable {
    package func pack(into packer: inout Packer) { packer.add(value, location) }

    package init(from packed: inout PackedReader) { self.init(packed.value(), at: packed.value()) }
}

extension DocumentStatus: Packable {}
extension Relation: Packable {}
extension Role: Packable {}
extension PersonalData: Packable {}
extension Recipient.Purpose: Packable {}

extension Signer: Packable {
    package func pack(into packer: inout Packer) { packer.add(name, position, authority, onBehalfOf) }

    package init(from packed: inout PackedReader) {
        self.init(name: packed.value(), position: packed.value(), authority: packed.value(), onBehalfOf: packed.value())
    }
}

extension Recipient: Packable {
    package func pack(into packer: inout Packer) { packer.add(text, purpose) }

    package init(from packed: inout PackedReader) { self.init(text: packed.value(), purpose: packed.value()) }
}

extension RelationEntry: Packable {
    package func pack(into packer: inout Packer) { packer.add(relation, number, date, location) }

    package init(from packed: inout PackedReader) {
        self.init(relation: packed.value(), number: packed.value(), date: packed.value(), location: packed.value())
    }
}

extension Meeting: Packable {
    package func pack(into packer: inout Packer) { packer.add(kind, date, chair, place, participants) }

    package init(from packed: inout PackedReader) {
        self.init(
            kind: packed.value(), date: packed.value(), chair: packed.value(), place: packed.value(), participants: packed.value())
    }
}

extension ProgrammeEvent: Packable {
    package func pack(into packer: inout Packer) { packer.add(start, place, content) }

    package init(from packed: inout PackedReader) {
        self.init(start: packed.value(), place: packed.value(), content: packed.value())
    }
}

extension Attachment: Packable {
    package func pack(into packer: inout Packer) { packer.add(path, sha256, isSigned, location) }

    package init(from packed: inout PackedReader) {
        self.init(path: packed.value(), sha256: packed.value(), isSigned: packed.value(), location: packed.value())
    }
}

extension DepartmentRole: Packable {
    package func pack(into packer: inout Packer) { packer.add(code, role) }

    package init(from packed: inout PackedReader) { self.init(code: packed.value(), role: packed.value()) }
}
