import HTTP
import ShingiDomain
import ShingiServices

/// An opinion as it was typed.
struct OpinionForm {
    private(set) var source = OpinionSource.adviser.rawValue
    private(set) var matter = ""
    private(set) var member = ""
    private(set) var meeting = ""
    private(set) var adviser = Self.usualAdviser
    private(set) var text = ""
    var errors = FieldErrors()

    /// What the expert is called in most records.
    static let usualAdviser = "情報セキュリティアドバイザー"

    init() {}

    init(_ sent: FormData) {
        source = sent["source"] ?? ""
        matter = sent["matter"] ?? ""
        member = sent["member"] ?? ""
        meeting = sent["meeting"] ?? ""
        adviser = sent["adviser"] ?? ""
        text = sent["text"] ?? ""
    }

    /// Nil with an error at its field where something could not be read.
    mutating func read(_ found: CaseOpinions, for actor: Actor) -> OpinionEntry? {
        let matter = MatterID(text: self.matter)
        if !self.matter.isEmpty, matter == nil { errors.add(OpinionError.unknownMatter.message, to: "matter") }
        let origin = actor.writesOpinionsForOthers ? readOrigin(found) : ownOrigin(found, actor)
        guard errors.isEmpty, let origin else { return nil }
        return OpinionEntry(matter: matter, origin: origin, text: text)
    }

    private mutating func readOrigin(_ found: CaseOpinions) -> OpinionOrigin? {
        switch OpinionSource(rawValue: source) {
        case .adviser: return .adviser(adviser, found.meeting?.id)
        case .beforeMeeting:
            let member = readMember(found)
            guard let meeting = found.meeting else {
                errors.add(OpinionError.notOnAgenda.message, to: "source")
                return nil
            }
            return member.map { .beforeMeeting($0, meeting.id) }
        case .atMeeting:
            let member = readMember(found)
            guard let meeting = found.held.first(where: { "\($0.id)" == self.meeting }) ?? found.held.first else {
                errors.add(OpinionError.notHeld.message, to: "source")
                return nil
            }
            return member.map { .atMeeting($0, meeting.id) }
        case nil:
            errors.add("意見の種類を選んでください。", to: "source")
            return nil
        }
    }

    private mutating func readMember(_ found: CaseOpinions) -> MemberID? {
        guard let id = MemberID(text: member), found.members.contains(where: { $0.id == id }) else {
            errors.add(OpinionError.noMember.message, to: "member")
            return nil
        }
        return id
    }

    private mutating func ownOrigin(_ found: CaseOpinions, _ actor: Actor) -> OpinionOrigin? {
        guard let member = actor.memberID, let meeting = found.meeting else {
            errors.addToForm(OpinionError.meetingBegun.message)
            return nil
        }
        return .beforeMeeting(member, meeting.id)
    }

    mutating func refuse(_ error: OpinionError) {
        switch error {
        case .empty, .tooLong: errors.add(error.message, to: "text")
        case .noAdviser: errors.add(error.message, to: "adviser")
        case .noMember: errors.add(error.message, to: "member")
        case .unknownMatter: errors.add(error.message, to: "matter")
        default: errors.addToForm(error.message)
        }
    }

    /// The controls: a member only says what about, the staff whose opinion it is as well.
    func fields(_ found: CaseOpinions, for actor: Actor) -> [FormField] {
        let writesForOthers = actor.writesOpinionsForOthers
        return (writesForOthers ? whose(found) : []) + [
            .select(
                SelectField(
                    FieldFrame("matter", label: "何についての意見か", error: errors["matter"]),
                    choices: found.subject.matters.map { matter in
                        let title = found.provisions.first { $0.id == matter.provision }?.title ?? ""
                        return Choice(
                            "\(matter.id)", "個票\(matter.position) \(title)", chosen: "\(matter.id)" == self.matter)
                    }, prompt: "案件の全体")),
            .text(
                TextField(
                    FieldFrame(
                        "text", label: writesForOthers ? "意見の内容" : "意見・質問", required: true,
                        error: errors["text"]), value: text)),
        ]
    }

    private func whose(_ found: CaseOpinions) -> [FormField] {
        var sources = [OpinionSource.adviser]
        if found.meeting?.state == .planned { sources.append(.beforeMeeting) }
        if !found.held.isEmpty { sources.append(.atMeeting) }
        var fields: [FormField] = [
            .choice(
                ChoiceField(
                    FieldFrame("source", label: "意見の種類", required: true, error: errors["source"]),
                    choices: sources.map { Choice($0.rawValue, $0.label, chosen: $0.rawValue == source) }, inline: true)
            ),
            .line(
                LineField(
                    FieldFrame("adviser", label: "アドバイザーの肩書・名前", help: "アドバイザーの意見のときに書きます。", error: errors["adviser"]),
                    value: adviser, width: .medium)),
        ]
        guard sources.count > 1 else { return fields }
        fields.append(
            .select(
                SelectField(
                    FieldFrame("member", label: "委員", help: "委員の意見のときに選びます。", error: errors["member"]),
                    choices: found.members.map { Choice("\($0.id)", $0.name, chosen: "\($0.id)" == member) },
                    prompt: "選んでください")))
        if found.held.count > 1 {
            fields.append(
                .select(
                    SelectField(
                        FieldFrame("meeting", label: "意見があった会議"),
                        choices: found.held.map { Choice("\($0.id)", $0.title, chosen: "\($0.id)" == meeting) })))
        }
        return fields
    }
}
