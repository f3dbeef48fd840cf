import ShingiDomain
import ShingiServices

/// Choosing another case: by a search without script, then among what was found.
enum CaseChoice {
    static func search(_ words: String, action: String) -> Filters {
        Filters(
            action: action,
            fields: [
                .line(
                    LineField(
                        FieldFrame("q", label: "諮問番号または件名の一部", help: "例:370、窓口業務"), value: words, kind: .search,
                        width: .medium))
            ], clearHref: words.isEmpty ? nil : action)
    }

    static func field(
        _ name: String, _ label: String, _ found: [CaseRow], chosen: CaseID?, error: String?
    ) -> ChoiceField {
        ChoiceField(
            FieldFrame(name, label: label, required: true, error: error),
            choices: found.map {
                Choice(
                    "\($0.id)", [$0.numberText, $0.title].compactMap(\.self).joined(separator: " "),
                    hint: "\($0.owner.full)、\($0.state.label)", chosen: $0.id == chosen)
            })
    }

    static func nothingFound(_ words: String, _ found: [CaseRow]) -> Banner? {
        guard !words.isEmpty, found.isEmpty else { return nil }
        return Banner(.info, "「\(words)」に合う案件はありません。", detail: "言葉を短くして、もう一度探してください。")
    }
}
