import ShingiDomain
import ShingiServices
import Templates

/// The item that is called up: what it is about, what was noted, its votes, and the form of the one that is next.
struct DayCurrentItem: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("heading", \.heading), .model("facts", \.facts), .optionalModel("explanation", \.explanation),
        .optionalModel("making", \.making), .list("recorded", \.recorded), .list("waiting", \.waiting),
        .flag("hasWaiting", { !$0.waiting.isEmpty }), .optionalModel("decision", \.decision),
        .optionalModel("split", \.split), .list("errata", \.errata), .flag("hasErrata", { !$0.errata.isEmpty }),
        .optionalModel("erratum", \.erratum), .optionalModel("papers", \.papers), .optionalModel("call", \.call),
        .model("notes", \.notes), .optionalModel("itemDoors", \.doors), .optionalText("previousHref", \.previousHref),
        .optionalText("nextHref", \.nextHref))

    let heading: String
    let facts: DefinitionList
    let explanation: DayExplanation?
    /// For an item that came on the agenda after the opening.
    let making: PostButton?
    let recorded: [DayRecorded]
    let waiting: [DayWaitingVote]
    let decision: DayDecision?
    let split: DaySplit?
    let errata: [DayErratum]
    let erratum: DayErratumForm?
    let papers: DayPapers?
    let call: DayCall?
    let notes: DayNotes
    let doors: DayDoors?
    let previousHref: String?
    let nextHref: String?

    init(_ item: DayItem, _ sheet: DaySheet, _ forms: DayForms, _ errors: FieldErrors, at moment: TimeOfDay) {
        let meeting = sheet.meeting
        heading = "\(item.name) \(item.title)"
        facts = DefinitionList(Self.facts(item) + Self.sentAhead(sheet.sentAhead[item.item.id]))
        explanation = DayExplanation(item, sheet, forms, errors)
        let vote = forms.place.vote(in: item)
        let isOpen = meeting.state == .open
        making =
            isOpen && item.votes.isEmpty && item.item.kind != .information
            ? PostButton("採決の欄を作る", action: Paths.agendaItemVotes(item.item.id)) : nil
        let corrected = forms.place.isCorrecting ? vote?.vote.id : nil
        recorded = item.votes.compactMap { DayRecorded($0, item, sheet, canCorrect: $0.vote.id != corrected) }
        waiting = item.votes.filter { $0.vote.current == nil && $0.vote.id != vote?.vote.id }.map {
            DayWaitingVote($0, item, meeting.id)
        }
        decision = vote.flatMap { stored in
            if corrected == stored.vote.id, stored.vote.current != nil {
                return DayDecision(stored, item, sheet, forms, errors, at: moment)
            }
            return isOpen && stored.vote.current == nil
                ? DayDecision(stored, item, sheet, forms, errors, at: moment) : nil
        }
        split = isOpen ? DaySplit(item, errors) : nil
        errata = sheet.errata.filter { $0.erratum.caseID == item.item.caseID }.map(DayErratum.init)
        erratum = item.item.caseID.map { DayErratumForm($0, meeting.id, sheet.papers[$0], forms, errors) }
        papers =
            item.item.caseID.map { DayPapers(item.item, meeting, sheet.papers[$0]) }
            ?? DayPapers(item.item, meeting, sheet.itemPapers)
        call = DayCall(item.item.id, sheet)
        notes = DayNotes(item, sheet, forms, errors)
        doors = DayDoors(item.item.id, sheet, forms, errors)
        let index = sheet.items.firstIndex { $0.item.id == item.item.id } ?? 0
        previousHref = index > 0 ? DayPlace(item: sheet.items[index - 1].item.id).link(meeting.id) : nil
        nextHref =
            index + 1 < sheet.items.count ? DayPlace(item: sheet.items[index + 1].item.id).link(meeting.id) : nil
    }

    private static func sentAhead(_ ahead: SentAhead?) -> [DefinitionList.Entry] {
        guard let ahead else { return [] }
        let speakers = ahead.speakers.isEmpty ? [] : [ahead.speakers.joined(separator: "、")]
        return speakers.map { .init("当日発言希望", $0) }
            + ahead.questions.map { .init("事前の質問", "\($0.memberName)委員「\($0.text)」") }
    }

    private static func facts(_ item: DayItem) -> [DefinitionList.Entry] {
        let promise: [DefinitionList.Entry] =
            item.item.followUp.map {
                [DefinitionList.Entry("宿題", "報告の扱い(完了・引き続き報告)を記録する", href: Paths.followUp($0))]
            } ?? []
        guard let subject = item.subject else {
            return [.init("区分", item.item.kind.heading)] + promise
        }
        let matters = subject.subject.matters.map {
            "\($0.kind.label) \(subject.articles[$0.id] ?? "") \(subject.name(of: $0.id))"
        }
        return [
            .init("所管課", subject.departments.joined(separator: "、")),
            .init("案件", subject.subject.title, href: Paths.case(subject.subject.id)),
        ] + promise + matters.enumerated().map { .init(matters.count == 1 ? "付議項目" : "付議項目\($0 + 1)", $1) }
    }
}

