/// Why something can't be done with a processing notice.
package enum ProcessingNoticeError: Error, Sendable, Hashable {
    case nameMissing
    case nameTooLong
    case itemsMissing
    case changeMissing(ProcessingNotice.Kind)
    case future
    case departmentNotAllowed
    case alreadyReported
    case periodNotOver
    case nothingToReport(CivilDateRange)
    case alreadyOnAgenda
    case meetingNotOpenForAgenda

    package var message: String {
        switch self {
        case .nameMissing: "業務名を書いてください。"
        case .nameTooLong: "業務名は改行を入れずに\(SheetContent.longestText)文字以内で書いてください。"
        case .itemsMissing: "記録項目を書いてください。"
        case .changeMissing(.end): "廃止の内容(記録をどう扱うかなど)を書いてください。"
        case .changeMissing: "変更内容を書いてください。"
        case .future: "届出日は今日までの日にしてください。"
        case .departmentNotAllowed: "届出をする所管課を、担当する課から選んでください。"
        case .alreadyReported: "この届出は審議会への報告に入っているため、変えられません。報告を取り消してから変えてください。"
        case .periodNotOver: "期間の終わりは今日までの日にしてください。"
        case .nothingToReport(let period):
            "\(period.japanese)に、まだ報告していない届出はありません。期間を確かめてください。"
        case .alreadyOnAgenda: "この報告はすでに会議の次第に載っています。次第から外してから、もう一度操作してください。"
        case .meetingNotOpenForAgenda: "その会議の次第には載せられません。これから開く会議を選んでください。"
        }
    }
}
