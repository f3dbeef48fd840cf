/// The wording of a reply, part by part: drawn from the decisions while it is a draft, kept word for word once it is
/// issued, whatever settings, names or records become later.
package struct ReplyText: Sendable, Hashable {
    /// 審議会の名前
    package var council: String
    /// 会長; empty when nobody holds an office that could sign.
    package var office: String
    package var signatory: String
    package var addressee: String
    /// 諮問第470号, of several cases each; empty where the council numbers no consultations.
    package var caseNumber: String
    /// Of several cases the first: 窓口業務の委託についてほか2件
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
    /// A person's words behind the decisions; empty for none.
    package var remarks: String

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
    ///   - cases: what was decided about each, with the day on which it was taken in.
    ///   - meeting: where it was decided.
    ///   - signature: who signs for the council.
    ///   - corrected: the reply that this one takes the place of.
    /// - Throws: `ReplyError.nothingDecided` without any case.
    package init(
        _ cases: [(entry: ReplyEntry, consultedOn: CivilDate?)], to addressee: String, from council: Council,
        meeting: String, signature: Signature?, remarks: String = "", correcting corrected: IssuedReply? = nil
    ) throws(ReplyError) {
        guard let first = cases.first?.entry else { throw .nothingDecided }
        let entries = cases.map(\.entry)
        let isOne = entries.count == 1
        self.council = council.name
        office = signature?.office.label ?? ""
        signatory = signature?.name ?? ""
        self.addressee = addressee
        caseNumber = entries.compactMap(\.number?.text).joined(separator: "、")
        title = first.title + (isOne ? "" : "ほか\(entries.count - 1)件")
        consultedOn = Self.each(cases.compactMap(\.consultedOn?.japanese)).joined(separator: "、")
        self.meeting = meeting
        decidedOn = first.decidedOn.japanese
        opening = Self.opening(first, others: entries.count - 1, correcting: corrected)
        outcome = entries.map { isOne ? $0.summary : "\($0.name) \($0.summary)" }.joined(separator: "、")
        decisions = entries.flatMap { entry in
            entry.lines.map { line in
                Decision(sentence: isOne ? line.sentence : line.sentence(about: entry), reasons: line.reasons)
            }
        }
        conditions = entries.flatMap { entry in
            entry.conditions.map { wish in
                Wish(text: isOne ? wish.text : "(\(entry.name))\(wish.text)", mustReport: wish.mustReport)
            }
        }
        self.remarks = remarks
    }

    /// 諮問第457号「…」ほか2件について、令和4年6月1日(水)開催の会議で審議した結果、次のとおり答申する。
    private static func opening(_ first: ReplyEntry, others: Int, correcting corrected: IssuedReply?) -> String {
        let subject = "\(first.number?.text ?? "")「\(first.title)」" + (others > 0 ? "ほか\(others)件" : "")
        guard let corrected else {
            return "\(subject)について、\(first.decidedOn.japanese)開催の会議で審議した結果、次のとおり答申する。"
        }
        return "\(corrected.date.japaneseWithoutWeekday)付け\(corrected.number.text)(\(subject)について)を、次のとおり訂正する。"
    }

    /// Each once, in their order.
    private static func each(_ words: [String]) -> [String] {
        words.enumerated().filter { words.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }
}
