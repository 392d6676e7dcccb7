// The two forms of a template: nodes as its author wrote them, and instructions as they are run (partials and blocks already in place).

import Source

/// A template file after parsing. Standalone lines are already taken out of the text.
indirect enum TemplateNode: Sendable {
    case text([UInt8])
    case variable(TemplateName, raw: Bool, filter: TemplateName?)
    /// `{{t "key"}}`
    case string(TemplateName)
    case section(TemplateSection)
    case partial(TemplateName, indent: [UInt8])
    case parent(TemplateName, indent: [UInt8], blocks: [TemplateBlock])
    case block(TemplateBlock)
}

extension TemplateNode {
    /// The name of what is lost where only blocks count; nil for those and for text.
    var lostName: TemplateName? {
        switch self {
        case .text, .block: nil
        case .variable(let name, _, _), .string(let name), .partial(let name, _), .parent(let name, _, _): name
        case .section(let section): section.name
        }
    }

    /// Names of the blocks that stand in it, at any depth.
    var places: [String] {
        switch self {
        case .text, .variable, .string, .partial: []
        case .section(let section): section.content.flatMap(\.places)
        case .block(let block): [block.name.text] + block.places
        case .parent(_, _, let blocks): blocks.flatMap(\.places)
        }
    }
}

/// A name in a tag, and where the tag begins.
struct TemplateName: Sendable {
    var text: String
    var location: SourceLocation
}

struct TemplateSection: Sendable {
    var name: TemplateName
    var isInverted: Bool
    /// Whether the opening tag stands alone, so that the content begins at the start of a line.
    var startsLine: Bool
    var content: [TemplateNode]
}

/// `{{$name}}…{{/name}}`: a place that can be filled, or what fills it.
struct TemplateBlock: Sendable {
    var name: TemplateName
    /// White space before each line of what stands in this place.
    var indent: [UInt8]
    /// The content without the indentation it has in its file.
    var content: [TemplateNode]
    /// Names of the blocks in the content, at any depth.
    let places: [String]

    init(name: TemplateName, indent: [UInt8], content: [TemplateNode]) {
        self.name = name
        self.indent = indent
        self.content = content
        places = content.flatMap(\.places)
    }
}

/// A step of a compiled template.
indirect enum TemplateInstruction: Sendable {
    case literal([UInt8])
    case print(TemplatePath, TemplateOutput)
    case section(TemplatePath, [TemplateInstruction])
    case inverted(TemplatePath, [TemplateInstruction])
}

/// Where a value is found in the stack of contexts.
enum TemplatePath: Sendable {
    /// `{{.}}`
    case current
    /// Fields below the context at a depth known when the template is compiled, so that a missing inner field never finds an outer namesake.
    case frame(Int, [String])
    /// The innermost context that has the first field, then the rest below it (permissive only).
    case search([String])
}

/// How a value is written.
enum TemplateOutput: Sendable {
    case escaped
    /// HTML as it is, anything else escaped.
    case html
    /// Everything as it is (permissive only).
    case verbatim
    /// The start of an address: the scheme is checked.
    case address
    /// An address after the part that settles the scheme.
    case addressPart
    /// Text as one component of an address.
    case component
    /// JSON inside `<script>`.
    case json
    /// A number with its digits in groups of three: 1.293.500.
    case grouped
    /// A date: 01/4/2025.
    case date
    /// A date: ngày 01 tháng 4 năm 2025.
    case dateInWords
}
