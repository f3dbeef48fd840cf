/// The answer to one field. Text is kept byte for byte: nothing is trimmed or normalised.
package enum SheetValue: Sendable {
    /// For lines, texts and choices.
    case text(String)
    case items([String])
    /// Rows of cells by column key; a missing cell is an empty one.
    case table([[String: String]])
    case checked(Bool)
    case date(CivilDate)
    case period(SheetPeriod)
    case reference(SheetReference)

    /// True when a reader would see no answer: blank text, no row with anything in it, an unticked box.
    package var isBlank: Bool {
        switch self {
        case .text(let text): text.isBlank
        case .items(let items): items.allSatisfy(\.isBlank)
        case .table(let rows): rows.allSatisfy { $0.values.allSatisfy(\.isBlank) }
        case .checked(let isChecked): !isChecked
        case .reference(let reference): reference.name.isBlank
        case .date, .period: false
        }
    }

    /// Without a single character or row, unlike blank.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.utf8.isEmpty
        case .items(let items): items.isEmpty
        case .table(let rows): rows.isEmpty
        case .checked(let isChecked): !isChecked
        case .reference(let reference): reference.name.utf8.isEmpty
        case .date, .period: false
        }
    }

    /// The empty rows that a form offers for writing are no part of the answer.
    var withoutTrailingEmptyRows: SheetValue {
        switch self {
        case .items(let items):
            .items(Array(items[..<SheetValue.end(of: items) { $0.isEmpty }]))
        case .table(let rows):
            .table(Array(rows[..<SheetValue.end(of: rows) { $0.values.allSatisfy(\.isEmpty) }]))
        case .text, .checked, .date, .period, .reference:
            self
        }
    }

    private static func end<Row>(of rows: [Row], isEmpty: (Row) -> Bool) -> Int {
        (rows.lastIndex { !isEmpty($0) } ?? -1) + 1
    }
}

extension SheetValue: Equatable {
    /// Byte for byte (see `String.hasSameBytes`); a missing cell equals an empty one.
    package static func == (left: SheetValue, right: SheetValue) -> Bool {
        switch (left, right) {
        case (.text(let one), .text(let other)):
            one.hasSameBytes(as: other)
        case (.items(let ones), .items(let others)):
            ones.elementsEqual(others) { $0.hasSameBytes(as: $1) }
        case (.table(let ones), .table(let others)):
            ones.elementsEqual(others, by: hasSameCells)
        case (.checked(let one), .checked(let other)):
            one == other
        case (.date(let one), .date(let other)):
            one == other
        case (.period(let one), .period(let other)):
            one == other
        case (.reference(let one), .reference(let other)):
            one == other
        case (.text, _), (.items, _), (.table, _), (.checked, _), (.date, _), (.period, _), (.reference, _):
            false
        }
    }

    private static func hasSameCells(_ one: [String: String], _ other: [String: String]) -> Bool {
        Set(one.keys).union(other.keys).allSatisfy { (one[$0] ?? "").hasSameBytes(as: other[$0] ?? "") }
    }
}
