import ShingiDomain

/// A time of day as it was typed: of the opening or of the end.
struct TimeForm {
    let typed: String
    let time: TimeOfDay?
    /// Only at the end: what is undecided may wait for the next meeting.
    var leavesUndecided = false
    var errors = FieldErrors()

    init(_ form: FormData, _ name: String) {
        typed = form[name] ?? ""
        switch TimeOfDay.reading(typed) {
        case .success(let time): self.time = time
        case .failure(let error):
            time = nil
            errors.add(error.message, to: name)
        }
    }
}
