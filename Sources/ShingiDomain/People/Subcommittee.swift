package typealias SubcommitteeID = ID<Subcommittee>

/// 部会・小委員会: some of a council's members, who meet on their own. The council's rules are theirs too.
package struct Subcommittee: Hashable, Sendable {
    package let id: SubcommitteeID
    package let council: CouncilID
    package let name: String
    /// What its chair is called: 部会長, 小委員長.
    package let chairTitle: String
    /// What it deliberates on (所掌事項); may be empty.
    package let remit: String
    package let period: OpenPeriod

    package init(
        id: SubcommitteeID, council: CouncilID, name: String, chairTitle: String, remit: String = "",
        period: OpenPeriod
    ) throws(SubcommitteeError) {
        guard !name.isBlank else { throw .nameMissing }
        guard max(name.count, chairTitle.count) <= SheetContent.longestText else { throw .nameTooLong }
        guard !chairTitle.isBlank else { throw .chairTitleMissing }
        guard remit.count <= SheetContent.longestText else { throw .remitTooLong }
        self.id = id
        self.council = council
        self.name = name.trimmed
        self.chairTitle = chairTitle.trimmed
        self.remit = remit.trimmed
        self.period = period
    }

    /// 部会長職務代理
    package func title(of office: Office) -> String {
        switch office {
        case .chair: chairTitle
        case .viceChair: "副\(chairTitle)"
        case .actingChair: "\(chairTitle)職務代理"
        }
    }

    /// Refuses a meeting on a day on which there is no such subcommittee.
    package func requireInForce(on date: CivilDate) throws(SubcommitteeError) {
        guard period.contains(date) else { throw .notInForce(name, period) }
    }
}
