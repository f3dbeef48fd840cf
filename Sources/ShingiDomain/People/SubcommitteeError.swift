/// Why a subcommittee, or a membership of one, cannot be like that.
package enum SubcommitteeError: Error, Hashable, Sendable, Refusal {
    case nameMissing
    case nameTooLong
    case nameTaken
    case chairTitleMissing
    case remitTooLong
    case notInForce(String, OpenPeriod)
    /// Meetings that took place, or memberships, lie outside of the new period.
    case periodLeavesOut(CivilDate)
    case outsideSubcommittee(OpenPeriod)
    case notInOffice(CivilDate)
    case alreadyOnIt
    case secondChair(String)
    case endOutside(OpenPeriod, CivilDate)
    case noMembers(String, CivilDate)

    package var message: String {
        switch self {
        case .nameMissing: "部会の名称を入力してください。"
        case .nameTooLong: "\(SheetContent.longestText)文字以内で入力してください。"
        case .nameTaken: "同じ名称の部会が、すでにあります。"
        case .chairTitleMissing: "長の呼び名を入力してください。例:部会長"
        case .remitTooLong: "所掌事項は\(SheetContent.longestText)文字以内で入力してください。"
        case .notInForce(let name, let period): "\(name)が置かれているのは\(period.japanese)です。この期間の日にしてください。"
        case .periodLeavesOut(let day): "\(day.japanese)の会議または所属が、この期間から外れます。期間を直してください。"
        case .outsideSubcommittee(let period): "部会が置かれている期間(\(period.japanese))の日にしてください。"
        case .notInOffice(let day): "\(day.japanese)に委嘱されている委員ではありません。委嘱期間の日にしてください。"
        case .alreadyOnIt: "この委員は、同じ期間にすでに部会に所属しています。"
        case .secondChair(let title): "同じ期間に、すでに\(title)がいます。先の\(title)の所属を終えてください。"
        case .endOutside(let period, let day):
            "終了日(\(day.japaneseWithoutWeekday))が、所属の期間(\(period.japanese))の外にあります。"
        case .noMembers(let name, let day): "\(day.japanese)に\(name)に所属する委員がいません。先に部会の委員を登録してください。"
        }
    }
}
