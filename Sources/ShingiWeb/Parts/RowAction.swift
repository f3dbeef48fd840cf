/// What a button beside a row of a ``TableField`` or ``ItemsField`` asks for. It arrives as `_rows` with a value such as
/// `add:records`, `remove:records:2`, `up:records:2`, `down:records:2` or `move:records:2:0`; the form is then shown again with the rows changed and
/// everything else kept.
struct RowAction: Sendable, Equatable {
    let kind: Kind
    /// The name of the table or list of items.
    let name: String

    enum Kind: Sendable, Equatable {
        case add
        case remove(Int)
        case up(Int)
        case down(Int)
        /// From a place to another, as when a row is dragged.
        case move(Int, to: Int)
    }

    /// The form's name of the buttons.
    static let parameter = "_rows"

    /// Nil for anything but the forms above.
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, !parts[1].isEmpty, let kind = Self.kind(parts[0], index: parts.dropFirst(2)) else {
            return nil
        }
        self.kind = kind
        self.name = String(parts[1])
    }

    private static func kind(_ verb: Substring, index: ArraySlice<Substring>) -> Kind? {
        if verb == "add" { return index.isEmpty ? .add : nil }
        if verb == "move" {
            let places = index.compactMap { Int($0) }.filter { $0 >= 0 }
            return index.count == 2 && places.count == 2 ? .move(places[0], to: places[1]) : nil
        }
        guard index.count == 1, let row = index.first.flatMap({ Int($0) }), row >= 0 else { return nil }
        switch verb {
        case "remove": return .remove(row)
        case "up": return .up(row)
        case "down": return .down(row)
        default: return nil
        }
    }

    /// A row that is not there changes nothing: the page may be older than the form.
    func apply<Row>(to rows: inout [Row], empty: @autoclosure () -> Row) {
        switch kind {
        case .add: rows.append(empty())
        case .remove(let row) where rows.indices.contains(row): rows.remove(at: row)
        case .up(let row) where row > 0 && rows.indices.contains(row): rows.swapAt(row, row - 1)
        case .down(let row) where rows.indices.contains(row) && rows.indices.contains(row + 1):
            rows.swapAt(row, row + 1)
        case .move(let row, let place) where rows.indices.contains(row) && rows.indices.contains(place):
            rows.insert(rows.remove(at: row), at: place)
        default: break
        }
    }
}
