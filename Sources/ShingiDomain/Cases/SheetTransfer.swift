/// What becomes of a sheet that is moved to another version of its form: shown before it is done, since answers may be
/// lost.
package struct SheetTransfer: Sendable, Equatable {
    /// What the new sheet begins with.
    package let content: SheetContent
    /// Answers that have no place in the new version.
    package let lost: [Loss]
    /// Fields that the old version does not have.
    package let added: [FormField]

    package struct Loss: Sendable, Equatable {
        /// 「記録形態」, or a column of a table.
        package let label: String
        package let text: String
    }

    package init(_ content: SheetContent, from old: Form, to new: Form) {
        let fitted = content.fitted(to: new.fields)
        self.content = fitted
        lost = old.fields.flatMap { field -> [Loss] in
            guard content[field.key]?.isBlank == false else { return [] }
            guard let now = new.field(field.key), fitted[field.key] != nil || now.columns != field.columns else {
                return [Loss(label: field.label, text: field.plainText(of: content))]
            }
            return SheetTransfer.lostColumns(of: field, in: content, now)
        }
        added = new.fields.filter { old.field($0.key) == nil }
    }

    private static func lostColumns(of field: FormField, in content: SheetContent, _ now: FormField) -> [Loss] {
        guard now.kind.type == .table else {
            return field.kind.type == .table ? [Loss(label: field.label, text: field.plainText(of: content))] : []
        }
        let gone = field.columns.filter { column in !now.columns.contains { $0.key == column.key } }
        return gone.compactMap { column in
            let cells = content.table(field.key).map { $0[column.key] ?? "" }
            guard !cells.allSatisfy(\.isBlank) else { return nil }
            return Loss(
                label: "\(field.label)の「\(column.label)」",
                text: cells.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "\n"))
        }
    }
}
