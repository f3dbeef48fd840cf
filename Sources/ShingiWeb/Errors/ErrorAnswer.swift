import Documents
import HTTP
import ShingiDomain
import ShingiServices

/// Status and words for an error. Refusals that belong to a form's fields are drawn by that form's page instead.
struct ErrorAnswer {
    let status: Status
    let title: String
    let message: String
    var fields: [(String, String)] = []
    var isFault = false

    init(_ error: any Error) {
        switch error {
        case let error as WebError: self.init(web: error)
        case let error as ServiceError: self.init(service: error)
        case is RightsError: self = .forbidden
        case let error as HTTPError where error.status.code < 500: self.init(http: error)
        case ToolError.tookTooLong: self = .tookTooLong
        case let error as any Refusal: self.init(.unprocessableContent, "処理できませんでした", error.message)
        case let error as UnsavedError: self.init(unsaved: error)
        case _ where isDataFileBusy(error): self.init(web: .unavailable)
        default:
            if let unsaved = UnsavedError(error) { self.init(unsaved: unsaved) } else { self = .fault }
        }
    }

    private init(_ status: Status, _ title: String, _ message: String) {
        self.status = status
        self.title = title
        self.message = message
    }

    private init(web error: WebError) {
        switch error {
        case .methodNotAllowed(let allow):
            self.init(.methodNotAllowed, "この操作はできません", "ページの中のボタンやリンクから操作してください。")
            fields = [("Allow", allow)]
        case .foreignForm:
            self.init(.forbidden, "この操作は受け付けられません", "ほかのサイトから送られた操作です。このシステムのページからやり直してください。")
        case .staleForm:
            self.init(.forbidden, "ページの有効期限が切れています", "前のページに戻り、再読み込みしてからもう一度操作してください。")
        case .unavailable:
            self.init(.serviceUnavailable, "ただいま保存できません", "しばらくしてから、もう一度操作してください。続く場合はシステムの管理者に知らせてください。")
            fields = [("Retry-After", "5")]
        case .tooLarge(let limit):
            let size = limit < 1 << 20 ? "\(limit >> 10)KB" : "\(limit >> 20)MB"
            self.init(
                .contentTooLarge, "送られた内容が大きすぎます", "一度に送れるのは合わせて\(size)までです。前のページに戻り、量を減らすか、何回かに分けて送ってください。")
        case .signInNeeded:
            self.init(.unauthorized, "サインインが必要です", "サインインしてから、もう一度操作してください。")
        case .tooManyRequests(let seconds):
            self.init(
                .tooManyRequests, "短い時間に操作が続きました",
                "ほかの利用者の妨げにならないよう、しばらく受け付けません。\(seconds)秒ほど待ってからやり直してください。前のページに戻ると、入力した内容は残っています。")
            fields = [("Retry-After", "\(seconds)")]
        case .unreadableForm:
            self.init(.badRequest, "送られた内容を読み取れません", "前のページに戻り、再読み込みしてからもう一度操作してください。")
        }
    }

    /// No `Retry-After`: nothing gets better until somebody has looked at the disk.
    private init(unsaved error: UnsavedError) {
        switch error {
        case .stopped:
            self.init(
                .serviceUnavailable, "保存を停止しています",
                "データファイルのあるディスクに異常があり、新しい保存を受け付けていません。今の操作は保存されていません。これまでに保存した内容は見ることができます。"
                    + "システムの管理者に「データファイルへの書き込みに失敗し、保存が停止している」と知らせてください。")
        case .uncertain:
            self.init(
                .serviceUnavailable, "保存できたか確かめられません",
                "保存の途中でディスクに異常が起きました。今の操作が保存されたかどうかは、復旧のあとでなければ分かりません。"
                    + "システムの管理者に「データファイルへの書き込みに失敗し、保存が停止している」と知らせ、復旧したら内容を確かめてください。")
        }
    }

    private init(service error: ServiceError) {
        switch error {
        case .notFound: self.init(.notFound, "ページが見つかりません", "アドレスが正しいか確かめてください。見る権限のないものも、ここには表示されません。")
        case .forbidden: self = .forbidden
        case .conflict:
            self.init(.conflict, "ほかの人が先に変更しました", "前のページに戻って再読み込みし、今の内容を確かめてから、もう一度操作してください。")
        }
    }

    private init(http error: HTTPError) {
        switch error.status {
        case .contentTooLarge: self.init(error.status, "送られた内容が大きすぎます", "量を減らすか、ファイルを分けてからもう一度送ってください。")
        default: self.init(error.status, "送られた内容を読み取れません", "前のページに戻り、再読み込みしてからもう一度操作してください。")
        }
    }

    private static var forbidden: ErrorAnswer {
        ErrorAnswer(.forbidden, "この操作をする権限がありません", "必要な場合は、事務局または管理者に相談してください。")
    }

    private static var tookTooLong: ErrorAnswer {
        ErrorAnswer(
            .serviceUnavailable, "文書を作るのに時間がかかりすぎました",
            "しばらくしてから、もう一度操作してください。続く場合はシステムの管理者に知らせてください。")
    }

    private static var fault: ErrorAnswer {
        var answer = ErrorAnswer(
            .internalServerError, "システムの不具合で処理できませんでした",
            "入力した内容は、前のページに戻ると残っています。続く場合は、下の番号を添えてシステムの管理者に知らせてください。")
        answer.isFault = true
        return answer
    }
}
