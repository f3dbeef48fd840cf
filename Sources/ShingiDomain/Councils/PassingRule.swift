/// How many must be in favour: a share of those who vote, of those present, of the members in office or of all seats.
package struct PassingRule: Sendable, Hashable {
    package var base: PassingBase
    package var share: Share

    package init(_ base: PassingBase, _ share: Share) {
        self.base = base
        self.share = share
    }

    /// 議決に加わる委員の過半数
    package var label: String { "\(base.label)の\(share.label)" }

    /// 可否同数のときは会長の決するところによる belongs to a majority of those who are there; where a majority of all
    /// members is asked for, as many for as against is plainly not enough, and where half is enough, a tie passes.
    package var knowsTies: Bool { share == .moreThanHalf && (base == .voters || base == .present) }

    package static let usual = PassingRule(.voters, .moreThanHalf)
}
