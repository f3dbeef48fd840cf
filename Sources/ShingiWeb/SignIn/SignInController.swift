import HTTP
import ShingiDomain
import ShingiServices

/// Sign-in, sign-out, and going over to another council.
enum SignInController {
    static func show(_ context: RequestContext, _ services: Services) throws -> Response {
        guard context.session == nil else { return .redirect(to: Paths.home()) }
        return SignInPage.response(SignInForm(returnTo: context.query["return_to"] ?? ""), context)
    }

    static func create(_ context: RequestContext, _ store: Store) throws -> Response {
        let form = SignInForm(try context.form(), signingKey: context.site.signingKey)
        let address = context.clientAddress
        guard !form.login.isEmpty, !form.password.isEmpty else {
            return SignInPage.response(form, context, failure: .incomplete)
        }
        do {
            let attempt = try store.read { try $0.signIn.attempt(login: form.login, from: address) }
            guard let account = attempt.account(matching: form.password) else {
                try store.write { try $0.signIn.fail(login: form.login, from: address) }
                return SignInPage.response(form, context, failure: .noMatch)
            }
            let token = try store.write { try $0.signIn.succeed(account, login: form.login) }
            return try welcome(token, form, context, store)
        } catch SignInError.throttled {
            return SignInPage.response(form, context, failure: .throttled)
        }
    }

    /// A new session never takes over anything from before: its token is fresh, and so is its CSRF token.
    private static func welcome(
        _ token: SessionToken, _ form: SignInForm, _ context: RequestContext, _ store: Store
    ) throws -> Response {
        var response: Response
        if let held = form.held {
            guard let session = try store.read({ try $0.sessions.find(token) }) else { throw ServiceError.forbidden }
            let signedIn = RequestContext(
                exchange: context.exchange, session: session, csrfToken: token.csrfToken, site: context.site)
            response = try HeldFormPage.response(held, signedIn)
        } else {
            response = .redirect(to: form.safeReturnTo ?? Paths.home())
        }
        response.setCookie(context.cookies.setting(token))
        return response
    }

    static func destroy(_ context: RequestContext, _ services: Services) throws -> Response {
        if let session = context.session { try services.sessions.end(session) }
        var response = Response.redirect(to: Paths.signIn())
        response.setCookie(context.cookies.endingSession())
        // The pages of whoever leaves must not come back by the back button.
        response.fields.set("Clear-Site-Data", "\"cache\"")
        return response
    }

    static func chooseCouncil(_ context: RequestContext, _ services: Services) throws -> Response {
        guard let session = context.session, let text = try context.form()["council"], let number = Int64(text) else {
            throw WebError.unreadableForm
        }
        try services.sessions.choose(CouncilID(rawValue: number), in: session)
        return .redirect(to: Paths.home())
    }
}
