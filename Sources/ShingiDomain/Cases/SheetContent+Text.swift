extension SheetContent {
    /// Everything written by hand, in a fixed order of the fields, a text a line.
    package var writtenText: String {
        values.sorted { $0.key < $1.key }.flatMap(\.value.writtenTexts).joined(separator: "\n")
    }
}

extension SheetValue {
    fileprivate var writtenTexts: [String] {
        switch self {
        case .text(let text): [text]
        case .items(let items): items
        case .table(let rows): rows.flatMap { row in row.sorted { $0.key < $1.key }.map(\.value) }
        case .reference(let reference): [reference.name]
        case .checked, .date, .period: []
        }
    }
}
