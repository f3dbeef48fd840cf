import HTTP
import ShingiDomain
import ShingiServices

/// What was typed about a member who comes to a subcommittee.
struct SubcommitteeMembershipForm {
    private let member: String
    private let office: String
    private let from: DateInput
    private let to: DateInput
    private(set) var errors = FieldErrors()
    /// What could be read of it.
    private(set) var entry: SubcommitteeMembershipEntry?

    private static let noOffice = "member"

    init(from day: CivilDate) {
        member = ""
        office = Self.noOffice
        from = DateInput("from", showing: day)
        to = DateInput("to", showing: nil)
    }

    init(_ sent: FormData) {
        member = sent["member"] ?? ""
        office = sent["office"] ?? ""
        from = DateInput("from", in: sent)
        to = DateInput("to", in: sent)
        let known = MemberID(text: member)
        if known == nil { errors.add("委員を選んでください。", to: "member") }
        let held = Office(rawValue: office).flatMap { SubcommitteeMembership.offices.contains($0) ? $0 : nil }
        if held == nil, office != Self.noOffice { errors.add("役割を選んでください。", to: "office") }
        let period = OpenPeriod.read(from, to, &errors)
        guard errors.isEmpty, let known, let period else { return }
        entry = SubcommitteeMembershipEntry(member: known, office: held, period: period)
    }

    func fields(_ members: [Member], _ subcommittee: Subcommittee) -> [FormField] {
        let offices =
            [(Self.noOffice, "委員")]
            + SubcommitteeMembership.offices.map { ($0.rawValue, subcommittee.title(of: $0)) }
        return [
            .select(
                SelectField(
                    FieldFrame("member", label: "委員", required: true, error: errors["member"]),
                    choices: members.map { Choice("\($0.id)", $0.name, chosen: "\($0.id)" == member) },
                    prompt: "選んでください")),
            .choice(
                ChoiceField(
                    FieldFrame("office", label: "役割", required: true, error: errors["office"]),
                    choices: Choice.list(offices, chosen: office), inline: true)),
            from.field("所属の初日", help: "審議会の委員に委嘱されている日にします。", errors),
            to.field("所属の末日", required: false, help: "決まっていなければ空けておきます。審議会の委員でなくなった日の次の日からは、空けてあっても数えません。", errors),
        ]
    }

    /// The rules' answer, at the field it is about.
    mutating func refuse(_ error: SubcommitteeError) {
        switch error {
        case .outsideSubcommittee, .notInOffice: errors.add(error.message, to: "from")
        case .secondChair: errors.add(error.message, to: "office")
        default: errors.add(error.message, to: "member")
        }
    }
}
