import Templates

/// A column's header that sorts the table, or a plain one.
struct SortHeader: TemplateModel {
    let label: String
    let href: String?
    /// `ascending` or `descending` for the column the table is sorted by.
    let ariaSort: String?
    let isNumber: Bool
    private let mark: String

    /// A column that does not sort.
    init(_ label: String, number: Bool = false) {
        self.label = label
        self.href = nil
        self.ariaSort = nil
        self.isNumber = number
        self.mark = ""
    }

    /// The link turns the order round when the table is sorted by this column already. `first` is the order it begins with.
    init(
        _ label: String, key: String, current: Sorting, firstDescending: Bool = false, number: Bool = false,
        link: (Sorting) -> String
    ) {
        let isCurrent = current.key == key
        self.label = label
        self.href = link(Sorting(key, descending: isCurrent ? !current.isDescending : firstDescending))
        self.ariaSort = isCurrent ? (current.isDescending ? "descending" : "ascending") : nil
        self.isNumber = number
        self.mark = isCurrent ? (current.isDescending ? "↓" : "↑") : "↕"
    }

    static let fields = TemplateFields<Self>(
        .text("label", \.label),
        .optionalText("href", \.href),
        .optionalText("ariaSort", \.ariaSort),
        .flag("isNumber", \.isNumber),
        .text("mark", \.mark))
}
