import ShingiDomain
import ShingiServices

/// The forms of the day's screen that come back with what was typed; what is nil is drawn from what is stored.
struct DayForms {
    var place = DayPlace()
    var attendance: AttendanceForm?
    var opening: TimeForm?
    var closing: TimeForm?
    var observers: String?
    var explained: String?
    var erratum: ErratumForm?
    var decision: DecisionForm?
    var remark: RemarkForm?
    var difference: DifferenceForm?
    var doors: DoorForm?
    /// Of the small forms that have no type of their own.
    var errors = FieldErrors()

    var all: FieldErrors {
        var all = FieldErrors()
        let forms =
            [attendance?.errors, opening?.errors, closing?.errors, erratum?.errors, decision?.errors, errors]
            + [remark?.errors, difference?.errors, doors?.errors]
        for entry in forms.compactMap(\.self).flatMap(\.all) {
            if let name = entry.name { all.add(entry.message, to: name) } else { all.addToForm(entry.message) }
        }
        return all
    }
}
