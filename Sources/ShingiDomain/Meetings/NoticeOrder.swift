/// What the secretariat settles when it sends a notice.
package struct NoticeOrder: Sendable, Hashable {
    /// 文書番号; empty when none is given.
    package let number: String
    package let date: CivilDate
    /// The last day on which members answer whether they come; nil for until the meeting opens.
    package let replyBy: CivilDate?
    package let note: String

    /// In characters.

    package init(
        number: String = "", date: CivilDate, replyBy: CivilDate? = nil, note: String = "", for meeting: Meeting
    ) throws(NoticeError) {
        guard note.count <= SheetContent.longestText else { throw .noteTooLong }
        if let replyBy {
            guard replyBy >= date else { throw .replyBeforeNotice }
            guard replyBy <= meeting.date else { throw .replyAfterMeeting }
        }
        self.number = number.trimmed
        self.date = date
        self.replyBy = replyBy
        self.note = note
    }
}

/// Why a notice cannot be sent like this.
package enum NoticeError: Error, Sendable, Hashable, Refusal {
    case noteTooLong
    case replyBeforeNotice
    case replyAfterMeeting
    case begun(MeetingState)
    case nothingToCancel

    package var message: String {
        switch self {
        case .noteTooLong: "その他の欄は\(SheetContent.longestText)文字以内で書いてください。"
        case .replyBeforeNotice: "出欠の回答の期限が通知の日より前です。期限を直してください。"
        case .replyAfterMeeting: "出欠の回答の期限が開催日より後です。開催日までの日にしてください。"
        case .begun(let state): "「\(state.label)」の会議の通知は出せません。"
        case .nothingToCancel: "開催の通知を出していないため、中止の通知は要りません。"
        }
    }
}

extension Meeting {
    /// Refuses a notice that comes too late to be one.
    package func requireNoticeable(isTold: Bool) throws(NoticeError) {
        switch state {
        case .planned: break
        case .cancelled: if !isTold { throw .nothingToCancel }
        case .open, .closed: throw .begun(state)
        }
    }
}
