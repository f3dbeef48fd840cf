package typealias MemberID = ID<Member>

/// A person on a council (委員), over all their terms.
package struct Member: Hashable, Sendable {
    package let id: MemberID
    package let council: CouncilID
    package var name: String
    /// The reading, by which lists are sorted.
    package var kana: String

    package init(id: MemberID, council: CouncilID, name: String, kana: String) {
        self.id = id
        self.council = council
        self.name = name
        self.kana = kana
    }
}
