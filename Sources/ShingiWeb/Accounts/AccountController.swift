import HTTP
import ShingiDomain
import ShingiServices

/// The accounts of those who work with one council. What hashes a password runs on a worker and comes to the writer only
/// with the hash.
enum AccountController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let query = AccountListQuery(context.query)
        return context.page(AccountListPage(try services.accounts.list(query.services, for: context.actor), query))
    }

    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(AccountFormPage(AccountForm(), try AccountChoices(services, for: context.actor)))
    }

    static func create(_ context: RequestContext, _ store: Store) throws -> Response {
        var form = try AccountForm(try context.form())
        let actor = try context.actor
        do {
            let login = try LoginName(form.login)
            let entry = form.entry
            try store.read { try $0.accounts.requireFree(login) }
            if let problem = entry.problems().first { throw problem }
            let password = try NewPassword(form.confirmedPassword(), login: login.text)
            return try context.act(in: store) { services in
                let id = try services.accounts.create(login, entry, password: password, by: actor)
                return context.redirect(to: Paths.account(id), notice: "利用者を登録しました。")
            }
        } catch let refusal as any Refusal {
            form.refuse(refusal)
            let choices = try store.read { try AccountChoices($0, for: actor) }
            return context.page(AccountFormPage(form, choices), status: .unprocessableContent)
        }
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: AccountID) throws -> Response {
        let stored = try services.accounts.find(id, for: context.actor)
        return try page(stored, AccountForm(stored), context, services)
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: AccountID) throws -> Response {
        var form = try AccountForm(try context.form())
        let stored = try services.accounts.find(id, for: context.actor)
        do {
            try services.accounts.update(id, form.entry, version: form.version, by: context.actor)
            let isStillHere = !form.entry.roles.isEmpty
            return context.redirect(to: isStillHere ? Paths.account(id) : Paths.accounts(), notice: context.savedNotice)
        } catch let error as AccountError {
            form.refuse(error)
            return try page(stored, form, context, services, status: .unprocessableContent)
        } catch ServiceError.conflict {
            form.collide(with: stored)
            return try page(stored, form, context, services, status: .conflict)
        }
    }

    static func disable(_ context: RequestContext, _ services: Services, _ id: AccountID) throws -> Response {
        try services.accounts.disable(id, by: context.actor)
        return context.redirect(to: Paths.account(id), notice: "利用を止めました。サインイン中の画面も使えなくなりました。")
    }

    static func enable(_ context: RequestContext, _ services: Services, _ id: AccountID) throws -> Response {
        try services.accounts.enable(id, by: context.actor)
        return context.redirect(to: Paths.account(id), notice: "利用を再開しました。")
    }

    static func resetPassword(_ context: RequestContext, _ store: Store, _ id: AccountID) throws -> Response {
        let sent = try AccountForm(try context.form())
        let actor = try context.actor
        let stored = try store.read { try $0.accounts.find(id, for: actor) }
        do {
            let password = try NewPassword(sent.confirmedPassword(), login: stored.value.account.signInName)
            return try context.act(in: store) { services in
                try services.accounts.resetPassword(id, to: password, by: actor)
                return context.redirect(to: Paths.account(id), notice: "パスワードを設定し直しました。本人に伝えてください。")
            }
        } catch let refusal as any Refusal {
            var form = AccountForm(stored)
            form.refuse(refusal)
            return try store.read {
                try page(stored, form, context, $0, status: .unprocessableContent)
            }
        }
    }

    private static func page(
        _ stored: Versioned<AccountRecord>, _ form: AccountForm, _ context: RequestContext, _ services: Services,
        status: Status = .ok
    ) throws -> Response {
        let choices = try AccountChoices(services, for: context.actor, keeping: stored.value.entry.departments)
        return context.page(
            AccountPage(stored.value, form, choices, seenBy: try context.actor), status: status)
    }
}
