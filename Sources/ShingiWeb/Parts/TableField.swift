import Templates

/// A table whose rows the user adds, removes and puts in order. Cell `reason` of the third row is sent as `name.2.reason`; the
/// buttons send `_rows` (see ``RowAction``), so that all works without JavaScript.
struct TableField: TemplateModel {
    let frame: FieldFrame
    let columns: [Column]
    let rows: [Row]

    struct Column: TemplateModel {
        let key: String
        let label: String
        /// Shown as text of several lines.
        let isLong: Bool

        init(_ key: String, _ label: String, long: Bool = false) {
            self.key = key
            self.label = label
            self.isLong = long
        }

        static let fields = TemplateFields<Self>(.text("label", \.label))
    }

    struct Row: TemplateModel {
        let index: Int
        let cells: [Cell]
        let hidden: [HiddenField]

        static let fields = TemplateFields<Self>(
            .integer("index", \.index),
            .integer("number", { $0.index + 1 }),
            .list("cells", \.cells),
            .list("hidden", \.hidden))
    }

    struct Cell: TemplateModel {
        let name: String
        let id: String
        let label: String
        let value: String
        let isLong: Bool
        let error: String?

        static let fields = TemplateFields<Self>(
            .text("cellName", \.name),
            .text("cellID", \.id),
            .text("cellLabel", \.label),
            .text("value", \.value),
            .flag("isLong", \.isLong),
            .optionalText("cellError", \.error))
    }

    /// `rows` hold a value for each column's key; an empty table shows one empty row. Errors are found by the cell's name.
    ///
    /// - Parameter carried: a key of the rows whose value is sent along unseen.
    init(
        _ frame: FieldFrame, columns: [Column], rows: [[String: String]], errors: FieldErrors = FieldErrors(),
        carried: String? = nil
    ) {
        self.frame = frame
        self.columns = columns
        self.rows = (rows.isEmpty ? [[:]] : rows).enumerated().map { index, values in
            Row(
                index: index, cells: columns.map { Self.cell($0, of: frame.name, index, values, errors) },
                hidden: carried.map { [HiddenField("\(frame.name).\(index).\($0)", values[$0] ?? "")] } ?? [])
        }
    }

    private static func cell(
        _ column: Column, of table: String, _ index: Int, _ values: [String: String], _ errors: FieldErrors
    ) -> Cell {
        let name = "\(table).\(index).\(column.key)"
        return Cell(
            name: name, id: FieldFrame.id(for: name), label: column.label, value: values[column.key] ?? "",
            isLong: column.isLong, error: errors[name])
    }

    static let fields = TemplateFields<Self>(
        .model("frame", \.frame),
        .list("columns", \.columns),
        .list("rows", \.rows))
}
