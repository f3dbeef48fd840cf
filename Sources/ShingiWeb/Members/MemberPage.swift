import ShingiDomain
import ShingiServices
import Templates

/// A member with their seats and offices over all terms.
struct MemberPage: Page {
    static let template = "members/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .optionalModel("stored", \.stored),
        .text("action", \.action), .integer("version", \.version), .list("fields", \.formFields),
        .list("seats", \.seats), .model("newSeat", \.newSeat))

    let title: String
    let action: String
    let summary: ErrorSummary?
    let stored: DefinitionList?
    let version: Int
    let formFields: [FormField]
    let seats: [Seat]
    let newSeat: LinkButton

    var area: Area? { .members }
    var trail: [BreadcrumbItem] { [RegisterFormPage.members] }
    var hasErrors: Bool { summary != nil }

    /// One appointment with the offices held in it.
    struct Seat: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("id", \.id), .text("heading", \.heading), .model("facts", \.facts), .list("offices", \.offices),
            .flag("hasOffices", { !$0.offices.isEmpty }), .text("endHref", \.endHref), .text("officeHref", \.officeHref)
        )
        let id: String
        let heading: String
        let facts: DefinitionList
        let offices: [OfficeLine]
        let endHref: String
        let officeHref: String
    }

    struct OfficeLine: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("label", \.label), .text("period", \.period), .text("endHref", \.endHref))
        let label: String
        let period: String
        let endHref: String
    }

    init(_ record: MemberRecord, _ form: MemberForm, municipality: String, on today: CivilDate) {
        title = record.member.name
        action = Paths.member(record.member.id)
        summary = ErrorSummary(form.errors)
        version = form.version
        formFields = form.fields
        stored = form.stored.map {
            DefinitionList([DefinitionList.Entry("氏名", $0.name), DefinitionList.Entry("ふりがな", $0.kana)])
        }
        newSeat = LinkButton("委嘱を加える", href: Paths.memberAppointments(record.member.id))
        seats = record.appointments.map { Self.seat($0, record, municipality, today) }
    }

    private static func seat(
        _ appointment: Appointment, _ record: MemberRecord, _ municipality: String, _ today: CivilDate
    ) -> Seat {
        let period = appointment.period
        let chip =
            period.contains(today) ? Chip("在任", .success) : today < period.first ? Chip("これから", .active) : Chip("終了")
        return Seat(
            id: "seat-\(appointment.id)", heading: record.term(appointment.term)?.name ?? "",
            facts: DefinitionList([
                DefinitionList.Entry("選出区分", appointment.seat.label(in: municipality)),
                DefinitionList.Entry("委嘱期間", period.japanese, chip: chip),
                DefinitionList.Entry("終わる理由", appointment.endReason.label),
            ]),
            offices: record.offices(in: appointment).map {
                OfficeLine(label: $0.office.label, period: $0.period.japanese, endHref: Paths.officeEnd($0.id))
            },
            endHref: Paths.appointmentEnd(appointment.id), officeHref: Paths.appointmentOffices(appointment.id))
    }
}
