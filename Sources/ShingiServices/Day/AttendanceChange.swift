import ShingiDomain

/// What a clerk wants noted for one member, with what the screen showed before: only what was really changed is stored,
/// and nothing that somebody else noted meanwhile is overwritten.
package struct AttendanceChange: Sendable {
    package let member: MemberID
    package let seen: [Attendance]
    package let stays: [Attendance]

    package init(member: MemberID, seen: [Attendance], stays: [Attendance]) {
        self.member = member
        self.seen = seen
        self.stays = stays
    }
}

/// Somebody else noted something for the same members since the screen was drawn.
package struct AttendanceConflict: Refusal, Sendable {
    /// Who, with what stands there now: 「山田 花子: Web(10:20から)」
    package let entries: [String]

    package var message: String {
        "ほかの人が先に出席を変えました(\(entries.joined(separator: "、")))。今の記録と見比べ、直すときはもう一度保存してください。まだ何も上書きしていません。"
    }
}
