/// A fault found in the input: one flat value, collected and never thrown.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, CaseIterable, Sendable {
        case error, warning
        /// Nothing to mend; told to those who ask.
        case information
    }

    /// A second place that explains the first.
    package struct Note: Hashable, Sendable {
        package var location: SourceLocation?
        package var message: LocalizedText

        package init(_ message: LocalizedText, at location: SourceLocation?) {
            self.location = location
            self.message = message
        }
    }

    package var code: Code
    package var severity: Severity
    package var location: SourceLocation?
    /// Headline: the specific thing first, in quotes, no full stop.
    package var message: LocalizedText
    /// A way out, often "có phải … ?".
    package var hint: LocalizedText?
    package var notes: [Note]

    package init(
        _ code: Code, _ severity: Severity, at location: SourceLocation?, _ message: LocalizedText, hint: LocalizedText? = nil,
        notes: [Note] = []
    ) {
        self.code = code
        self.severity = severity
        self.location = location
        self.message = message
        self.hint = hint
        self.notes = notes
    }

    /// A fault that stops a build.
    package static func error(
        _ code: Code, at location: SourceLocation?, vi: String, en: String, hint: LocalizedText? = nil, notes: [Note] = []
    ) -> Diagnostic {
        Diagnostic(code, .error, at: location, LocalizedText(vi: vi, en: en), hint: hint, notes: notes)
    }

    /// A fault that a build only tells of, unless it is strict.
    package static func warning(
        _ code: Code, at location: SourceLocation?, vi: String, en: String, hint: LocalizedText? = nil, notes: [Note] = []
    ) -> Diagnostic {
        Diagnostic(code, .warning, at: location, LocalizedText(vi: vi, en: en), hint: hint, notes: notes)
    }
}

extension Diagnostic: Comparable {
    /// By place (those without a place last), then code, then text: one order whatever found them.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        switch (a.location, b.location) {
        case (let x?, let y?) where x != y: return x < y
        case (.some, nil): return true
        case (nil, .some): return false
        default: break
        }
        if a.code != b.code { return a.code.rawValue < b.code.rawValue }
        return a.message.vi < b.message.vi
    }
}
