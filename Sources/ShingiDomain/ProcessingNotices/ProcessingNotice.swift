package typealias ProcessingNoticeID = ID<ProcessingNotice>

/// 業務届出: a department's notice that it starts, changes or ends a use of personal data.
package struct ProcessingNotice: Sendable, Hashable {
    package var kind: Kind
    package var department: DepartmentID
    /// 業務名
    package var name: String
    /// 届出日
    package var notifiedOn: CivilDate
    /// 記録項目
    package var items: String
    /// 変更内容; of an end, what becomes of the records.
    package var change: String

    /// The raw values are stored.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case start
        case change
        case end

        package var label: String {
            switch self {
            case .start: "開始"
            case .change: "変更"
            case .end: "廃止"
            }
        }
    }

    package init(
        kind: Kind, department: DepartmentID, name: String, notifiedOn: CivilDate, items: String, change: String
    ) throws(ProcessingNoticeError) {
        guard !name.isBlank else { throw .nameMissing }
        guard name.count <= SheetContent.longestText, !name.contains(where: \.isNewline) else { throw .nameTooLong }
        guard kind == .end || !items.isBlank else { throw .itemsMissing }
        guard kind == .start || !change.isBlank else { throw .changeMissing(kind) }
        self.kind = kind
        self.department = department
        self.name = name
        self.notifiedOn = notifiedOn
        self.items = items
        self.change = change
    }

    /// Refuses a notice dated ahead, and one that the council has been told about already.
    package func check(on today: CivilDate) throws(ProcessingNoticeError) {
        guard notifiedOn <= today else { throw .future }
    }
}
