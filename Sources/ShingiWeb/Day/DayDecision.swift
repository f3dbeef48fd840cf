import ShingiDomain
import ShingiServices
import Templates

/// The form of one vote.
struct DayDecision: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("decisionName", \.name), .text("decisionAction", \.action), .integer("version", \.version),
        .integer("expected", \.expected), .flag("isCorrection", \.isCorrection), .model("method", \.method),
        .model("motion", \.motion), .list("counts", \.counts), .optionalText("countsError", \.countsError),
        .list("rollCall", \.rollCall), .optionalText("rollCallError", \.rollCallError),
        .optionalModel("quorumReason", \.quorumReason), .optionalModel("exclusionResolution", \.exclusionResolution),
        .optionalModel("sumReason", \.sumReason), .optionalModel("castingVote", \.castingVote),
        .list("conditions", \.conditions), .optionalText("conditionsError", \.conditionsError),
        .flag("isExclusionOpen", \.isExclusionOpen), .list("members", \.members),
        .model("exclusionReason", \.exclusionReason), .model("decidedAt", \.decidedAt),
        .optionalModel("correctionReason", \.correctionReason), .optionalModel("recount", \.recount),
        .text("voters", \.voters), .text("unsaved", \.unsaved), .optionalModel("withReports", \.withReports))

    let name: String
    let action: String
    let version: Int
    let expected: Int
    let isCorrection: Bool
    let method: ChoiceField
    let motion: ChoiceField
    let counts: [NumberField]
    let countsError: String?
    let sumReason: LineField?
    let rollCall: [DayRollCallRow]
    let rollCallError: String?
    let quorumReason: LineField?
    let exclusionResolution: LineField?
    let castingVote: ChoiceField?
    let conditions: [DayCondition]
    let conditionsError: String?
    let isExclusionOpen: Bool
    let members: [DayExcludable]
    let exclusionReason: LineField
    let decidedAt: TimeField
    let correctionReason: TextField?
    let recount: CheckField?
    let voters: String
    let unsaved: String
    /// For a consultation whose item has reports too.
    let withReports: CheckField?

    init(
        _ stored: StoredVote, _ item: DayItem, _ sheet: DaySheet, _ forms: DayForms, _ errors: FieldErrors,
        at moment: TimeOfDay
    ) {
        let record = stored.current?.record
        let form =
            forms.decision ?? record.map { DecisionForm(correcting: stored, $0) }
            ?? DecisionForm(stored, sheet.council.settings)
        isCorrection = record != nil
        name = DayWaitingVote.name(stored, item)
        action = isCorrection ? Paths.voteTallyCorrections(stored.vote.id) : Paths.voteDecision(stored.vote.id)
        version = form.version
        let rules = record?.rules ?? sheet.rules
        let electorate = record?.electorate ?? sheet.sitting.electorate(at: moment, rules, excluded: form.excluded)
        expected = electorate.mayVote(rules.chairVote)
        voters = "議決に加われる人数は\(expected)名です。"
        method = Self.method(form, sheet, errors)
        motion = ChoiceField(
            FieldFrame("motion", label: "諮ること", error: errors["motion"]),
            choices: Motion.allCases.map { Choice($0.rawValue, $0.label, chosen: $0 == form.motion) }, inline: true)
        counts = TallyField.allCases.map {
            NumberField(
                FieldFrame($0.rawValue, label: $0.label, error: errors[$0.rawValue]), value: form.counts[$0] ?? "",
                unit: "名", counted: true)
        }
        countsError = errors["counts"]
        sumReason =
            form.asksSumReason
            ? LineField(
                FieldFrame("sum_reason", label: "合計が合わない理由", help: "例:1名が席を外していた"), value: form.sumReason) : nil
        castingVote = form.asksCastingVote ? Self.castingVote(form, errors) : nil
        let rows = form.conditions.isEmpty ? [DecisionForm.ConditionRow()] : form.conditions
        conditions = rows.enumerated().map { DayCondition($1, $0, errors) }
        conditionsError = errors["conditions"]
        isExclusionOpen =
            !form.excluded.isEmpty || errors["exclusion_reason"] != nil || errors["decided_at"] != nil
            || errors["exclusion_resolution"] != nil
        quorumReason =
            rules.decidesWithoutQuorum && (!electorate.standing.isMet || !form.quorumReason.isEmpty)
            ? LineField(
                FieldFrame(
                    "quorum_reason", label: "定足数に満たないまま議決する理由", help: "例:再度の招集による会議であるため",
                    error: errors["quorum_reason"]), value: form.quorumReason) : nil
        let voters = sheet.sitting.voters(at: moment, rules)
        rollCall = sheet.members.filter { voters.contains($0.id) || form.rollCall[$0.id] != nil }.map {
            DayRollCallRow($0, answer: form.rollCall[$0.id])
        }
        rollCallError = errors["roll_call"]
        exclusionResolution =
            rules.exclusionByResolution
            ? LineField(
                FieldFrame(
                    "exclusion_resolution", label: "除斥の議決", help: "例:異議なく除斥と決した", error: errors["exclusion_resolution"]),
                value: form.exclusionResolution) : nil
        let present = sheet.sitting.presence(at: moment).present(webCounts: rules.webCounts)
        let chair = sheet.sitting.presider(at: moment, rules)?.member
        members = sheet.members.filter { present.contains($0.id) || form.excluded.contains($0.id) }.map {
            DayExcludable(
                $0, chosen: form.excluded.contains($0.id),
                counts: present.contains($0.id) && ($0.id != chair || rules.chairVote == .always))
        }
        exclusionReason = LineField(
            FieldFrame(
                "exclusion_reason", label: "除斥の理由", help: "例:委託先の法人の役員であるため", error: errors["exclusion_reason"]),
            value: form.exclusionReason)
        decidedAt = TimeField(
            FieldFrame(
                "decided_at", label: "採決の時刻", help: "空欄なら今の出席で数えます。", error: errors["decided_at"]),
            value: form.decidedAt)
        correctionReason =
            isCorrection
            ? TextField(
                FieldFrame(
                    "correction_reason", label: "訂正の理由", required: true, help: "訂正前の記録も残ります。",
                    error: errors["correction_reason"]), value: form.correctionReason, rows: 2) : nil
        recount =
            isCorrection
            ? CheckField(
                FieldFrame("recount", label: "出席や除斥も直したので、人数を数え直す", help: "印を付けなければ、最初に記録したときの人数のままです。"),
                checked: form.recounts) : nil
        unsaved = forms.decision == nil ? "" : "changed"
        withReports = isCorrection ? nil : Self.withReports(form, stored, item)
    }

    /// Ballots belong to written meetings; the count of a session is one of hands.
    private static func method(_ form: DecisionForm, _ sheet: DaySheet, _ errors: FieldErrors) -> ChoiceField {
        let offered = DecisionMethod.allCases.filter {
            $0 != .ballots || sheet.meeting.form == .written || form.method == .ballots
        }
        return ChoiceField(
            FieldFrame("method", label: "採決の方法", error: errors["method"]),
            choices: offered.map { Choice($0.rawValue, $0.label, chosen: $0 == form.method) }, inline: true)
    }

    private static func withReports(_ form: DecisionForm, _ stored: StoredVote, _ item: DayItem) -> CheckField? {
        let reports = item.votes.filter { $0.vote.subject == .report && $0.vote.current == nil }
        guard stored.vote.subject == .consultation, !reports.isEmpty else { return nil }
        let count = reports.reduce(0) { $0 + $1.vote.matters.count }
        return CheckField(
            FieldFrame("with_reports", label: "報告事項\(count)件も異議なく了承とする", help: "諮問事項と報告事項を一度に諮ったときは、印を付けたままにします。"),
            checked: form.notesReports)
    }

    private static func castingVote(_ form: DecisionForm, _ errors: FieldErrors) -> ChoiceField {
        ChoiceField(
            FieldFrame("casting_vote", label: "議長の裁決", help: "可否同数のときに選びます。", error: errors["casting_vote"]),
            choices: CastingVote.allCases.map { Choice($0.rawValue, $0.label, chosen: $0 == form.castingVote) },
            inline: true)
    }
}

