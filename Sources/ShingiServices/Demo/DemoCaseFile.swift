import ShingiDomain

/// Resources/Demo/cases.json: old cases that others refer to, and the cases of the demo's two meetings.
struct DemoCaseFile: Decodable, Sendable {
    let archived: [ArchivedCase]
    let cases: [Case]

    /// Known by number and title only; ended long ago.
    struct ArchivedCase: Decodable, Sendable {
        let key: String
        let number: Int
        let title: String
        let departments: [String]
        let fiscalYear: Int
    }

    struct Case: Decodable, Sendable {
        let key: String
        let number: Int
        let title: String
        let departments: [String]
        let outline: String
        let matters: [Matter]
        let relations: [Relation]
        let papers: [DemoPaper]?
        let acceptedOn: CivilDate
    }

    struct Matter: Decodable, Sendable {
        let provision: String
        let kind: MatterKind
        let note: String?
        let content: [String: Answer]
    }

    struct Relation: Decodable, Sendable {
        let kind: RelationKind
        let `case`: String
    }

    /// An answer as the file writes it: a text, a list of texts, or rows of cells.
    struct Answer: Decodable, Sendable {
        let value: SheetValue

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                value = .text(text)
            } else if let items = try? container.decode([String].self) {
                value = .items(items)
            } else {
                value = .table(try container.decode([[String: String]].self))
            }
        }
    }
}
