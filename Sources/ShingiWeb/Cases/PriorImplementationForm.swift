import HTTP
import ShingiDomain
import ShingiServices

/// What was typed about work begun before asking.
struct PriorImplementationForm {
    private(set) var reason = ""
    private(set) var startedOn: DateInput
    private(set) var chairToldOn: DateInput
    private(set) var checkedOn: DateInput
    private(set) var finding = ""
    private(set) var membersInformedOn: DateInput
    private(set) var version = 0
    /// What somebody else stored meanwhile.
    private(set) var stored: DefinitionList?
    var errors = FieldErrors()

    init(_ stored: Versioned<StoredPriorImplementation>?) {
        let record = stored?.value.record
        reason = record?.reason ?? ""
        startedOn = DateInput("started_on", showing: record?.startedOn)
        chairToldOn = DateInput("chair_told_on", showing: record?.chairToldOn)
        checkedOn = DateInput("checked_on", showing: record?.check?.on)
        finding = record?.check?.finding ?? ""
        membersInformedOn = DateInput("members_informed_on", showing: record?.membersInformedOn)
        version = stored?.version ?? 0
    }

    init(_ sent: FormData, version: Int) {
        reason = sent["reason"] ?? ""
        startedOn = DateInput("started_on", in: sent)
        chairToldOn = DateInput("chair_told_on", in: sent)
        checkedOn = DateInput("checked_on", in: sent)
        finding = sent["finding"] ?? ""
        membersInformedOn = DateInput("members_informed_on", in: sent)
        self.version = version
    }

    /// Nil with an error at its field where something could not be read.
    mutating func read(for actor: Actor) throws(PriorImplementationError) -> PriorImplementation? {
        let started = startedOn.read(&errors)
        guard actor.caseEditor == .secretariat else {
            guard let started, errors.isEmpty else { return nil }
            return try PriorImplementation(reason: reason, startedOn: started)
        }
        let told = chairToldOn.readOptional(&errors)
        let checked = checkedOn.readOptional(&errors)
        let informed = membersInformedOn.readOptional(&errors)
        guard let started, errors.isEmpty else { return nil }
        if checked == nil, !finding.allSatisfy(\.isWhitespace) { throw .checkDateMissing }
        return try PriorImplementation(
            reason: reason, startedOn: started, chairToldOn: told,
            check: checked.map { PriorImplementation.Check(on: $0, finding: finding) }, membersInformedOn: informed)
    }

    mutating func refuse(_ error: PriorImplementationError) {
        switch error {
        case .reasonMissing: errors.add(error.message, to: "reason")
        case .findingMissing: errors.add(error.message, to: "finding")
        case .checkDateMissing: errors.add(error.message, to: "checked_on")
        case .future(let step): errors.add(error.message, to: step.rawValue)
        case .tooLate: errors.addToForm(error.message)
        }
    }

    mutating func collide(with other: Versioned<StoredPriorImplementation>?, version: Int) {
        self.version = version
        stored = other.map { PriorImplementationFacts.list($0.value) }
        errors.addToForm("ほかの人が先に変更しました。下の「今の内容」と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }

    func page(of subject: Case, for actor: Actor) -> ActPage {
        var page = ActPage("諮問前実施の記録", on: subject, action: Paths.casePriorImplementation(subject.id))
        page.summary = ErrorSummary(errors)
        page.facts = stored
        page.hidden = [HiddenField("version", String(version))]
        page.lead = "緊急のため、審議会に諮る前に実施を始めた案件であることを記録します。記録すると、次の会議の次第で先頭に置かれます。"
        page.formFields = [
            .text(
                TextField(
                    FieldFrame("reason", label: "諮問の前に実施した理由", required: true, error: errors["reason"]),
                    value: reason)), startedOn.field("実施を始めた日", errors),
        ]
        if actor.caseEditor == .secretariat {
            page.formFields += [
                chairToldOn.field("会長に説明した日", required: false, errors),
                checkedOn.field("事務局が保護措置を確認した日", required: false, errors),
                .text(
                    TextField(
                        FieldFrame("finding", label: "事務局の確認の結果", error: errors["finding"]), value: finding)),
                membersInformedOn.field("委員に情報を提供した日", required: false, errors),
            ]
        }
        page.button = Button("保存する")
        return page
    }
}

/// The record for reading.
enum PriorImplementationFacts {
    static func list(_ stored: StoredPriorImplementation) -> DefinitionList {
        DefinitionList(
            entries(stored.record) + [.init("記録", "\(stored.recordedBy) \(stored.recordedAt.civilDate.japanese)")])
    }

    static func entries(_ record: PriorImplementation) -> [DefinitionList.Entry] {
        let not = "まだ"
        return [
            .init("諮問前実施の理由", record.reason), .init("実施を始めた日", record.startedOn.japanese),
            .init("会長への説明", record.chairToldOn?.japanese ?? not),
            .init("事務局の確認", record.check.map { "\($0.on.japanese) \($0.finding)" } ?? not),
            .init("委員への情報提供", record.membersInformedOn?.japanese ?? not),
        ]
    }
}
