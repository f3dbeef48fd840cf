package typealias StandingApprovalID = ID<StandingApproval>

/// 一括承認基準: a class of cases approved in advance. A case under it is a report, not a consultation.
package struct StandingApproval: Sendable, Hashable {
    package var id: StandingApprovalID
    package var provision: ProvisionID
    /// 基準1, 基準2 … of its provision.
    package var position: Int
    package var title: String
    /// Under which circumstances a case falls under it.
    package var terms: String
    /// When the council approved it: 平成29年度第2回
    package var basis: String
    package var isActive: Bool

    package init(
        id: StandingApprovalID, provision: ProvisionID, position: Int, title: String, terms: String, basis: String,
        isActive: Bool = true
    ) {
        self.id = id
        self.provision = provision
        self.position = position
        self.title = title
        self.terms = terms
        self.basis = basis
        self.isActive = isActive
    }

    /// 基準3 定型的な印刷・封入封緘の委託
    package var name: String { "基準\(position) \(title)" }

    /// Refuses a matter that this approval can't be named for.
    package func requireCovers(_ matter: Matter) throws(StandingApprovalError) {
        guard matter.kind == .report else { throw .notAReport }
        guard provision == matter.provision else { throw .otherProvision }
        guard isActive else { throw .notInUse(name) }
    }
}
