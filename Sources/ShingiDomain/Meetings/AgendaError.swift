/// Why a meeting's plan or agenda can't be changed like this.
package enum AgendaError: Error, Sendable, Hashable {
    case planFixed(MeetingState)
    case agendaFixed(MeetingState)
    case noTerm(CivilDate)
    case titleMissing
    case pageCountOutOfRange
    case consultationWithoutCase
    case answerWithoutReport
    case alreadyAnswered
    case followUpNotDue
    case empty
    /// Done before asking, and left out.
    case urgentCaseMissing([String])

    package var message: String {
        switch self {
        case .planFixed(let state):
            "「\(state.label)」の会議の予定は変えられません。予定を変えられるのは開会の前だけです。"
        case .agendaFixed(let state):
            "「\(state.label)」の会議の次第は変えられません。次第を変えられるのは開会の前だけです。"
        case .noTerm(let date):
            "\(date.japaneseWithoutWeekday)を含む期が登録されていません。開催日を確かめるか、先に期を登録してください。"
        case .titleMissing:
            "件名がありません。次第に載せる件名を書いてください。"
        case .pageCountOutOfRange:
            "ページ数は0から\(NewAgendaItem.mostPages)までの数で入れてください。資料がないときは0を入れ、分からないときは空けておいてください。"
        case .consultationWithoutCase:
            "諮問事項は受理した案件から載せます。「次第を待つ案件」から選んでください。"
        case .answerWithoutReport:
            "宿題に答えられるのは報告事項だけです。区分を「報告」にするか、宿題を選ばないでください。"
        case .alreadyAnswered:
            "その宿題への報告はすでに次第に載っています。"
        case .followUpNotDue:
            "その宿題はこの会議で報告するものではありません。画面を読み込み直して、今の宿題を確かめてください。"
        case .empty:
            "次第に議題がありません。議題を一つ以上載せてから公開してください。"
        case .urgentCaseMissing(let names):
            "諮問前に実施した案件(\(names.joined(separator: "、")))が次第に載っていません。次の会議の先頭で諮るものですので、載せてから公開してください。"
        }
    }
}
