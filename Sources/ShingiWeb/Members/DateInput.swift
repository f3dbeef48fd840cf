import HTTP
import ShingiDomain

/// One date of a form: as it was typed, and what it reads as.
struct DateInput {
    let name: String
    let entry: DateEntry
    private let fields: DateFields

    init(_ name: String, in form: FormData) {
        self.init(name) { form[$0] }
    }

    /// From an address.
    init(_ name: String, in query: FormValues) {
        self.init(name) { query[$0] }
    }

    init(_ name: String, showing date: CivilDate?) {
        self.name = name
        fields = date.map { DateFields($0) } ?? DateFields(era: "reiwa", year: "", month: "", day: "")
        entry = DateEntry(
            DateEntry.Era(rawValue: fields.era) ?? .western, year: fields.year, month: fields.month, day: fields.day)
    }

    private init(_ name: String, _ value: (String) -> String?) {
        self.name = name
        fields = DateFields(
            era: value("\(name).era") ?? "", year: value("\(name).year") ?? "", month: value("\(name).month") ?? "",
            day: value("\(name).day") ?? "")
        entry = DateEntry(
            DateEntry.Era(rawValue: fields.era) ?? .reiwa, year: fields.year, month: fields.month, day: fields.day)
    }

    var isBlank: Bool { fields.isBlank }

    /// The date; nil, with an error at its field, when it is none.
    func read(_ errors: inout FieldErrors) -> CivilDate? {
        switch fields.read() {
        case .success(let date): return date
        case .failure(let error):
            errors.add(error.message, to: name)
            return nil
        }
    }

    /// The date, or nil when it was left out.
    func readOptional(_ errors: inout FieldErrors) -> CivilDate? {
        isBlank ? nil : read(&errors)
    }

    func field(_ label: String, required: Bool = true, help: String? = nil, _ errors: FieldErrors) -> FormField {
        .date(
            DateField(
                FieldFrame(name, label: label, required: required, help: help, error: errors[name]), entry: entry))
    }

    /// Its parts, as an address carries them.
    func add(to values: inout FormValues) {
        guard !isBlank else { return }
        values.add("\(name).era", fields.era)
        values.add("\(name).year", fields.year)
        values.add("\(name).month", fields.month)
        values.add("\(name).day", fields.day)
    }
}
