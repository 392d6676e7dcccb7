// Takes tokens as bytes; gives numbers: of the word that a token is when folded, and of its form, the word with its accents.
import Source

struct Vocabulary {
    /// A word with its accents.
    struct Form: Hashable {
        var word: Int
        var signature: UInt32
    }

    /// Folded words by number.
    private(set) var words: [[UInt8]] = []
    private(set) var forms: [Form] = []
    private var numbers: [[UInt8]: Int] = [:]
    private var formNumbers: [Form: Int] = [:]
    /// Open addressing over tokens as they are written: few thousand make up all texts, and only a new one is folded. Its form, or -1.
    private var slots = [Int32](repeating: -1, count: 1 << 15)
    private var keys: [(start: Int, count: Int)] = []
    private var keyForms: [Int] = []
    private var keyBytes: [UInt8] = []

    /// The number of the form of a token. `text` is UTF-8.
    mutating func form(_ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Int {
        var slot = Int(Self.hash(text, token)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let key = Int(slots[slot])
            if isKey(key, text, token) { return keyForms[key] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let syllable = Syllable(ScalarReader(text[token]))
        let form = form(word: number(of: Array(syllable.folded.utf8)), signature: syllable.signature)
        slots[slot] = Int32(keys.count)
        keys.append((keyBytes.count, token.count))
        keyForms.append(form)
        keyBytes.append(contentsOf: text[token])
        if keys.count * 2 > slots.count { grow() }
        return form
    }

    /// The number of a folded word.
    mutating func number(of word: [UInt8]) -> Int {
        if let known = numbers[word] { return known }
        numbers[word] = words.count
        words.append(word)
        return words.count - 1
    }

    /// The form of several tokens written as one, without accents.
    mutating func form(joining forms: some Sequence<Int>) -> Int {
        form(word: number(of: forms.flatMap { words[self.forms[$0].word] }), signature: 0)
    }
}

extension Vocabulary {
    private mutating func form(word: Int, signature: UInt32) -> Int {
        let form = Form(word: word, signature: signature)
        if let known = formNumbers[form] { return known }
        formNumbers[form] = forms.count
        forms.append(form)
        return forms.count - 1
    }

    private func isKey(_ key: Int, _ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Bool {
        let (start, count) = keys[key]
        guard count == token.count else { return false }
        for offset in 0..<count where keyBytes[start + offset] != text[token.lowerBound + offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        keyBytes.withUnsafeBufferPointer { bytes in
            for (key, place) in keys.enumerated() {
                var slot = Int(Self.hash(bytes, place.start..<(place.start + place.count))) & (slots.count - 1)
                while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = Int32(key)
            }
        }
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> UInt32 {
        FNV.hash(UnsafeBufferPointer(rebasing: text[token]))
    }
}
