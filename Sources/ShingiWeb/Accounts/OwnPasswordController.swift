import HTTP
import ShingiDomain
import ShingiServices

/// One's own password.
enum OwnPasswordController {
    static func edit(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(OwnPasswordPage(FieldErrors()))
    }

    /// Wrong present passwords count like failed sign-ins, so that an unattended screen is no place to guess at.
    static func update(_ context: RequestContext, _ store: Store) throws -> Response {
        guard let session = context.session else { throw ServiceError.notFound }
        let form = OwnPasswordForm(try context.form())
        let address = context.clientAddress
        do {
            // Nothing typed is no guess.
            guard !form.present.isEmpty else { throw PasswordError.presentOneWrong }
            let login = try store.read { try $0.accounts.login(of: session.actor) }
            let attempt = try store.read { try $0.signIn.attempt(login: login, from: address) }
            guard attempt.account(matching: form.present) == session.actor.accountID else {
                try store.write { try $0.signIn.fail(login: login, from: address) }
                throw PasswordError.presentOneWrong
            }
            let password = try NewPassword(form.confirmed(), login: login)
            return try context.act(in: store) { services in
                try services.accounts.changeOwnPassword(to: password, in: session)
                return context.redirect(to: Paths.home(), notice: "パスワードを変更しました。ほかの端末ではサインインし直してください。")
            }
        } catch let error as PasswordError {
            return context.page(OwnPasswordPage(OwnPasswordForm.errors(for: error)), status: .unprocessableContent)
        } catch SignInError.throttled {
            var errors = FieldErrors()
            errors.addToForm("パスワードの誤りが続いたため、しばらく受け付けません。15分ほど待ってからやり直してください。")
            return context.page(OwnPasswordPage(errors), status: .tooManyRequests)
        }
    }
}
