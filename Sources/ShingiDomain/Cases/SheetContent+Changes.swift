extension SheetContent {
    /// What changed between two versions of a sheet, in the form's order; empty when nothing did.
    ///
    /// A row put between others counts as one added row and not as a change of all that follow.
    package static func changes(from old: SheetContent, to new: SheetContent, form: Form) -> [FieldChange] {
        form.fields.flatMap { field in
            switch field.kind {
            case .items:
                changes(old.items(field.key), new.items(field.key), field)
            case .table(let columns, _):
                changes(old.table(field.key), new.table(field.key), field, columns)
            case .line, .text, .choice, .check, .date:
                change(field.reference, old[field.key]?.plainText ?? "", new[field.key]?.plainText ?? "")
            }
        }
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

extension SheetValue {
    /// As one text, for comparing versions.
    fileprivate var plainText: String {
        switch self {
        case .text(let text): text
        case .checked(let isChecked): isChecked ? "はい" : "いいえ"
        case .date(let date): date.japanese
        case .items(let items): items.joined(separator: "\n")
        case .table: ""
        }
    }
}
