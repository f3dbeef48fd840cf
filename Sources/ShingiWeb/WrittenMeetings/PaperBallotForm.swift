import HTTP
import ShingiDomain
import ShingiServices

/// A ballot that came on paper, as the secretariat copies it.
struct PaperBallotForm {
    var ballots: BallotForm
    private let received: DateInput
    private let note: String

    init(_ paper: BallotPaper, today: CivilDate) {
        ballots = BallotForm(paper)
        received = DateInput("received_on", showing: today)
        note = ""
    }

    init(_ sent: FormData, _ paper: BallotPaper) {
        ballots = BallotForm(sent, paper)
        received = DateInput("received_on", in: sent)
        note = sent["note"] ?? ""
    }

    mutating func read(_ paper: BallotPaper) -> (sent: SentBallots, day: CivilDate, note: String)? {
        let day = received.read(&ballots.errors)
        guard let sent = ballots.read(paper), let day else { return nil }
        return (sent, day, note.trimmed)
    }

    mutating func refuse(_ error: WrittenMeetingError) {
        switch error {
        case .receivedInFuture, .receivedBeforeRelease, .receivedTooLate:
            ballots.errors.add(error.message, to: "received_on")
        default: ballots.refuse(error)
        }
    }

    var fields: [FormField] {
        [
            received.field("表決書を受け取った日", ballots.errors),
            .line(LineField(FieldFrame("note", label: "受け取り方など", help: "例:郵送で受領"), value: note, width: .medium)),
        ]
    }
}
