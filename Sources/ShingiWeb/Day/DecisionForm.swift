import HTTP
import ShingiDomain
import ShingiServices

/// A decision as the clerk types it. Keeps everything as typed; knows how to read it, not what is allowed.
struct DecisionForm {
    struct ConditionRow: Equatable {
        var text = ""
        var mustReport = false

        var isEmpty: Bool { text.isEmpty && !mustReport }
    }

    var method: DecisionMethod = .noObjection
    var motion: Motion = .agree
    /// As typed, by the name of the control.
    var counts: [TallyField: String] = [:]
    var sumReason = ""
    /// Of a vote by roll call, whoever has answered.
    var rollCall: [MemberID: TallyField] = [:]
    var quorumReason = ""
    var castingVote: CastingVote?
    var conditions: [ConditionRow] = []
    var excluded: Set<MemberID> = []
    var exclusionReason = ""
    var exclusionResolution = ""
    var decidedAt = ""
    var version = 1
    /// Of a correction.
    var correctionReason = ""
    var recounts = false
    /// The reports of the same item are noted in the same step.
    var notesReports = false
    /// What the buttons asked for: `confirm` shows the sentence first, `edit` comes back from it.
    var step: String?
    var rows: RowAction?
    /// Shown once the counts were refused or were given.
    var asksSumReason = false
    var asksCastingVote = false
    var errors = FieldErrors()

    /// An empty form for a vote, as the council usually decides.
    init(_ stored: StoredVote, _ settings: CouncilSettings) {
        method = settings.decidesBy
        version = stored.vote.version
        exclude(stored)
        notesReports = true
    }

    /// What is recorded, to be corrected.
    init(correcting stored: StoredVote, _ record: VoteRecord) {
        method = record.entry.method
        motion = record.entry.motion
        if let tally = record.entry.tally {
            for field in TallyField.allCases { counts[field] = "\(tally[field])" }
        }
        sumReason = record.entry.sumReason ?? ""
        for answer in record.entry.rollCall { rollCall[answer.member] = answer.answer }
        quorumReason = record.entry.quorumReason ?? ""
        asksSumReason = !sumReason.isEmpty
        castingVote = record.entry.castingVote
        asksCastingVote = castingVote != nil
        conditions = record.entry.conditions.map { ConditionRow(text: $0.text, mustReport: $0.mustReport) }
        version = stored.vote.version
        exclude(stored)
        decidedAt = stored.current?.decidedAt.iso ?? ""
    }

