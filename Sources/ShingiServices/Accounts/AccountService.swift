import ShingiDomain

extension Services {
    package var accounts: AccountService { AccountService(services: self) }
}

/// Those who can sign in, as one council's administrator sees them: the accounts that have a role there.
package struct AccountService {
    let services: Services

    package func list(_ query: AccountQuery, for actor: Actor) throws -> Slice<AccountRow> {
        try actor.require(.manageAccounts)
        return try services.connection.accounts(of: actor.councilID, query)
    }

    package func find(_ id: AccountID, for actor: Actor) throws -> Versioned<AccountRecord> {
        guard let found = try services.connection.account(id, of: actor.councilID) else { throw ServiceError.notFound }
        try actor.require(.manageAccounts)
        return found
    }

    /// Whether a login is still free, to be asked before a password is hashed for it.
    package func requireFree(_ login: LoginName) throws {
        guard try services.connection.accountID(login: login.text) == nil else { throw AccountError.loginTaken }
    }

    package func create(
        _ login: LoginName, _ entry: AccountEntry, password: NewPassword, by actor: Actor
    ) throws -> AccountID {
        try actor.require(.manageAccounts)
        return try services.transaction {
            try requireFree(login)
            let entry = try checked(entry, actor)
            if let problem = entry.problems().first { throw problem }
            let id = try services.connection.insertAccount(
                login: login.text, name: entry.name, passwordHash: password.hash, at: services.now)
            try services.connection.replaceRoles(of: id, entry, council: actor.councilID)
            try services.audit.record(
                "created", on: .account(id), by: actor,
                sentence: "利用者「\(entry.name)」(\(login.text))を登録しました。役割は\(entry.roleText)です。")
            return id
        }
    }

    /// Changes name and roles. They count from the account's next request on.
    ///
    /// - Parameter version: the version the actor saw; someone else's later change is not overwritten.
    package func update(_ id: AccountID, _ entry: AccountEntry, version: Int, by actor: Actor) throws {
        let stored = try find(id, for: actor)
        guard stored.version == version else { throw ServiceError.conflict(current: stored.version) }
        try services.transaction {
            let entry = try checked(entry, actor)
            let problems = entry.problems().filter { $0 != .roleMissing || !stored.value.servesAnotherCouncil }
            if let problem = problems.first { throw problem }
            if entry.name != stored.value.entry.name { try requireOwn(stored.value, actor) }
            if !entry.roles.contains(.administrator) { try requireAnotherAdministrator(than: stored.value, actor) }
            try services.connection.updateAccount(id, name: entry.name)
            try services.connection.replaceRoles(of: id, entry, council: actor.councilID)
            try services.audit.record(
                "updated", on: .account(id), by: actor, sentence: Self.sentence(from: stored.value.entry, to: entry))
        }
    }

    /// Ends every session of the account at once; its place in the records stays.
    package func disable(_ id: AccountID, by actor: Actor) throws {
        let stored = try find(id, for: actor).value
        guard !stored.account.isDisabled else { return }
        guard id != actor.accountID else { throw AccountError.disablingOneself }
        try requireOwn(stored, actor)
        try requireAnotherAdministrator(than: stored, actor)
        try services.transaction {
            try services.connection.updateAccount(id, disabledAt: services.now)
            try services.connection.deleteSessions(of: id)
            try services.audit.record(
                "disabled", on: .account(id), by: actor, sentence: "利用者「\(stored.account.name)」の利用を止めました。")
        }
    }

    package func enable(_ id: AccountID, by actor: Actor) throws {
        let stored = try find(id, for: actor).value
        guard stored.account.isDisabled else { return }
        try requireOwn(stored, actor)
        try services.transaction {
            try services.connection.updateAccount(id, disabledAt: nil)
            try services.audit.record(
                "enabled", on: .account(id), by: actor, sentence: "利用者「\(stored.account.name)」の利用を再開しました。")
        }
    }

    /// Gives a new password to somebody who has lost theirs; every session of the account ends.
    package func resetPassword(_ id: AccountID, to password: NewPassword, by actor: Actor) throws {
        let stored = try find(id, for: actor).value
        try requireOwn(stored, actor)
        try services.transaction {
            try services.connection.updateAccount(id, passwordHash: password.hash)
            try services.connection.deleteSessions(of: id)
            try services.connection.deleteSignInFailures(login: stored.account.signInName)
            try services.audit.record(
                "password_reset", on: .account(id), by: actor,
                sentence: "利用者「\(stored.account.name)」のパスワードを設定し直しました。")
        }
    }

    /// What the account of an actor signs in with.
    package func login(of actor: Actor) throws -> String {
        guard let login = try services.connection.login(of: actor.accountID) else { throw ServiceError.notFound }
        return login
    }

    /// Changes one's own password, after the present one was asked for; the account's other sessions end.
    package func changeOwnPassword(to password: NewPassword, in session: Session) throws {
        let actor = session.actor
        try services.transaction {
            try services.connection.updateAccount(actor.accountID, passwordHash: password.hash)
            try services.connection.deleteSessions(of: actor.accountID, except: session.id)
            try services.audit.record(
                "password_changed", on: .account(actor.accountID), by: actor, sentence: "自分のパスワードを変更しました。")
        }
    }

    /// Departments and a member of other councils are none that could be chosen.
    private func checked(_ entry: AccountEntry, _ actor: Actor) throws -> AccountEntry {
        var entry = entry
        entry.departments = try services.connection.departments(entry.departments, of: actor.councilID)
        if let member = entry.member, try !services.connection.hasMember(member, of: actor.councilID) {
            entry.member = nil
        }
        return entry
    }

    /// Somebody else's council must not lose an account, or have it taken over, by an administrator it never chose.
    private func requireOwn(_ stored: AccountRecord, _ actor: Actor) throws {
        guard stored.servesAnotherCouncil else { return }
        guard try services.connection.administers(actor.accountID, everyCouncilOf: stored.account.id) else {
            throw AccountError.servesAnotherCouncil
        }
    }

    private func requireAnotherAdministrator(than stored: AccountRecord, _ actor: Actor) throws {
        guard stored.entry.roles.contains(.administrator), !stored.account.isDisabled else { return }
        let others = try services.connection.countAdministrators(of: actor.councilID, except: stored.account.id)
        guard others > 0 else { throw AccountError.lastAdministrator }
    }

    private static func sentence(from old: AccountEntry, to new: AccountEntry) -> String {
        let name = old.name == new.name ? "" : "氏名を「\(old.name)」から「\(new.name)」に、"
        let roles = old.roles == new.roles ? "" : "役割を「\(old.roleText)」から「\(new.roleText)」に、"
        let change = name + roles
        guard !change.isEmpty else { return "利用者「\(new.name)」の担当を変更しました。" }
        return "利用者「\(old.name)」の\(change.dropLast())変更しました。"
    }
}

extension AccountEntry {
    /// 事務局・書記; なし for none.
    fileprivate var roleText: String {
        let labels = Role.allCases.filter(roles.contains).map(\.label)
        return labels.isEmpty ? "なし" : labels.joined(separator: "・")
    }
}
