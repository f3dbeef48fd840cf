/// What minutes take from their meeting.
package struct MinutesFacts: Sendable {
    package var council: Council
    package var meeting: Meeting
    /// In the order of the register: name, and how they were there.
    package var members: [(name: String, office: Office?, stays: [Attendance])]
    /// In the order of the agenda: 諮問第457号, the title, the sentences of its decisions, its papers.
    package var items: [Item]

    /// What was handed out: 資料20-1, its title. Without those that are confidential.
    package var papers: [MinutesLine]
    /// How many more were handed out that are confidential: their titles may say too much already.
    package var confidentialPapers: Int
    /// Whose meeting it was; nil for the whole council's.
    package var subcommittee: Subcommittee?

    package struct Item: Sendable {
        package var name: String
        package var title: String
        package var decisions: [String]
        /// Why it was dealt with behind closed doors; nil where it was not, or the whole meeting was.
        package var closedReason: String?

        package init(name: String, title: String, decisions: [String], closedReason: String? = nil) {
            self.name = name
            self.title = title
            self.decisions = decisions
            self.closedReason = closedReason
        }
    }

    package init(
        council: Council, meeting: Meeting, members: [(name: String, office: Office?, stays: [Attendance])],
        items: [Item], papers: [MinutesLine] = [], confidentialPapers: Int = 0, subcommittee: Subcommittee? = nil
    ) {
        self.subcommittee = subcommittee
        self.council = council
        self.meeting = meeting
        self.members = members
        self.items = items
        self.papers = papers
        self.confidentialPapers = confidentialPapers
    }

    package func lines(of block: MinutesBlock) -> [MinutesLine] {
        switch block {
        case .heading: heading
        case .attendance: attendance
        case .agenda: agenda
        case .papers: handedOut
        case .decisions: decisions
        }
    }

    private var heading: [MinutesLine] {
        let start = (meeting.openedAt ?? meeting.startsAt).japanese
        let end = meeting.closedAt.map { "\($0.japanese)まで" } ?? ""
        return [
            MinutesLine("名称", "\(meeting.title) \(council.name)"),
            MinutesLine("日時", "\(meeting.date.japanese) \(start)から\(end)"),
            MinutesLine("場所", meeting.place), MinutesLine("開催方法", meeting.form.label),
            MinutesLine("公開・非公開", openness),
            MinutesLine("傍聴", meeting.openness == .open ? meeting.observers.map { "\($0)名" } ?? "記録なし" : "なし(非公開)"),
            MinutesLine(Self.contactTerm, council.secretariat),
        ]
    }

    /// The term whose text people complete: the section alone helps no citizen who wants to telephone.
    package static let contactTerm = "問い合わせ先"

    /// Lines of a block as they are read, with what people wrote of how to reach the section.
    package static func lines(_ lines: [MinutesLine], contact: String) -> [MinutesLine] {
        guard !contact.isBlank else { return lines }
        return lines.map { $0.term == contactTerm ? MinutesLine($0.term, "\($0.text) \(contact)") : $0 }
    }

    /// 公開(諮問第457号は非公開:…)
    private var openness: String {
        if let reason = meeting.openness.reason { return "\(meeting.openness.label)(\(reason))" }
        let closed = items.compactMap { item in item.closedReason.map { "\(item.name)は非公開:\($0)" } }
        return meeting.openness.label + (closed.isEmpty ? "" : "(\(closed.joined(separator: "、")))")
    }

    private var attendance: [MinutesLine] {
        let came = members.filter { member in member.stays.contains { $0.mode != .absent } }
        let others = members.filter { member in !member.stays.contains { $0.mode != .absent } }
        return [
            MinutesLine("出席者", came.isEmpty ? "記録なし" : came.map(words).joined(separator: "、")),
            MinutesLine("欠席者", others.isEmpty ? "なし" : others.map { $0.name + "委員" }.joined(separator: "、")),
        ]
    }

    /// 若草みどり会長(Web)(午後2時10分着席)
    private func words(_ member: (name: String, office: Office?, stays: [Attendance])) -> String {
        var text = member.name + (member.office.map { subcommittee?.title(of: $0) ?? $0.label } ?? "委員")
        if member.stays.contains(where: { $0.mode == .web }) { text += "(Web)" }
        let stays = member.stays.filter { $0.mode != .absent }
        if let arrived = stays.compactMap(\.arrivedAt).min() { text += "(\(arrived.japanese)着席)" }
        if let left = stays.compactMap(\.leftAt).max() { text += "(\(left.japanese)退席)" }
        return text
    }

    private var agenda: [MinutesLine] {
        items.map { MinutesLine($0.name, $0.title) }
    }

    private var handedOut: [MinutesLine] {
        papers + (confidentialPapers > 0 ? [MinutesLine("公開しない資料", "\(confidentialPapers)件")] : [])
    }

    private var decisions: [MinutesLine] {
        items.flatMap { item in item.decisions.map { MinutesLine(item.name, $0) } }
    }
}
