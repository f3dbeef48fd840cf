/// Points at a field, or at one cell or item of it, in words for people and in a path for links.
package struct FieldRef: Sendable, Hashable {
    /// `content`, or `records.2.purpose` for the third row's cell (rows and items count from 0), as in control names.
    package var path: String
    /// 目的外利用する個人情報 3行目 利用目的
    package var label: String

    package init(path: String, label: String) {
        self.path = path
        self.label = label
    }

    func row(_ index: Int) -> FieldRef {
        FieldRef(path: "\(path).\(index)", label: "\(label) \(index + 1)行目")
    }

    func item(_ index: Int) -> FieldRef {
        FieldRef(path: "\(path).\(index)", label: "\(label) \(index + 1)")
    }

    func cell(_ index: Int, _ column: TableColumn) -> FieldRef {
        FieldRef(path: "\(path).\(index).\(column.key)", label: "\(label) \(index + 1)行目 \(column.label)")
    }
}
