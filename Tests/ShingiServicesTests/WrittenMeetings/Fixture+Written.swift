import ShingiDomain

@testable import ShingiServices

extension Fixture {
    /// A written meeting on 1 September 2022 about one case of two matters and a report, open for answers for a day.
    func writtenMeeting(names: BallotNames = .members) throws -> MeetingID {
        let secretariat = actor(.secretariat)
        let subject = try acceptedCase()
        return try write { services in
            let id = try services.meetings.plan(
                MeetingPlan(date: day(2022, 9, 1), startsAt: time(17, 0), place: "書面", form: .written), by: secretariat)
            _ = try services.agendas.addCase(subject, to: id, by: secretariat)
            _ = try services.agendas.addItem(NewAgendaItem(kind: .report, title: "運用状況"), to: id, by: secretariat)
            try services.writtenMeetings.release(
                id, closesAt: services.now.adding(seconds: 86_400), names: names, by: secretariat)
            return id
        }
    }

    /// The member at that place of the register, as an account of its own.
    func member(_ index: Int) -> Actor {
        Actor(
            accountID: account(.member), name: "委員", councilID: council, roles: [.member], memberID: members[index])
    }

    /// The same answer to everything that is voted on; reports are noted.
    func answer(
        _ id: MeetingID, _ answer: BallotAnswer, by index: Int, opinion: String = "", receipt: ReceiptNumber? = nil
    ) throws {
        let actor = member(index)
        try write { services in
            let paper = try services.writtenMeetings.paper(of: id, for: actor)
            try services.writtenMeetings.answer(
                id, SentBallots(ballots(paper, answer, opinion), seen: paper.sheet?.version ?? 0, receipt: receipt),
                by: actor)
        }
    }

    func ballots(_ paper: BallotPaper, _ answer: BallotAnswer, _ opinion: String = "") -> [Ballot] {
        paper.asked.map {
            Ballot(
                vote: $0.vote, answer: $0.subject.isNotedOnly ? .noted : answer,
                opinion: $0.subject.isNotedOnly ? "" : opinion)
        }
    }

    func written(_ id: MeetingID, _ actor: Actor) throws -> WrittenMeetingDetail {
        try read { try $0.writtenMeetings.detail(id, for: actor) }
    }

    func receipt(_ number: UInt8) -> ReceiptNumber {
        guard let receipt = ReceiptNumber(random: Array(repeating: number, count: 12)) else {
            preconditionFailure("twelve octets are enough")
        }
        return receipt
    }
}