    /// Several members with reasons of their own have them all in the one line of the form.
    private mutating func exclude(_ stored: StoredVote) {
        func line(_ texts: [String]) -> String {
            var seen = Set<String>()
            return texts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "、")
        }
        excluded = stored.vote.excluded
        exclusionReason = line(stored.exclusions.map(\.reason))
        exclusionResolution = line(stored.exclusions.map(\.resolution))
    }

    /// - Parameter method: what a form without a method means: a count, where the address is that of the counts.
    init(_ form: FormData, method fallback: DecisionMethod) throws(WebError) {
        method = try Self.choice(form["method"]) ?? fallback
        motion = try Self.choice(form["motion"]) ?? .agree
        castingVote = try Self.choice(form["casting_vote"])
        for field in TallyField.allCases { counts[field] = form[field.rawValue] ?? "" }
        sumReason = form["sum_reason"] ?? ""
        quorumReason = form["quorum_reason"] ?? ""
        for entry in form.values.entries {
            guard let member = Self.member(ofControl: entry.name) else { continue }
            rollCall[member] = try Self.choice(entry.value)
        }
        for text in form.all("excluded") {
            guard let member = MemberID(text: text) else { throw .unreadableForm }
            excluded.insert(member)
        }
        exclusionReason = form["exclusion_reason"] ?? ""
        exclusionResolution = form["exclusion_resolution"] ?? ""
        decidedAt = form["decided_at"] ?? ""
        guard let version = form["version"].flatMap({ Int(typed: $0) }) else { throw .unreadableForm }
        self.version = version
        correctionReason = form["correction_reason"] ?? ""
        recounts = form["recount"] != nil
        notesReports = form["with_reports"] != nil
        step = form["_step"]
        rows = form[RowAction.parameter].flatMap { RowAction($0) }
        while conditions.count < 50, let text = form["conditions.\(conditions.count).text"] {
            let report = form["conditions.\(conditions.count).report"]
            conditions.append(ConditionRow(text: text, mustReport: report != nil))
        }
        asksSumReason = !sumReason.isEmpty
        asksCastingVote = castingVote != nil
    }

    private static func choice<Choice: RawRepresentable>(_ text: String?) throws(WebError) -> Choice?
    where Choice.RawValue == String {
        guard let text, !text.isEmpty else { return nil }
        guard let choice = Choice(rawValue: text) else { throw .unreadableForm }
        return choice
    }

    /// The control of a member's answer to the roll call.
    static func control(of member: MemberID) -> String { "roll_call.\(member)" }

    private static func member(ofControl name: String) -> MemberID? {
        name.hasPrefix("roll_call.") ? MemberID(text: String(name.dropFirst("roll_call.".count))) : nil
    }

    /// What was typed as the service wants it; nil when something can't be read, which `errors` then says.
    mutating func draft() -> DecisionDraft? {
        var entry = VoteEntry(
            method: method, motion: motion, tally: tally(), castingVote: castingVote,
            sumReason: sumReason.isEmpty ? nil : sumReason,
            rollCall: rollCall.sorted { $0.key < $1.key }.map { RollCallAnswer(member: $0.key, answer: $0.value) },
            quorumReason: quorumReason.isEmpty ? nil : quorumReason)
        for (index, row) in conditions.enumerated() where !row.isEmpty {
            do {
                entry.conditions.append(try Condition(text: row.text, mustReport: row.mustReport))
            } catch {
                errors.add(error.message, to: "conditions.\(index).text")
            }
        }
        var draft = DecisionDraft(entry, exclusions: exclusions(), decidedAt: nil, notesReports: notesReports)
        if !decidedAt.isEmpty {
            switch TimeOfDay.reading(decidedAt) {
            case .success(let time): draft.decidedAt = time
            case .failure(let error): errors.add(error.message, to: "decided_at")
            }
        }
        return errors.isEmpty ? draft : nil
    }

    /// What a rule refused, put beside what it is about.
    mutating func refuse(_ error: any Refusal) {
        switch error as? VoteError {
        case .tally(let problems):
            for problem in problems { errors.add(problem.message, to: problem.field?.rawValue ?? "counts") }
            asksSumReason = asksSumReason || problems.contains { $0.field == nil }
        case .tallyNeeded: errors.add(error.message, to: "counts")
        case .rollCallNeeded, .notAVoter, .answeredTwice: errors.add(error.message, to: "roll_call")
        case .quorumReasonNeeded: errors.add(error.message, to: "quorum_reason")
        case .exclusionWithoutResolution: errors.add(error.message, to: "exclusion_resolution")
        case .castingVoteNeeded:
            asksCastingVote = true
            errors.add(error.message, to: "casting_vote")
        case .countOnDeclining, .motionFailed: errors.add(error.message, to: "motion")
        case .conditionsWithoutApproval, .emptyCondition: errors.add(error.message, to: "conditions")
        case .correctionReasonNeeded: errors.add(error.message, to: "correction_reason")
        default: errors.addToForm(error.message)
        }
    }

    /// Empty counts beside a typed one mean nobody; with nothing typed there is no count at all.
    private mutating func tally() -> Tally? {
        guard ![.noObjection, .rollCall].contains(method), counts.values.contains(where: { !$0.isEmpty }) else {
            return nil
        }
        var numbers: [TallyField: Int] = [:]
        for field in TallyField.allCases {
            let typed = counts[field] ?? ""
            guard let number = typed.isEmpty ? 0 : Int(typed: typed) else {
                errors.add("\(field.label)の人数は0以上の数字で入れてください。", to: field.rawValue)
                continue
            }
            numbers[field] = number
        }
        guard let inFavour = numbers[.inFavour], let against = numbers[.against], let abstained = numbers[.abstained]
        else { return nil }
        return Tally(inFavour: inFavour, against: against, abstained: abstained)
    }

    private mutating func exclusions() -> [Exclusion] {
        do {
            return try excluded.sorted().map {
                try Exclusion(member: $0, reason: exclusionReason, resolution: exclusionResolution)
            }
        } catch {
            errors.add((error as? VoteError)?.message ?? "", to: "exclusion_reason")
            return []
        }
    }

    /// Everything as hidden values of the confirmation, so that it comes back unchanged.
    var hidden: [HiddenField] {
        var fields = [
            HiddenField("version", "\(version)"), HiddenField("method", method.rawValue),
            HiddenField("motion", motion.rawValue), HiddenField("sum_reason", sumReason),
            HiddenField("exclusion_reason", exclusionReason), HiddenField("decided_at", decidedAt),
            HiddenField("correction_reason", correctionReason), HiddenField("quorum_reason", quorumReason),
            HiddenField("exclusion_resolution", exclusionResolution),
        ]
        fields += rollCall.sorted { $0.key < $1.key }.map { HiddenField(Self.control(of: $0.key), $0.value.rawValue) }
        fields += TallyField.allCases.map { HiddenField($0.rawValue, counts[$0] ?? "") }
        fields += excluded.sorted().map { HiddenField("excluded", "\($0)") }
        if let castingVote { fields.append(HiddenField("casting_vote", castingVote.rawValue)) }
        if recounts { fields.append(HiddenField("recount", "1")) }
        if notesReports { fields.append(HiddenField("with_reports", "1")) }
        for (index, row) in conditions.enumerated() {
            fields.append(HiddenField("conditions.\(index).text", row.text))
            if row.mustReport { fields.append(HiddenField("conditions.\(index).report", "1")) }
        }
        return fields
    }

    /// 挙手、賛成15名・反対0名: what was typed, to be seen beside what somebody else recorded.
    var summary: String {
        let typed = TallyField.allCases.filter { counts[$0]?.isEmpty == false }.map {
            "\($0.label)\(counts[$0] ?? "")名"
        }
        let counted = method == .noObjection ? [] : [typed.joined(separator: "・")]
        let texts = conditions.filter { !$0.isEmpty }.map { "条件「\($0.text)」" }
        return ([method.label, motion.label] + counted + texts).filter { !$0.isEmpty }.joined(separator: "、")
    }
}
