/// Who a member is.
package struct MemberEntry: Hashable, Sendable {
    package var name: String
    /// The reading, by which lists are sorted.
    package var kana: String

    package init(name: String, kana: String) {
        self.name = name
        self.kana = kana
    }
}
