import ShingiDomain

/// What was typed about a correction of papers.
struct ErratumForm {
    let subject: CaseID?
    let place: String
    let before: String
    let after: String
    var errors = FieldErrors()

    init(_ form: FormData) {
        subject = form["erratum_case"].flatMap { CaseID(text: $0) }
        place = form["erratum_place"] ?? ""
        before = form["erratum_before"] ?? ""
        after = form["erratum_after"] ?? ""
    }
}
