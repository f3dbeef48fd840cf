import HTTP
import ShingiDomain
import ShingiServices

/// The record's filter and place, as its address says them.
struct AuditListQuery {
    var subject: AuditSubject.Kind?
    var person: AccountID?
    var from: DateInput
    var through: DateInput
    var cursor: Cursor?
    private(set) var errors = FieldErrors()
    private var firstDay: CivilDate?
    private var lastDay: CivilDate?

    init(_ query: FormValues) {
        subject = query["subject"].flatMap(AuditSubject.Kind.init(rawValue:))
        person = query["person"].flatMap(AccountID.init(text:))
        from = DateInput("from", in: query)
        through = DateInput("through", in: query)
        cursor = query["page"].flatMap(Cursor.init(text:))
        firstDay = from.readOptional(&errors)
        lastDay = through.readOptional(&errors)
        if let firstDay, let lastDay, lastDay < firstDay {
            errors.add("終わりの日は、始まりの日と同じかあとにしてください。", to: "through")
        }
    }

    var isNarrowed: Bool { subject != nil || person != nil || !from.isBlank || !through.isBlank }

    var services: AuditQuery {
        AuditQuery(subject: subject, person: person, from: firstDay, through: lastDay, cursor: cursor)
    }

    /// The address of the same record further on.
    func link(cursor: Cursor) -> String {
        var values = FormValues()
        if let subject { values.add("subject", subject.rawValue) }
        if let person { values.add("person", "\(person)") }
        from.add(to: &values)
        through.add(to: &values)
        values.add("page", cursor.text)
        return Paths.audit() + "?" + values.urlEncoded
    }
}
