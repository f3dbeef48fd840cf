/// How many must attend: a share of the members in office or of all seats.
package struct QuorumRule: Sendable, Hashable {
    package var base: QuorumBase
    package var share: Share

    package init(_ base: QuorumBase, _ share: Share) {
        self.base = base
        self.share = share
    }

    /// 在任委員の過半数
    package var label: String { "\(base.label)の\(share.label)" }

    package static let usual = QuorumRule(.inOffice, .moreThanHalf)
}
