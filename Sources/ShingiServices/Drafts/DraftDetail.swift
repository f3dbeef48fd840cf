import ShingiDomain

/// Everything the page of a draft shows.
package struct DraftDetail: Sendable {
    package let subject: Case
    /// The version of title and outline, which is older than the case's own when something else changed since.
    package let summaryVersion: Int
    package let owner: Department
    package let jointDepartments: [Department]
    /// In the order of the matters.
    package let sheets: [DraftSheet]
    /// Those not settled yet, oldest first.
    package let comments: [FieldComment]
    /// What the secretariat wrote when it last sent the case back.
    package let returnReason: String?

    /// The required fields without an answer, over all sheets.
    package var missing: [MissingField] {
        subject.missingFields(
            in: sheets.map { MatterSheet(matter: $0.matter.id, form: $0.form, content: $0.sheet.content) })
    }

    package func sheet(_ matter: MatterID) -> DraftSheet? {
        sheets.first { $0.matter.id == matter }
    }
}

/// The sheet of one matter with all that is needed to write it.
package struct DraftSheet: Sendable {
    package let matter: Matter
    package let provision: Provision
    package let form: Form
    package let sheet: CaseSheet
    /// The version of the form that new sheets are written under, where it is another than this sheet's.
    package let newerForm: Form?
}

extension FieldComment {
    package var part: DraftPart { matter.map(DraftPart.sheet) ?? .summary }

    /// The key of the field that the path leads into.
    package var key: String { path.split(separator: ".").first.map(String.init) ?? path }
}
