package import Source

extension QuotedMention: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(mention, location, block, point, sentence, text)
        packer.add(issuerWords != nil)
        if let issuerWords { packer.add(bytes: issuerWords) }
        packer.add(subject)
    }

    package init(from packed: inout PackedReader) {
        self.init(
            mention: packed.value(), location: packed.value(), block: packed.value(), point: packed.value(), sentence: packed.value(),
            text: packed.value(), issuerWords: packed.value(Bool.self) ? Array(packed.text()) : nil, subject: packed.value())
    }
}

extension CitationKind: Packable {}

extension Mention: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(span, numberSpan, number, ownForm, blankSymbol)
        packer.add(kind, type, date, year)
        packer.add(issuerCodes, issuer, issuerSpan)
        packer.add(isElsewhere, isDateShared, isShort, remarks)
        packer.add(relation, subject, isInverse, isIntended)
    }

    package init(from packed: inout PackedReader) {
        self.init(
            span: packed.value(), numberSpan: packed.value(), number: packed.value(), ownForm: packed.value(),
            blankSymbol: packed.value(), kind: packed.value(), type: packed.value(), date: packed.value(), year: packed.value(),
            issuerCodes: packed.value(), issuer: packed.value(), issuerSpan: packed.value(), isElsewhere: packed.value(),
            isDateShared: packed.value(), isShort: packed.value(), remarks: packed.value(), relation: packed.value(),
            subject: packed.value(), isInverse: packed.value(), isIntended: packed.value())
    }
}

extension DocumentNumber.Form: Packable {}

extension DocumentNumber: Packable {
    package func pack(into packer: inout Packer) { packer.add(number, year, groups, form, typeSlug) }

    package init(from packed: inout PackedReader) {
        self.init(
            number: packed.value(), year: packed.value(), groups: packed.value(), form: packed.value(), typeSlug: packed.value())
    }
}

extension SpellingRemark: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .alias(let seen, let meant): packer.add(0, seen, meant)
        case .letterCase(let seen, let meant): packer.add(1, seen, meant)
        case .doubtfulLetter(let seen, let meant): packer.add(2, seen, meant)
        case .damaged(let seen): packer.add(3, seen)
        case .partyInStateForm: packer.add(4)
        case .slashForDash: packer.add(5)
        case .dashForSlash: packer.add(6)
        case .typeWordDiffers: packer.add(7)
        case .doubtfulDigit: packer.add(8)
        case .ownForm: packer.add(9)
        }
    }

    package init(from packed: inout PackedReader) {
        switch packed.number() {
        case 0: self = .alias(seen: packed.value(), meant: packed.value())
        case 1: self = .letterCase(seen: packed.value(), meant: packed.value())
        case 2: self = .doubtfulLetter(seen: packed.value(), meant: packed.value())
        case 3: self = .damaged(seen: packed.value())
        case 4: self = .partyInStateForm
        case 5: self = .slashForDash
        case 6: self = .dashForSlash
        case 7: self = .typeWordDiffers
        case 8: self = .doubtfulDigit
        default: self = .ownForm
        }
    }
}
