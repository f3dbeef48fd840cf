/// One decision as a reply states it.
package struct ReplyLine: Sendable, Hashable {
    /// 業務の委託, nil when it holds for all matters of the case.
    package var matter: String?
    package var outcome: DecisionOutcome
    /// The council's word for it on the day: 条件付了承
    package var word: String
    /// The recorded sentences with the figures it rests on; several where matters were voted on one by one.
    package var reasons: [String]

    package init(matter: String?, outcome: DecisionOutcome, word: String, reasons: [String] = []) {
        self.matter = matter
        self.outcome = outcome
        self.word = word
        self.reasons = reasons
    }

    /// 業務の委託 承認, or 承認 alone for the whole case.
    package var summary: String { matter.map { "\($0) \(word)" } ?? word }

    /// 外部結合については、承認とする。 — or 承認とする。 alone for the whole case.
    package var sentence: String {
        let sentence =
            switch outcome {
            case .conditionallyApproved: "次の条件を付して、\(wordWithoutConditions)とする。"
            case .withdrawn: "取下げにより、答申しない。"
            case .approved, .notApproved, .continued, .noted, .decided: "\(word)とする。"
            }
        return matter.map { "\($0)については、\(sentence)" } ?? sentence
    }

    /// 諮問第457号「…」については、承認とする。 — in a reply about several cases.
    func sentence(about entry: ReplyEntry) -> String {
        let subject = "\(entry.number?.text ?? "")「\(entry.title)」"
        return matter == nil ? "\(subject)については、\(sentence)" : "\(subject)のうち、\(sentence)"
    }

    /// 了承 of 条件付了承, as the sentence has said already that there are conditions.
    private var wordWithoutConditions: String {
        let prefix = "条件付"
        return word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : word
    }
}
