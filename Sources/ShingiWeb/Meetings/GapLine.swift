import ShingiDomain
import ShingiServices
import Templates

/// One thing that an agenda lacks.
struct GapLine: TemplateModel {
    static let fields = TemplateFields<Self>(.text("text", \.text))
    let text: String
}

/// An entry that was given out and taken off since.
struct RemovedLine: TemplateModel {
    static let fields = TemplateFields<Self>(.text("name", \.name), .model("chip", \.chip))
    let name: String
    let chip: Chip

    init(_ line: AgendaLine) {
        name = [line.subject?.number?.text, line.item.title].compactMap(\.self).joined(separator: " ")
        chip = (line.change ?? .removed).chip
    }
}

extension AgendaChange {
    var chip: Chip {
        switch self {
        case .added: Chip(label, .active)
        case .replaced: Chip(label, .warning)
        case .removed: Chip(label, .error)
        }
    }
}
