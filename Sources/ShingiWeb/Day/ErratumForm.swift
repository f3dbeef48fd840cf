import ShingiDomain

/// What was typed about a correction of papers.
struct ErratumForm {
    let subject: CaseID?
    let place: String
    let before: String
    let after: String
    let saidBy: String
    /// Where in the sheets, as the form names it; empty while nobody had to choose.
    let target: String
    /// The fields that say what is corrected, where there are several.
    private(set) var choices: [ErratumField] = []
    var errors = FieldErrors()

    static let paper = "paper"

    init(_ form: FormData) {
        subject = form["erratum_case"].flatMap { CaseID(text: $0) }
        place = form["erratum_place"] ?? ""
        before = form["erratum_before"] ?? ""
        after = form["erratum_after"] ?? ""
        saidBy = form["erratum_said_by"] ?? ""
        target = form["erratum_target"] ?? ""
    }

    /// Nil for a place our page never offers.
    func erratum(of subject: CaseID) throws -> Erratum {
        try Erratum(
            caseID: subject, place: place, before: before, after: after, saidBy: saidBy, target: readTarget())
    }

    mutating func refuse(_ error: any Refusal) {
        switch error {
        case ErratumError.ambiguous(let fields):
            choices = fields
            errors.add(error.message, to: "erratum_target")
        case ErratumError.noSuchPaper: errors.add(error.message, to: "erratum_target")
        case ErratumError.notThere, ErratumError.unfit, MeetingError.emptyErratum, MeetingError.erratumChangesNothing:
            errors.add(error.message, to: "erratum_before")
        default: errors.add(error.message, to: "erratum_place")
        }
    }

    static func name(of target: ErratumTarget) -> String {
        switch target {
        case .summary(let key): CommentPlace(matter: nil, path: key).text
        case .sheet(let matter, let key): CommentPlace(matter: matter, path: key).text
        case .paper(let id): id.map { "\(paper).\($0)" } ?? paper
        }
    }

    private func readTarget() throws -> ErratumTarget? {
        if target.isEmpty { return nil }
        if target == Self.paper { return .paper(nil) }
        if target.hasPrefix(Self.paper + "."), let id = MaterialID(text: String(target.dropFirst(6))) {
            return .paper(id)
        }
        guard let place = CommentPlace(target) else { throw WebError.unreadableForm }
        return place.matter.map { .sheet($0, key: place.path) } ?? .summary(key: place.path)
    }
}
