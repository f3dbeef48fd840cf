import Crypto
import ShingiDomain

extension WrittenMeetingService {
    /// What is asked of the member behind the actor.
    package func paper(of id: MeetingID, for actor: Actor) throws -> BallotPaper {
        guard actor.may(.answerInWriting), let member = actor.memberID else { throw ServiceError.notFound }
        return try paper(of: id, member, keepsAnswers: true, for: actor)
    }

    /// What is asked of a member whose answer came on paper. What the member may have answered before is not shown.
    package func paper(of id: MeetingID, from member: MemberID, for actor: Actor) throws -> BallotPaper {
        _ = try released(id, for: actor)
        try actor.require(.runWrittenMeetings)
        return try paper(of: id, member, keepsAnswers: false, for: actor)
    }

    /// Whether these answers could be taken. Stores nothing.
    package func check(_ sent: SentBallots, _ paper: BallotPaper) throws {
        guard !paper.asked.isEmpty || paper.isChairWithoutVote else { throw WrittenMeetingError.nothingToAnswer }
        let problems = BallotQuestion.problems(sent.ballots, answering: paper.asked)
        guard problems.isEmpty else { throw WrittenMeetingError.ballots(problems) }
        guard paper.written.names.isSecret else {
            let isUnseen = sent.seen != paper.sheet?.version ?? 0
            if isUnseen, !isRepeat(sent, paper) { throw ServiceError.conflict(current: paper.sheet?.version ?? 0) }
            return
        }
        // A chair who votes on nothing leaves no answer that could be changed.
        guard !paper.asked.isEmpty else { return }
        guard let receipt = sent.receipt else { throw WrittenMeetingError.receiptUnknown }
        let isKnown = try services.connection.hasAnonymousBallot(
            receipt.digest(paper.written), in: paper.written.meeting)
        guard isKnown == (paper.sheet != nil) else { throw WrittenMeetingError.receiptUnknown }
    }

    /// Takes a member's own answers. The same once more changes nothing, so that a form sent twice counts once.
    package func answer(_ id: MeetingID, _ sent: SentBallots, by actor: Actor) throws {
        let paper = try paper(of: id, for: actor)
        try paper.written.requireOpen(at: services.now)
        try check(sent, paper)
        if isRepeat(sent, paper) { return }
        try take(sent, paper, receivedOn: nil, note: "", by: actor)
    }

    /// Enters answers that came on paper, with the day on which they arrived.
    package func enterPaper(
        _ id: MeetingID, from member: MemberID, _ sent: SentBallots, receivedOn day: CivilDate, note: String,
        by actor: Actor
    ) throws {
        let paper = try paper(of: id, from: member, for: actor)
        try paper.written.requirePaper(receivedOn: day, today: services.now.civilDate)
        var sent = sent
        if paper.written.names.isSecret {
            guard paper.sheet == nil else { throw WrittenMeetingError.alreadyAnswered }
            // Nobody is to change it afterwards, so nobody is told the number.
            sent = SentBallots(sent.ballots, seen: 0, receipt: ReceiptNumber(random: RandomBytes.make(12)))
        }
        try check(sent, paper)
        try take(sent, paper, receivedOn: day, note: note, by: actor)
    }

    private func take(
        _ sent: SentBallots, _ paper: BallotPaper, receivedOn day: CivilDate?, note: String, by actor: Actor
    ) throws {
        let connection = services.connection
        let isSecret = paper.written.names.isSecret
        let sheet = BallotSheet(
            member: paper.member.id, version: (paper.sheet?.version ?? 0) + 1, receivedAt: services.now,
            paperReceivedOn: day, paperNote: note)
        try services.transaction {
            if isSecret {
                if let receipt = sent.receipt {
                    try connection.storeAnonymousBallots(
                        sent.ballots, under: receipt.digest(paper.written), in: paper.written.meeting)
                }
                // That somebody changed an anonymous answer is nobody's business either.
                guard paper.sheet == nil else { return }
            }
            try connection.insertBallotSheet(sheet, in: paper.written.meeting, by: actor.accountID)
            if !isSecret { try connection.insertBallots(sent.ballots, of: sheet, in: paper.written.meeting) }
            try services.audit.record(
                "ballot_received", on: .meeting(paper.written.meeting), by: actor,
                sentence: sentence(sheet, paper.member))
        }
    }

    /// Never what was answered.
    private func sentence(_ sheet: BallotSheet, _ member: Member) -> String {
        if let day = sheet.paperReceivedOn {
            return "\(member.name)委員の表決書(\(day.japanese)に紙で受領)を入力しました。"
        }
        return sheet.version == 1 ? "\(member.name)委員が書面表決に回答しました。" : "\(member.name)委員が書面表決の回答を変えました。"
    }

    private func isRepeat(_ sent: SentBallots, _ paper: BallotPaper) -> Bool {
        guard paper.sheet != nil, !paper.written.names.isSecret else { return false }
        let stored = Set(paper.storedBallots.values)
        return stored == Set(sent.ballots) && sent.ballots.count == stored.count
    }

    private func paper(
        of id: MeetingID, _ member: MemberID, keepsAnswers: Bool, for actor: Actor
    ) throws -> BallotPaper {
        let (_, written) = try released(id, for: actor)
        let detail = try detail(id, for: actor)
        guard let found = detail.members.first(where: { $0.id == member }) else { throw ServiceError.notFound }
        let stored = try services.connection.ballots(of: id)[member] ?? [:]
        return BallotPaper(
            detail: detail, written: written, member: found,
            asked: BallotQuestion.all(
                for: member, among: detail.questions.map(\.vote), chair: detail.electorate.chair,
                detail.electorate.rules),
            sheet: try services.connection.ballotSheets(of: id)[member], ballots: keepsAnswers ? stored : [:],
            storedBallots: stored)
    }
}

extension ReceiptNumber {
    /// Under which an anonymous answer is kept.
    fileprivate func digest(_ written: WrittenMeeting) -> [UInt8] {
        SHA256.hash(Array("ballot \(written.meeting) \(text)".utf8))
    }
}
