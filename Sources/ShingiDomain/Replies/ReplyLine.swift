/// One decision as a reply states it.
package struct ReplyLine: Sendable, Hashable {
    /// 業務の委託, nil when it holds for all matters of the case.
    package var matter: String?
    package var outcome: DecisionOutcome
    /// The council's word for it on the day: 条件付了承
    package var word: String

    package init(matter: String?, outcome: DecisionOutcome, word: String) {
        self.matter = matter
        self.outcome = outcome
        self.word = word
    }

    /// 外部結合 承認する。 — or 承認する。 alone for the whole case.
    package var sentence: String {
        let sentence =
            switch outcome {
            case .conditionallyApproved: "次の条件を付して、\(word)とする。"
            case .withdrawn: "取下げにより、答申しない。"
            case .approved, .notApproved, .continued, .noted, .decided: "\(word)とする。"
            }
        return matter.map { "\($0)については、\(sentence)" } ?? sentence
    }
}
