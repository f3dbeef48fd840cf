/// 出欠の回答: whether a member will come, as far as they know. A later answer takes the place of an earlier one, which
/// stays on record.
package struct AttendanceReply: Sendable, Hashable {
    package let member: MemberID
    package let answer: AttendanceAnswer
    package let remark: String
    package let channel: ReplyChannel

    /// In characters.

    package init(
        member: MemberID, answer: AttendanceAnswer, remark: String = "", channel: ReplyChannel = .member
    ) throws(AttendanceReplyError) {
        guard remark.count <= SheetContent.longestText else { throw .remarkTooLong }
        self.member = member
        self.answer = answer
        self.remark = remark.trimmed
        self.channel = channel
    }
}

extension Meeting {
    /// Refuses an answer that this meeting cannot have. What the secretariat was told by the deadline it may still note
    /// after it, until the meeting opens.
    ///
    /// - Parameter deadline: the last day for members; nil where none is set.
    package func check(
        _ reply: AttendanceReply, inOffice: some Collection<MemberID>, deadline: CivilDate?, on today: CivilDate
    ) throws(AttendanceReplyError) {
        guard form != .written else { throw .written }
        guard state == .planned else { throw .begun(state) }
        guard inOffice.contains(reply.member) else { throw .notAMember }
        guard AttendanceAnswer.offered(for: form).contains(reply.answer) else { throw .webNotOffered }
        if reply.channel == .member, let deadline, today > deadline { throw .late(deadline) }
    }
}
