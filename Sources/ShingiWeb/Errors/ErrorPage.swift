import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// The page for what could not be done: what happened and what to do, never a code or a trace.
struct ErrorPage: Page {
    static let template = "errors/error"
    static let fields = TemplateFields<Self>(
        .text("heading", \.title),
        .text("message", \.message),
        .optionalText("reference", \.reference),
        .optionalModel("wayOut", \.wayOut))

    let title: String
    let message: String
    /// The request's number, where the fault is ours and the reader should be able to tell us which one.
    let reference: String?
    let wayOut: LinkButton?

    /// The one place where errors become answers. What no case names is a fault of ours: 500, logged in full, shown
    /// without detail.
    static func response(to error: any Error, _ context: RequestContext) -> Response {
        let answer = ErrorAnswer(error)
        if answer.isFault { context.site.log.fault(context.exchange, error) }
        if context.isSentByScript { return .refusal(["\(answer.title)。\(answer.message)"], status: answer.status) }
        let page = ErrorPage(
            title: answer.title, message: answer.message, reference: answer.isFault ? context.number : nil,
            wayOut: context.session == nil
                ? LinkButton("サインインのページへ", href: Paths.signIn()) : LinkButton("ホームへ戻る", href: Paths.home()))
        var response = context.page(page, status: answer.status)
        for (name, value) in answer.fields { response.fields.set(name, value) }
        return response
    }
}
