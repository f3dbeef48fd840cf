import ShingiDomain
import ShingiServices
import Templates

/// One field of a sheet as it stands on paper, with what was remarked on it.
struct CaseFieldView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("anchor", \.anchor), .text("label", \.label), .optionalText("text", \.text),
        .strings("items", \.items), .flag("hasItems", { !$0.items.isEmpty }), .optionalModel("table", \.table),
        .flag("isBlank", { $0.text == nil && $0.items.isEmpty && $0.table == nil }), .list("comments", \.comments),
        .flag("hasComments", { !$0.comments.isEmpty }), .list("corrections", \.corrections),
        .flag("isUnprinted", \.isUnprinted))

    let anchor: String
    let label: String
    /// Only for the screen.
    var isUnprinted = false
    private(set) var text: String?
    private(set) var items: [String] = []
    private(set) var table: CaseTableView?
    var comments: [CaseCommentView] = []
    /// Both readings of what was corrected at a meeting.
    var corrections: [CaseErratumView] = []

    init(anchor: String, label: String, text: String) {
        self.anchor = anchor
        self.label = label
        self.text = text.isEmpty ? nil : text
    }

    init(anchor: String, _ field: ShingiDomain.FormField, in content: SheetContent) {
        self.anchor = anchor
        label = field.label
        guard let value = content[field.key], !value.isBlank else { return }
        switch value {
        case .text(let answer): text = answer
        case .checked: text = "☑ はい"
        case .date(let date): text = date.japanese
        case .period(let period): text = period.japanese
        case .reference(let reference): text = reference.name
        case .items(let answers): items = answers
        case .table(let rows): table = CaseTableView(field, rows)
        }
    }
}

/// A repeated table of a sheet.
struct CaseTableView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("caption", \.caption), .strings("headers", \.headers), .list("lines", \.lines),
        .flag("isNumbered", \.isNumbered))

    let caption: String
    let headers: [String]
    let lines: [Line]
    let isNumbered: Bool

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(.integer("number", \.number), .list("cells", \.cells))
        let number: Int
        let cells: [Cell]
    }

    struct Cell: TemplateModel {
        static let fields = TemplateFields<Self>(.text("column", \.column), .text("cell", \.text))
        let column: String
        let text: String
    }

    init(_ field: ShingiDomain.FormField, _ rows: [[String: String]]) {
        caption = field.label
        headers = field.columns.map(\.label)
        isNumbered = field.numbered
        lines = rows.enumerated().map { index, row in
            Line(
                number: index + 1,
                cells: field.columns.map { Cell(column: $0.label, text: row[$0.key] ?? "") })
        }
    }
}

/// A remark beside a field.
struct CaseCommentView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("who", \.who), .text("text", \.text), .model("chip", \.chip), .optionalModel("settle", \.settle))

    let who: String
    let text: String
    let chip: Chip
    let settle: PostButton?

    init(_ found: CaseComment, maySettle: Bool) {
        let comment = found.comment
        who = "\(found.authorName) \(comment.writtenAt.civilDate.japaneseShort)"
        text = comment.text
        chip = comment.resolvedAt == nil ? Chip("未対応", .warning) : Chip("対応済み", .done)
        settle =
            maySettle && comment.resolvedAt == nil
            ? PostButton(
                "対応済みにする", action: Paths.fieldCommentSettlement(comment.id), about: comment.text, size: .small) : nil
    }
}
