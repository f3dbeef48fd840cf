import HTTP
import ShingiDomain
import ShingiServices

/// The date under which a draft leaves the house.
struct ReplyIssueForm {
    private(set) var entry: DateEntry
    private(set) var date: CivilDate?
    /// What the page said when the button was pressed.
    private(set) var fingerprint = ""
    private(set) var errors = FieldErrors()

    init(_ today: CivilDate) {
        let fields = DateFields(today)
        entry = DateEntry(
            DateEntry.Era(rawValue: fields.era) ?? .reiwa, year: fields.year, month: fields.month, day: fields.day)
    }

    /// - Throws: `WebError.unreadableForm` when what our page always sends is missing.
    init(_ form: FormData) throws {
        guard let fingerprint = form["fingerprint"] else { throw WebError.unreadableForm }
        let fields = DateFields(
            era: form["date.era"] ?? "", year: form["date.year"] ?? "", month: form["date.month"] ?? "",
            day: form["date.day"] ?? "")
        self.fingerprint = fingerprint
        entry = DateEntry(
            DateEntry.Era(rawValue: fields.era) ?? .reiwa, year: fields.year, month: fields.month, day: fields.day)
        switch fields.read() {
        case .success(let date): self.date = date
        case .failure(let error): errors.add(error.message, to: "date")
        }
    }

    mutating func refuse(_ error: ReplyError) {
        switch error {
        case .datedBeforeMeeting, .datedBeforeCorrected: errors.add(error.message, to: "date")
        default: errors.addToForm(error.message)
        }
    }
}
