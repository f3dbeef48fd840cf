/// What changed in one field, or in one item, row or cell of it, between two versions of a sheet.
package struct FieldChange: Sendable, Equatable {
    /// Rows and items are counted as in the new version; removed ones as in the old.
    package var field: FieldRef
    package var difference: TextDifference

    package init(field: FieldRef, difference: TextDifference) {
        self.field = field
        self.difference = difference
    }
}
