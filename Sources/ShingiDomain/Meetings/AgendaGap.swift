/// What an agenda should hold and does not, before it is given out.
package enum AgendaGap: Sendable, Hashable {
    /// The minutes of the meeting with this title wait for their confirmation.
    case minutes(String)
    /// Promised for this meeting, and not on its agenda; the cases that it was promised about.
    case promises([String])
    /// On the agenda as an answer to the council, and nothing to hand out for it.
    case promisedWithoutPapers([String])
    /// Accepted cases that were done before asking.
    case urgent([String])
    /// So many entries without a page count.
    case uncounted(Int)

    package var message: String {
        switch self {
        case .minutes(let title): "「\(title)」の会議録の確認が次第に載っていません。"
        case .promises(let cases): "この会議で報告すると約束した宿題が\(cases.count)件、次第に載っていません(\(Self.list(cases)))。"
        case .promisedWithoutPapers(let titles): "約束した報告の資料がそろっていません(\(Self.list(titles)))。"
        case .urgent(let cases): "諮問前に実施した案件が次第に載っていません(\(Self.list(cases)))。"
        case .uncounted(let count): "資料のページ数が入っていない議題が\(count)件あります。それより後の資料のページは決まりません。"
        }
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: "、") }
}
