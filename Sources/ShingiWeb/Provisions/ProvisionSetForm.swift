import ShingiDomain
import ShingiServices

/// What was typed to take a shipped set over: by what the council cites each provision.
struct ProvisionSetForm {
    let set: ProvisionSet
    var citations: [String: SetCitation]
    var errors = FieldErrors()

    /// As it ships.
    init(_ set: ProvisionSet) {
        self.set = set
        citations = Dictionary(uniqueKeysWithValues: set.provisions.map { ($0.key, SetCitation(of: $0)) })
    }

    /// What was not sent stays as it ships.
    init(_ set: ProvisionSet, _ sent: SentValues) {
        self.init(set)
        for key in citations.keys {
            if let law = sent[Self.law(of: key)] { citations[key]?.law = law }
            if let article = sent[Self.article(of: key)] { citations[key]?.article = article }
        }
    }

    mutating func refuse(_ refusal: SetRefusal) {
        for (key, problem) in refusal.problems {
            let title = set.provisions.first { $0.key == key }?.heading.title ?? ""
            let name = problem.place == .law ? Self.law(of: key) : Self.article(of: key)
            errors.add("「\(title)」:\(problem.error.message)", to: name)
        }
    }

    func controls(of shipped: ShippedProvision) -> [FormField] {
        let citation = citations[shipped.key] ?? SetCitation(of: shipped)
        let (law, article) = (Self.law(of: shipped.key), Self.article(of: shipped.key))
        return [
            .line(
                LineField(
                    FieldFrame(
                        law, label: "法令の名前", required: true, error: errors[law],
                        maximum: ShingiDomain.FormField.longestLabel), value: citation.law)),
            .line(
                LineField(
                    FieldFrame(
                        article, label: "条項", required: true,
                        help: shipped.heading.article.isEmpty ? "条例の条を記入してください。例:第16条第1項" : nil,
                        error: errors[article], maximum: ShingiDomain.FormField.longestLabel),
                    value: citation.article, width: .medium)),
        ]
    }

    private static func law(of key: String) -> String { "law.\(key)" }

    private static func article(of key: String) -> String { "article.\(key)" }
}