/// One condition: its words, and whether it must be reported.
struct DayCondition: TemplateModel {
    static let fields = TemplateFields<Self>(
        .integer("index", \.index), .integer("number", { $0.index + 1 }), .text("text", \.text),
        .flag("mustReport", \.mustReport), .optionalText("conditionError", \.error))
    let index: Int
    let text: String
    let mustReport: Bool
    let error: String?

    init(_ row: DecisionForm.ConditionRow, _ index: Int, _ errors: FieldErrors) {
        self.index = index
        text = row.text
        mustReport = row.mustReport
        error = errors["conditions.\(index).text"]
    }
}

/// A member who is called by name, with the answer.
struct DayRollCallRow: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("memberName", \.name), .text("control", \.control), .list("answers", \.answers))
    let name: String
    let control: String
    let answers: [Answer]

    struct Answer: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("answerID", \.id), .text("value", \.value), .text("label", \.label), .flag("isChosen", \.isChosen))
        let id: String
        let value: String
        let label: String
        let isChosen: Bool
    }

    init(_ member: Member, answer: TallyField?) {
        name = member.name
        control = DecisionForm.control(of: member.id)
        answers = TallyField.allCases.map {
            Answer(
                id: "roll-call-\(member.id)-\($0.rawValue)", value: $0.rawValue, label: $0.label, isChosen: $0 == answer
            )
        }
    }
}

/// A member who may be excluded from this vote.
struct DayExcludable: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("memberID", \.id), .text("memberName", \.name), .flag("isExcluded", \.isExcluded),
        .integer("weight", \.weight))
    let id: String
    let name: String
    let isExcluded: Bool
    /// How many votes fewer there are without this member.
    let weight: Int

    init(_ member: Member, chosen: Bool, counts: Bool) {
        id = "\(member.id)"
        name = member.name
        isExcluded = chosen
        weight = counts ? 1 : 0
    }
}
