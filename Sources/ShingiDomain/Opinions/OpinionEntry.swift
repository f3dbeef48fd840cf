/// An opinion as it is written down.
package struct OpinionEntry: Sendable, Hashable {
    package var matter: MatterID?
    package var origin: OpinionOrigin
    package var text: String

    package init(matter: MatterID?, origin: OpinionOrigin, text: String) {
        self.matter = matter
        self.origin = origin
        self.text = text
    }

    /// Refuses what nobody could answer, and what comes at the wrong time.
    ///
    /// - Parameters:
    ///   - meeting: the one it is given ahead of or at.
    ///   - call: whether and until when opinions are asked for there.
    package func check(
        on subject: Case, _ meeting: Meeting?, _ call: OpinionCall?, today: CivilDate
    ) throws(OpinionError) {
        try OpinionEntry.check(text)
        if let matter, !subject.matters.contains(where: { $0.id == matter }) { throw .unknownMatter }
        switch origin {
        case .beforeMeeting:
            guard let meeting, meeting.state == .planned else { throw .meetingBegun }
            try call?.requireOpen(on: today)
        case .atMeeting:
            guard let meeting, meeting.state.hasBegun else { throw .notHeld }
        case .adviser(let name, _):
            guard !name.isBlank else { throw .noAdviser }
            guard subject.state != .draft, subject.state != .withdrawn, subject.state != .closed else {
                throw .notOpenForOpinions(subject.state)
            }
        }
    }

    /// Refuses an answer or an opinion without words.
    package static func check(_ text: String) throws(OpinionError) {
        guard !text.isBlank else { throw .empty }
        guard text.count <= SheetContent.longestText else { throw .tooLong(limit: SheetContent.longestText) }
    }
}
