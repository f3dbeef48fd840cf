import ShingiDomain
import ShingiServices
import Templates

/// The public version: tables first, then what was said.
struct MinutesPublicView: TemplateModel {
    static let fields = TemplateFields<Self>(.list("tables", \.tables), .list("lines", \.lines))

    let tables: [Table]
    let lines: [Line]

    struct Table: TemplateModel {
        static let fields = TemplateFields<Self>(.text("heading", \.heading), .model("facts", \.facts))
        let heading: String
        let facts: DefinitionList
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .flag("isTurn", \.isTurn), .flag("isHeading", \.isHeading),
            .flag("isNote", { !$0.isTurn && !$0.isHeading }),
            .text("speaker", \.speaker), .text("text", \.text))
        let isTurn: Bool
        let isHeading: Bool
        let speaker: String
        let text: String
    }

    init(_ lines: [MinutesPublicLine]) {
        let kinds: [(MinutesPublicLine.Kind, MinutesBlock)] = [
            (.headingTable, .heading), (.attendance, .attendance), (.agenda, .agenda), (.papers, .papers),
            (.decisions, .decisions),
        ]
        tables = kinds.compactMap { kind, block in
            let rows = lines.filter { $0.kind == kind }
            guard !rows.isEmpty else { return nil }
            return Table(heading: block.label, facts: DefinitionList(rows.map { .init($0.label, $0.text) }))
        }
        self.lines = lines.filter { [.turn, .heading, .note].contains($0.kind) }.map {
            Line(isTurn: $0.kind == .turn, isHeading: $0.kind == .heading, speaker: $0.label, text: $0.text)
        }
    }
}
