import ShingiDomain
import ShingiServices

/// What was typed about one field of a form.
struct ProvisionFieldForm {
    /// Empty for one that was never stored.
    var key = ""
    var type: String
    var label = ""
    var help = ""
    var isRequired = false
    var limit = ""
    var prints = PrintPlace.sheet.rawValue
    var options: [String] = []
    /// By `key` and `label`.
    var columns: [[String: String]] = []
    var isNumbered = false

    init(type: String) {
        self.type = type
    }

    init(_ field: ShingiDomain.FormField) {
        key = field.key
        type = field.kind.type.rawValue
        label = field.label
        help = field.help
        isRequired = field.required
        limit = field.maxLength.map(String.init) ?? ""
        prints = field.prints.rawValue
        options = field.options
        columns = field.columns.map { ["key": $0.key, "label": $0.label] }
        isNumbered = field.numbered
    }

    init(named name: String, in sent: SentValues) {
        key = sent["\(name).key"] ?? ""
        type = sent["\(name).type"] ?? ""
        label = sent["\(name).label"] ?? ""
        help = sent["\(name).help"] ?? ""
        isRequired = sent["\(name).required"] != nil
        limit = sent["\(name).limit"] ?? ""
        prints = sent["\(name).prints"] ?? ""
        options = sent.rows(of: "\(name).options").map { sent["\(name).options.\($0)"] ?? "" }
        columns = sent.rows(of: "\(name).columns").map { row in
            ["key", "label"].reduce(into: [:]) { $0[$1] = sent["\(name).columns.\(row).\($1)"] ?? "" }
        }
        isNumbered = sent["\(name).numbered"] != nil
    }

    var fieldType: FieldType { FieldType(rawValue: type) ?? .text }

    /// An unreadable limit becomes one that the check refuses.
    var field: ShingiDomain.FormField {
        let maxLength = limit.allSatisfy(\.isWhitespace) ? nil : Int(typed: limit) ?? 0
        return ShingiDomain.FormField(
            key: key, label: label,
            kind: FieldKind(
                fieldType, options: options,
                columns: columns.map { TableColumn(key: $0["key"] ?? "", label: $0["label"] ?? "") },
                numbered: isNumbered),
            required: isRequired, help: help, maxLength: fieldType.isTyped ? maxLength : nil,
            prints: PrintPlace(rawValue: prints) ?? .sheet)
    }

    /// An old column whose heading was emptied stays, so that it is asked about.
    mutating func dropEmptyRows() {
        options.removeAll { $0.allSatisfy(\.isWhitespace) }
        columns.removeAll { ($0["key"] ?? "").isEmpty && ($0["label"] ?? "").allSatisfy(\.isWhitespace) }
    }

    mutating func apply(_ action: RowAction, named name: String) {
        if action.name == "\(name).options" {
            if options.isEmpty { options = [""] }
            action.apply(to: &options, empty: "")
        } else if action.name == "\(name).columns" {
            if columns.isEmpty { columns = [[:]] }
            action.apply(to: &columns, empty: [:])
        }
    }
}
