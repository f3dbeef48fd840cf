/// A reply that left the house, as others name it.
package struct IssuedReply: Sendable, Hashable {
    package let id: ReplyID
    package let number: ReplyNumber
    package let date: CivilDate

    package init(id: ReplyID, number: ReplyNumber, date: CivilDate) {
        self.id = id
        self.number = number
        self.date = date
    }
}
