package import Source

extension DocumentMetadata: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(type, subject, typeLabel)
        packer.add(number, symbol, notation)
        packer.add(issuers, issuedOn, printedDate, estimatedFrom, estimatedThrough)
        packer.add(status, effectiveFrom, expiresOn)
        packer.add(drafter, draftedBy, departments, signer, addressees, recipients)
        packer.add(relations, reportPeriods, planPeriods, meeting, events, duties)
        packer.add(urgency, circulation, personalData.sorted { $0.rawValue < $1.rawValue }, attachments)
        packer.add(language, pageCount, copies, replyBy)
        packer.add(fileCode, note, keywords, fields)
        packer.add(slug, formerSlugs, isPublished)
    }

    package init(from packed: inout PackedReader) {
        self.init(type: packed.value(), subject: packed.value())
        typeLabel = packed.value()
        (number, symbol, notation) = (packed.value(), packed.value(), packed.value())
        (issuers, issuedOn, printedDate) = (packed.value(), packed.value(), packed.value())
        (estimatedFrom, estimatedThrough) = (packed.value(), packed.value())
        (status, effectiveFrom, expiresOn) = (packed.value(), packed.value(), packed.value())
        (drafter, draftedBy, departments) = (packed.value(), packed.value(), packed.value())
        (signer, addressees, recipients) = (packed.value(), packed.value(), packed.value())
        (relations, reportPeriods, planPeriods) = (packed.value(), packed.value(), packed.value())
        (meeting, events, duties) = (packed.value(), packed.value(), packed.value())
        (urgency, circulation) = (packed.value(), packed.value())
        personalData = Set(packed.value([PersonalData].self))
        (attachments, language) = (packed.value(), packed.value())
        (pageCount, copies, replyBy) = (packed.value(), packed.value(), packed.value())
        (fileCode, note, keywords, fields) = (packed.value(), packed.value(), packed.value(), packed.value())
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
