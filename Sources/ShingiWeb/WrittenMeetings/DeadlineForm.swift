import HTTP
import ShingiDomain
import ShingiServices

/// A day and a time until when something is taken, as it was typed.
struct DeadlineForm {
    private let day: DateInput
    private let time: String
    var errors = FieldErrors()

    init(_ instant: Instant) {
        day = DateInput("closes_on", showing: instant.civilDate)
        time = instant.timeOfDay.iso
    }

    init(_ sent: FormData) {
        day = DateInput("closes_on", in: sent)
        time = sent["closes_at"] ?? ""
    }

    mutating func read() -> Instant? {
        let date = day.read(&errors)
        switch TimeOfDay.reading(time) {
        case .success(let time): return date.map { Instant($0, time) }
        case .failure(let error):
            errors.add(error.message, to: "closes_at")
            return nil
        }
    }

    mutating func refuse(_ error: any Refusal) {
        if case WrittenMeetingError.deadlineInPast = error {
            errors.add(error.message, to: "closes_on")
        } else {
            errors.addToForm(error.message)
        }
    }

    var fields: [FormField] {
        [
            day.field("回答の期限の日", errors),
            .time(
                TimeField(FieldFrame("closes_at", label: "時刻", required: true, error: errors["closes_at"]), value: time)
            ),
        ]
    }
}
