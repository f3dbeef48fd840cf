/// The wording of a reply, part by part: drawn from the decisions while it is a draft, kept word for word once it is
/// issued, whatever settings, names or records become later.
package struct ReplyText: Sendable, Hashable {
    /// 審議会の名前
    package var council: String
    /// 会長; empty when nobody holds an office that could sign.
    package var office: String
    package var signatory: String
    package var addressee: String
    /// 諮問第470号; empty where the council numbers no consultations.
    package var caseNumber: String
    package var title: String
    /// 令和8年10月1日(木), the day the consultation was taken in; empty when that was not recorded.
    package var consultedOn: String
    /// 第十三期・第2回
    package var meeting: String
    package var decidedOn: String
    package var opening: String
    /// 承認, or each matter with its word: for lists.
    package var outcome: String
    package var decisions: [Decision]
    package var conditions: [Wish]

    /// What was decided about the whole or one matter.
    package struct Decision: Sendable, Hashable {
        package var sentence: String
        package var reasons: [String]
    }

    /// 附帯意見・条件
    package struct Wish: Sendable, Hashable {
        package var text: String
        package var mustReport: Bool
    }

    /// - Parameters:
    ///   - consultedOn: when the case was taken in.
    ///   - meeting: where it was decided.
    ///   - signature: who signs for the council.
    package init(
        _ entry: ReplyEntry, to addressee: String, from council: Council, consultedOn: CivilDate?, meeting: String,
        signature: Signature?
    ) {
        self.council = council.name
        office = signature?.office.label ?? ""
        signatory = signature?.name ?? ""
        self.addressee = addressee
        caseNumber = entry.number?.text ?? ""
        title = entry.title
        self.consultedOn = consultedOn?.japanese ?? ""
        self.meeting = meeting
        decidedOn = entry.decidedOn.japanese
        opening = entry.opening
        outcome = entry.lines.map(\.summary).joined(separator: "、")
        decisions = entry.lines.map { Decision(sentence: $0.sentence, reasons: $0.reasons) }
        conditions = entry.conditions.map { Wish(text: $0.text, mustReport: $0.mustReport) }
    }
}
