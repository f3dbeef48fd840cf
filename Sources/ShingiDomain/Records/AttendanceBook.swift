/// 出席簿: everybody in office on the day of one meeting, with how they took part in it.
package struct AttendanceBook: Sendable {
    package struct Line: Sendable {
        package let member: MemberID
        package let office: Office?
        /// 会長, 部会長; 委員 for whoever holds no office.
        package let title: String
        package let seat: SeatCategory?
        package let mark: AttendanceMark
        package let movements: [AttendanceMovement]
        /// Elected by those present to preside that day.
        package let isElectedChair: Bool
    }

    package let meeting: Meeting
    package let rules: VotingRules
    /// Office holders first, then as the register has them.
    package let lines: [Line]
    /// Of the opening; of a written meeting, of the answers that came.
    package let standing: QuorumStanding
    /// When the quorum was lost and regained while the meeting went on.
    package let turns: [Turn]

    package struct Turn: Sendable, Hashable {
        package let time: TimeOfDay
        package let turn: QuorumTimeline.Turn
        package let present: Int
    }

    /// - Parameter answered: who answered in writing.
    package init(_ sitting: Sitting, _ rules: VotingRules, answered: Set<MemberID> = []) {
        let stays = Dictionary(grouping: sitting.attendances, by: \.member)
        meeting = sitting.meeting
        self.rules = rules
        lines = sitting.membersByRank.map { Self.line($0, sitting, stays[$0] ?? [], answered: answered) }
        if meeting.form == .written {
            let chair = sitting.register.chair(on: meeting.date)
            standing =
                WrittenElectorate(inOffice: sitting.inOffice, answered: answered, chair: chair, rules: rules).standing
            turns = []
        } else {
            standing = sitting.standing(at: meeting.openedAt ?? meeting.startsAt, rules)
            turns = Self.turns(sitting, rules)
        }
    }

    package func count(_ mark: AttendanceMark) -> Int { lines.count { $0.mark == mark } }

    /// Those who count as having attended the meeting, from its opening or later.
    package var attended: Int { lines.count { $0.mark.isAttendance(rules) } }

    /// 委員16名中15名出席、定足数9名
    package var quorumLine: String {
        let came = meeting.form == .written ? "回答" : "出席"
        return "委員\(standing.members)名中\(standing.present)名\(came)、定足数\(standing.required)名"
    }

    /// 出席16名(会場11名、Web5名)、欠席0名
    package var totalLine: String {
        let open = count(.unrecorded) > 0 ? "、未記録\(count(.unrecorded))名" : ""
        guard meeting.form != .written else { return "回答\(count(.answered))名、回答なし\(count(.silent))名" }
        let web = count(.web)
        let ways =
            rules.webCounts ? "(会場\(count(.place))名、Web\(web)名)" : web > 0 ? "(ほかにWeb\(web)名、出席に数えない)" : ""
        return "出席\(attended)名\(ways)、欠席\(count(.absent))名\(open)"
    }

    private static func line(
        _ member: MemberID, _ sitting: Sitting, _ stays: [Attendance], answered: Set<MemberID>
    ) -> Line {
        let meeting = sitting.meeting
        let office = sitting.office(of: member)
        let appointment = sitting.register.appointments.first {
            $0.member == member && $0.period.contains(meeting.date)
        }
        let mark: AttendanceMark =
            meeting.form == .written
            ? answered.contains(member) ? .answered : .silent : Attendance.mark(of: stays)
        return Line(
            member: member, office: office, title: office.map(sitting.title) ?? "委員", seat: appointment?.seat,
            mark: mark, movements: Attendance.movements(of: stays, at: meeting),
            isElectedChair: sitting.elected?.member == member)
    }

    private static func turns(_ sitting: Sitting, _ rules: VotingRules) -> [Turn] {
        guard sitting.meeting.state.hasBegun, let end = TimeOfDay(hour: 23, minute: 59) else { return [] }
        let timeline = sitting.timeline(through: sitting.meeting.closedAt ?? end, rules)
        return timeline.moments.enumerated().compactMap { index, moment in
            timeline.turn(at: index).map { Turn(time: moment.time, turn: $0, present: moment.standing.present) }
        }
    }
}

extension Sitting {
    /// 会長, as the body that meets calls it.
    package func title(of office: Office) -> String { subcommittee?.title(of: office) ?? office.label }

    /// Nil for whoever holds none on the day of the meeting.
    package func office(of member: MemberID) -> Office? {
        Office.allCases.first { register.holders(of: $0, on: meeting.date).contains(member) }
    }

    /// Those in office: the holders of offices in their rank, then the others as the register has them.
    package var membersByRank: [MemberID] {
        let holders = Office.allCases.flatMap { register.holders(of: $0, on: meeting.date) }
        var seen = Set<MemberID>()
        return (holders + inOffice).filter { seen.insert($0).inserted }
    }
}
