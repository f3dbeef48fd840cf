import HTTP
import ShingiDomain

/// Rules as they were typed. Knows how to read them, not what is allowed.
struct VotingRulesForm {
    private var values: [String: String] = [:]
    let from: DateInput
    var errors = FieldErrors()

    init(_ rules: VotingRules) {
        from = DateInput("from", showing: nil)
        values = [
            "quorum_base": rules.quorum.base.rawValue, "quorum_share": rules.quorum.share.rawValue,
            "seats": rules.seats.map { "\($0)" } ?? "", "quorum_article": rules.quorumArticle,
            "web_counts": Self.answer(rules.webCounts), "excluded_counts": Self.answer(rules.excludedCounts),
            "decides_without_quorum": Self.answer(rules.decidesWithoutQuorum),
            "exclusion_by_resolution": Self.answer(rules.exclusionByResolution),
            "chair_vote": rules.chairVote.rawValue, "passing_base": rules.passing.base.rawValue,
            "passing_share": rules.passing.share.rawValue,
        ]
    }

    init(_ form: FormData) {
        from = DateInput("from", in: form)
        for name in Self.names { values[name] = form[name] ?? "" }
    }

    private static let names = [
        "quorum_base", "quorum_share", "seats", "quorum_article", "web_counts", "excluded_counts",
        "decides_without_quorum", "exclusion_by_resolution", "chair_vote", "passing_base", "passing_share",
    ]

    subscript(name: String) -> String { values[name] ?? "" }

    /// The rules and their first day; nil, with errors at their fields, where something cannot be read.
    mutating func read() -> (rules: VotingRules, from: CivilDate)? {
        let day = from.read(&errors)
        var rules = VotingRules(quorumArticle: self["quorum_article"])
        choose("quorum_base", &rules.quorum.base)
        choose("quorum_share", &rules.quorum.share)
        rules.seats = seats()
        answer("web_counts", &rules.webCounts)
        answer("excluded_counts", &rules.excludedCounts)
        answer("decides_without_quorum", &rules.decidesWithoutQuorum)
        choose("chair_vote", &rules.chairVote)
        answer("exclusion_by_resolution", &rules.exclusionByResolution)
        choose("passing_base", &rules.passing.base)
        choose("passing_share", &rules.passing.share)
        for problem in rules.problems() { errors.add(problem.message, to: "seats") }
        guard errors.isEmpty, let day else { return nil }
        return (rules, day)
    }

    mutating func refuse(_ error: RuleBookError) {
        switch error {
        case .sameDayTwice, .decidedSince: errors.add(error.message, to: "from")
        case .rules: errors.add(error.message, to: "seats")
        case .noBeginning, .noSuchEdition: errors.addToForm(error.message)
        }
    }

    func choice<Setting: SettingChoice>(_ name: String, _ label: String, _ type: Setting.Type) -> FormField {
        .choice(
            ChoiceField(
                FieldFrame(name, label: label, required: true, error: errors[name]),
                choices: type.allCases.map {
                    Choice($0.rawValue, $0.label, hint: "例:\($0.example)", chosen: $0.rawValue == self[name])
                }))
    }

    func answer(_ name: String, _ label: String, yes: String, no: String) -> FormField {
        .choice(
            ChoiceField(
                FieldFrame(name, label: label, required: true, error: errors[name]),
                choices: Choice.list([("1", yes), ("0", no)], chosen: self[name]), inline: true))
    }

    private mutating func seats() -> Int? {
        let typed = self["seats"]
        guard !typed.isEmpty else { return nil }
        guard let seats = Int(typed: typed) else {
            errors.add("委員の定数は数字で入れてください。", to: "seats")
            return nil
        }
        return seats
    }

    private mutating func choose<Choice: SettingChoice>(_ name: String, _ value: inout Choice) {
        guard let choice = Choice(rawValue: self[name]) else {
            return errors.add("どれか一つを選んでください。", to: name)
        }
        value = choice
    }

    private mutating func answer(_ name: String, _ value: inout Bool) {
        switch self[name] {
        case "1": value = true
        case "0": value = false
        default: errors.add("どちらかを選んでください。", to: name)
        }
    }

    private static func answer(_ value: Bool) -> String { value ? "1" : "0" }
}