/// How long the department spoke.
struct DayExplanation: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("explanationAction", \.action), .model("explanationField", \.field), .flag("isExplaining", \.isExplaining)
    )
    let action: String
    let field: NumberField
    /// The item is called up and no time was noted, so that the clock can tell it.
    let isExplaining: Bool

    init(_ item: DayItem, _ sheet: DaySheet, _ forms: DayForms, _ errors: FieldErrors) {
        action = Paths.agendaItemExplanation(item.item.id)
        isExplaining = sheet.called?.item == item.item.id && item.item.explainedMinutes == nil
        field = NumberField(
            FieldFrame("explained", label: "説明の時間", error: errors["explained"]),
            value: forms.explained ?? item.item.explainedMinutes.map(String.init) ?? "", unit: "分")
    }
}

/// A decision that is recorded.
struct DayRecorded: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("recordedName", \.name), .model("chip", \.chip), .text("spoken", \.spoken), .model("facts", \.facts),
        .text("who", \.who), .text("historyHref", \.historyHref), .optionalText("correctHref", \.correctHref),
        .optionalText("correctionNote", \.correctionNote))
    let name: String
    let chip: Chip
    let spoken: String
    let facts: DefinitionList
    let who: String
    let historyHref: String
    let correctHref: String?
    let correctionNote: String?

    init?(_ stored: StoredVote, _ item: DayItem, _ sheet: DaySheet, canCorrect: Bool) {
        guard let current = stored.current else { return nil }
        let meeting = sheet.meeting.id
        let names = Dictionary(sheet.members.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        name = DayWaitingVote.name(stored, item)
        chip = RecordFacts.chip(current.record)
        spoken = current.record.announcement
        facts = DefinitionList(Array(RecordFacts.entries(current.record, names).dropFirst()))
        who = "\(current.recordedBy)が\(current.recordedAt.timeOfDay.iso)に記録"
        historyHref = Paths.vote(stored.vote.id)
        correctHref =
            canCorrect ? DayPlace(item: item.item.id, vote: stored.vote.id, correcting: true).link(meeting) : nil
        correctionNote = current.record.correctionReason.map { reason in
            let former = stored.history.dropLast().last?.record.summary ?? ""
            return "訂正前: \(former)。訂正の理由: \(reason)"
        }
    }
}

/// Another vote of the same item that is still open.
struct DayWaitingVote: TemplateModel {
    static let fields = TemplateFields<Self>(.text("voteName", \.name), .text("voteHref", \.href))
    let name: String
    let href: String

    init(_ stored: StoredVote, _ item: DayItem, _ meeting: MeetingID) {
        name = Self.name(stored, item)
        href = DayPlace(item: item.item.id, vote: stored.vote.id).link(meeting)
    }

    /// 諮問事項(業務の委託、外部結合), or the kind alone.
    static func name(_ stored: StoredVote, _ item: DayItem) -> String {
        let matters = RecordFacts.matters(of: stored, item)
        return matters.isEmpty ? stored.vote.subject.label : "\(stored.vote.subject.label)(\(matters))"
    }
}

