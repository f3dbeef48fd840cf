/// A department, case or paper that a sheet points at, with its name as it was then: a sheet reads for ever as it was
/// written, whatever is renamed later.
package struct SheetReference: Sendable {
    /// Its row; nil for what was typed and not looked up yet.
    package var id: Int64?
    package var name: String

    package init(id: Int64?, name: String) {
        self.id = id
        self.name = name
    }
}

extension SheetReference: Equatable {
    /// Byte for byte, as with all that a sheet says.
    package static func == (left: SheetReference, right: SheetReference) -> Bool {
        left.id == right.id && left.name.hasSameBytes(as: right.name)
    }
}
