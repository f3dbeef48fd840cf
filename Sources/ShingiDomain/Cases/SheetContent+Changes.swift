extension SheetContent {
    /// What changed between two versions of a sheet, in the form's order; empty when nothing did.
    ///
    /// A row put between others counts as one added row and not as a change of all that follow.
    ///
    /// - Parameter former: the form of the old version, when the sheet was moved to another since.
    package static func changes(
        from old: SheetContent, to new: SheetContent, form: Form, former: Form? = nil
    ) -> [FieldChange] {
        changes(from: old, to: new, in: form.fields, formerly: former?.fields ?? form.fields)
    }

    /// The same for fields that belong to no form: those of the summary sheet.
    package static func changes(
        from old: SheetContent, to new: SheetContent, in fields: [FormField]
    ) -> [FieldChange] {
        changes(from: old, to: new, in: fields, formerly: fields)
    }

    private static func changes(
        from old: SheetContent, to new: SheetContent, in fields: [FormField], formerly before: [FormField]
    ) -> [FieldChange] {
        let present = fields.flatMap { field -> [FieldChange] in
            let was = before.first { $0.key == field.key }
            switch (field.kind, was?.kind) {
            case (.items, .items):
                return changes(old.items(field.key), new.items(field.key), field)
            case (.table(let columns, _), .table(let formerly, _)):
                let gone = formerly.filter { column in !columns.contains { $0.key == column.key } }
                return changes(old.table(field.key), new.table(field.key), field, columns + gone)
            default:
                return change(field.reference, was?.plainText(of: old) ?? "", field.plainText(of: new))
            }
        }
        let gone = before.filter { field in !fields.contains { $0.key == field.key } }
        return present + gone.flatMap { change($0.reference, $0.plainText(of: old), "") }
    }

    private static func changes(_ old: [String], _ new: [String], _ field: FormField) -> [FieldChange] {
        alignment(old.map { [$0] }, new.map { [$0] }).flatMap { pair in
            change(
                field.reference.item(pair.new ?? pair.old ?? 0), pair.old.map { old[$0] } ?? "",
                pair.new.map { new[$0] } ?? "")
        }
    }

    private static func changes(
        _ old: [[String: String]], _ new: [[String: String]], _ field: FormField, _ columns: [TableColumn]
    ) -> [FieldChange] {
        let oldRows = old.map { row in columns.map { row[$0.key] ?? "" } }
        let newRows = new.map { row in columns.map { row[$0.key] ?? "" } }
        return alignment(oldRows, newRows).flatMap { pair -> [FieldChange] in
            switch (pair.old, pair.new) {
            case (let old?, let new?):
                return columns.enumerated().flatMap { index, column in
                    change(field.reference.cell(new, column), oldRows[old][index], newRows[new][index])
                }
            case (let old?, nil):
                return change(field.reference.row(old), oldRows[old].joined(separator: " / "), "")
            case (nil, let new?):
                return change(field.reference.row(new), "", newRows[new].joined(separator: " / "))
            case (nil, nil):
                return []
            }
        }
    }

    private static func change(_ field: FieldRef, _ old: String, _ new: String) -> [FieldChange] {
        old.hasSameBytes(as: new) ? [] : [FieldChange(field: field, difference: TextDifference(from: old, to: new))]
    }

    /// Pairs of rows that are not the same: changed ones with both sides, removed and added ones with one.
    private static func alignment(_ old: [[String]], _ new: [[String]]) -> [(old: Int?, new: Int?)] {
        var numbers: [[[UInt8]]: Int] = [:]
        func number(_ row: [String]) -> Int {
            let bytes = row.map { Array($0.utf8) }
            let number = numbers[bytes] ?? numbers.count
            numbers[bytes] = number
            return number
        }
        var pairs: [(old: Int?, new: Int?)] = []
        var unpaired: ArraySlice<Int> = []
        for step in SequenceDifference.steps(from: old.map(number), to: new.map(number)) {
            switch step {
            case .removed(let old):
                unpaired.append(old)
            case .added(let new):
                pairs.append((unpaired.popFirst(), new))
            case .same:
                pairs += unpaired.map { ($0, nil) }
                unpaired = []
            }
        }
        return pairs + unpaired.map { ($0, nil) }
    }
}
