import HTTP
import ShingiServices
import Templates

/// The sign-in page: on its own, after a refusal, or in front of what was asked for without a session.
struct SignInPage: Page {
    static let template = "sign-in/show"
    static let fields = TemplateFields<Self>(
        .optionalModel("summary", \.summary), .optionalModel("banner", \.banner), .model("login", \.login),
        .model("password", \.password), .list("carried", \.carried), .list("demoAccounts", \.demoAccounts),
        .flag("isDemo", { !$0.demoAccounts.isEmpty }))

    /// Why a try was refused. Never which of login and password was wrong.
    enum Failure {
        case incomplete, noMatch, throttled, nothingKept
    }

    let summary: ErrorSummary?
    let banner: Banner?
    let login: LineField
    let password: LineField
    let carried: [HiddenField]
    let demoAccounts: [DemoAccount]

    var title: String { "サインイン" }
    var hasErrors: Bool { summary != nil }

    static func response(
        _ form: SignInForm, _ context: RequestContext, failure: Failure? = nil, status: Status? = nil
    ) -> Response {
        let page = SignInPage(form, failure: failure, demoAccounts: context.site.demoAccounts)
        let token = context.visitorToken
        let own = context.with(csrfToken: token.csrfToken)
        own.tray?.isForVisitors = true
        var response = own.page(page, status: status ?? Self.status(failure))
        response.setCookie(context.cookies.settingVisitor(token))
        if case .throttled = failure { response.fields.set("Retry-After", "900") }
        return response
    }

    /// The answer to whoever needs a session and has none. A page is asked for again after sign-in; a form that was
    /// sent is kept, so that nothing typed is lost.
    static func demanded(by context: RequestContext) throws -> Response {
        guard !context.request.method.isSafe else {
            let target = context.request.head.target
            let wanted = target.query.isEmpty ? target.rawPath : "\(target.rawPath)?\(target.query)"
            let query = wanted == "/" ? "" : "?" + FormValues(["return_to": wanted]).urlEncoded
            return .redirect(to: Paths.signIn() + query)
        }
        return challenging(response(SignInForm(held: try HeldForm(of: context)), context, status: .unauthorized))
    }

    /// The answer to whoever sends more than is read of somebody unknown: none of it was kept. After sign-in the page
    /// comes again from which it was sent.
    static func demandedBeforeContent(by context: RequestContext) -> Response {
        challenging(
            response(
                SignInForm(returnTo: context.refererPath ?? ""), context, failure: .nothingKept, status: .unauthorized))
    }

    /// RFC 9110 §11.6.1 asks for a challenge with a 401; no browser knows this scheme, so none opens a dialog.
    private static func challenging(_ response: Response) -> Response {
        var response = response
        response.fields.set("WWW-Authenticate", "Session realm=\"shingi\"")
        return response
    }

    private static func status(_ failure: Failure?) -> Status {
        switch failure {
        case nil: .ok
        case .incomplete, .noMatch: .unprocessableContent
        case .throttled: .tooManyRequests
        case .nothingKept: .unauthorized
        }
    }

    private init(_ form: SignInForm, failure: Failure?, demoAccounts: [DemoAccount]) {
        let errors = Self.errors(form, failure)
        login = LineField(
            FieldFrame("login", label: "ログインID", required: true, error: errors["login"]), value: form.login,
            width: .medium, autocomplete: "username")
        password = LineField(
            FieldFrame("password", label: "パスワード", required: true, error: errors["password"]), kind: .password,
            width: .medium, autocomplete: "current-password")
        summary = ErrorSummary(errors)
        banner = form.held.map { _ in
            Banner(
                .warning, "しばらく操作がなかったため、サインインし直してください。",
                detail: "入力した内容は失われていません。サインインすると続きから保存できます。添付したファイルだけは選び直してください。")
        }
        carried = (form.held?.inputs ?? []) + [HiddenField("return_to", form.returnTo)]
        self.demoAccounts = demoAccounts
    }

    private static func errors(_ form: SignInForm, _ failure: Failure?) -> FieldErrors {
        var errors = FieldErrors()
        switch failure {
        case nil: break
        case .incomplete:
            if form.login.isEmpty { errors.add("ログインIDを入力してください。", to: "login") }
            if form.password.isEmpty { errors.add("パスワードを入力してください。", to: "password") }
        case .noMatch: errors.addToForm("ログインIDまたはパスワードが違います。")
        case .nothingKept:
            errors.addToForm("サインインの期限が切れたか、サインインしていないため、送られた内容は受け取っていません。サインインしてから、もう一度送ってください。")
        case .throttled: errors.addToForm("サインインの失敗が続いたため、しばらく受け付けません。15分ほど待ってからやり直してください。")
        }
        return errors
    }
}
