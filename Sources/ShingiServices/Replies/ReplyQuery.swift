import ShingiDomain

/// How a page of the replies is asked for.
package struct ReplyQuery: Sendable {
    /// Part of a title or number; empty for all.
    package var text: String
    /// Nil for drafts and issued ones alike.
    package var isIssued: Bool?
    /// Of the date of the reply, or of the meeting while it has none.
    package var fiscalYear: FiscalYear?
    package var order: Order
    package var descending: Bool
    package var cursor: Cursor?

    /// The sorted column; drafts have neither date nor number and count as the newest.
    package enum Order: String, Sendable { case date, number }

    package init(
        text: String = "", isIssued: Bool? = nil, fiscalYear: FiscalYear? = nil, order: Order = .date,
        descending: Bool = true, cursor: Cursor? = nil
    ) {
        self.text = text
        self.isIssued = isIssued
        self.fiscalYear = fiscalYear
        self.order = order
        self.descending = descending
        self.cursor = cursor
    }
}

/// One line of the list.
package struct ReplyRow: Sendable {
    package let id: ReplyID
    /// 答申第470号; nil while it is a draft, like date and outcome.
    package let number: String?
    package let date: CivilDate?
    package let outcome: String?
    /// Of the first of its cases.
    package let caseNumber: String?
    /// Of the first of its cases while it is a draft, else as issued.
    package let title: String
    package let caseCount: Int
    /// It takes the place of an earlier one.
    package let isCorrection: Bool
    package let meeting: NamedMeeting
    let key: String
}