/// Taking matters apart: which get a vote of their own.
struct DaySplit: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("splitAction", \.action), .model("splitField", \.field),
        .flag("hasSplitError", { $0.field.frame.error != nil }))
    let action: String
    let field: ChoiceField

    init?(_ item: DayItem, _ errors: FieldErrors) {
        let shared = item.votes.filter { $0.vote.current == nil && $0.vote.matters.count > 1 }.flatMap(\.vote.matters)
        guard !shared.isEmpty, let subject = item.subject else { return nil }
        action = Paths.agendaItemVotes(item.item.id)
        field = ChoiceField(
            FieldFrame("matters", label: "別に採決する付議項目", error: errors["matters"]),
            choices: shared.map { Choice("\($0)", subject.name(of: $0)) }, several: true)
    }
}

/// A correction of papers that was noted.
struct DayErratum: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("erratumPlace", \.place), .text("erratumBefore", \.before), .text("erratumAfter", \.after),
        .text("erratumWho", \.who))
    let place: String
    let before: String
    let after: String
    let who: String

    init(_ noted: NotedErratum) {
        place = noted.erratum.place
        before = noted.erratum.before
        after = noted.erratum.after
        let said = noted.erratum.saidBy.isEmpty ? "" : "(\(noted.erratum.saidBy))"
        who = "\(noted.notedBy)、\(noted.notedAt.timeOfDay.iso)\(said)"
    }
}

/// Noting a correction of papers.
struct DayErratumForm: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("erratumAction", \.action), .model("erratumCase", \.subject), .list("erratumFields", \.formFields),
        .flag("isErratumOpen", \.isOpen))
    let action: String
    let subject: HiddenField
    let formFields: [FormField]
    let isOpen: Bool

    init(
        _ id: CaseID, _ meeting: MeetingID, _ papers: CaseMaterials?, _ forms: DayForms, _ errors: FieldErrors
    ) {
        let form = forms.erratum
        action = Paths.meetingErrata(meeting)
        subject = HiddenField("erratum_case", "\(id)")
        isOpen = form != nil
        formFields =
            [
                .line(
                    LineField(
                        FieldFrame(
                            "erratum_before", label: "訂正前", required: true, help: "総括表や個票にある言葉なら、訂正した版を作ります。",
                            error: errors["erratum_before"]), value: form?.before ?? "")),
                .line(LineField(FieldFrame("erratum_after", label: "訂正後", required: true), value: form?.after ?? "")),
            ] + Self.choice(form, papers, errors) + [
                .line(
                    LineField(
                        FieldFrame(
                            "erratum_place", label: "訂正する箇所", help: "資料の訂正のときに書きます。例:3ページの表",
                            error: errors["erratum_place"]), value: form?.place ?? "")),
                .line(
                    LineField(
                        FieldFrame("erratum_said_by", label: "訂正を述べた人", help: "例:健康づくり課長"), value: form?.saidBy ?? "",
                        width: .medium)),
            ]
    }

    /// Which field, when several say what is corrected; else whether it is a sheet at all or a paper.
    private static func choice(_ form: ErratumForm?, _ papers: CaseMaterials?, _ errors: FieldErrors) -> [FormField] {
        let error = errors["erratum_target"]
        func choices(_ pairs: [(String, String)]) -> [Choice] {
            (pairs + [(ErratumForm.paper, "そのほかの資料")]).map { Choice($0.0, $0.1, chosen: $0.0 == form?.target) }
        }
        if let form, !form.choices.isEmpty {
            let fields = form.choices.map { (ErratumForm.name(of: $0.target), $0.label) }
            let frame = FieldFrame("erratum_target", label: "どこの訂正か", required: true, error: error)
            return [.choice(ChoiceField(frame, choices: choices(fields)))]
        }
        let listed = (papers?.current ?? []).map { found in
            let words = [papers?.names[found.material.id], found.material.title].compactMap(\.self)
            return (ErratumForm.name(of: .paper(found.material.id)), words.joined(separator: " "))
        }
        let frame = FieldFrame("erratum_target", label: "訂正するもの", error: error)
        return [.select(SelectField(frame, choices: choices(listed), prompt: "総括表・個票(訂正前の言葉で探す)"))]
    }
}
