import HTTP
import ShingiDomain
import ShingiServices

/// What was typed about a seat. Keeps everything as typed; knows how to read it, not what is allowed.
struct AppointmentForm {
    var term = ""
    var seat = ""
    let from: DateInput
    let to: DateInput

    /// A seat from today or the term's first day to its end, as most are.
    init(_ term: Term?, from today: CivilDate) {
        self.term = term.map { "\($0.id)" } ?? ""
        from = DateInput("from", showing: term.map { max($0.period.first, min(today, $0.period.last)) })
        to = DateInput("to", showing: term?.period.last)
    }

    init(_ form: FormData) {
        term = form["term"] ?? ""
        seat = form["seat"] ?? ""
        from = DateInput("from", in: form)
        to = DateInput("to", in: form)
    }

    /// Nil, with errors at their fields, where something cannot be read.
    func entry(_ errors: inout FieldErrors) -> AppointmentEntry? {
        let term = TermID(text: term)
        if term == nil { errors.add("期を選んでください。", to: "term") }
        let seat = SeatCategory(rawValue: seat)
        if seat == nil { errors.add("選出区分を選んでください。", to: "seat") }
        let period = Self.period(from, to, &errors)
        guard let term, let seat, let period else { return nil }
        return AppointmentEntry(term: term, seat: seat, period: period)
    }

    func fields(_ terms: [Term], municipality: String, _ errors: FieldErrors) -> [FormField] {
        [
            .select(
                SelectField(
                    FieldFrame("term", label: "期", required: true, error: errors["term"]),
                    choices: terms.map {
                        Choice("\($0.id)", "\($0.name)(\($0.period.japanese))", chosen: "\($0.id)" == term)
                    }, prompt: "選んでください")),
            .choice(
                ChoiceField(
                    FieldFrame("seat", label: "選出区分", required: true, error: errors["seat"]),
                    choices: SeatCategory.allCases.map {
                        Choice($0.rawValue, $0.label(in: municipality), chosen: $0.rawValue == seat)
                    }, inline: true)),
            from.field("委嘱の初日", errors),
            to.field("委嘱の末日", help: "期の途中で終わる予定がなければ、期の末日のままにします。", errors),
        ]
    }

    /// First and last day, the last not before the first.
    static func period(_ from: DateInput, _ to: DateInput, _ errors: inout FieldErrors) -> CivilDateRange? {
        let first = from.read(&errors)
        let last = to.read(&errors)
        guard let first, let last else { return nil }
        guard let period = CivilDateRange(first, last) else {
            errors.add("末日は、初日と同じかあとにしてください。", to: to.name)
            return nil
        }
        return period
    }
}
