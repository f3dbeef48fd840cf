import ShingiDomain

/// What somebody may do who sits at the machine: found a council, make its first account, help with a lost password.
/// No right is asked for, because who can write the data file could do all of it anyway; the record says 管理操作.
package struct OperatorService {
    let services: Services

    /// Every council of the installation, by name.
    package func councils() throws -> [CouncilChoice] {
        try services.connection.councilChoices()
    }

    /// Founds a council with the provisions of a shipped set.
    package func addCouncil(_ council: NewCouncil, provisions: [ProvisionDefinition]) throws -> CouncilID {
        try services.transaction {
            try services.installation.prepare()
            let id = try services.councils.create(council)
            try services.provisions.add(provisions, to: id)
            try services.audit.record("created", on: .council(id), at: id, sentence: "管理操作で「\(council.name)」を登録しました。")
            return id
        }
    }

    /// Makes an account for a role that needs neither departments nor a member; the others are made on the page 利用者.
    package func addAccount(
        _ login: LoginName, name: String, role: Role, at council: CouncilID, password: NewPassword
    ) throws {
        try services.transaction {
            try services.accounts.requireFree(login)
            let entry = AccountEntry(name: name, roles: [role])
            if let problem = entry.problems().first { throw problem }
            let id = try services.connection.insertAccount(
                login: login.text, name: entry.name, passwordHash: password.hash, at: services.now)
            try services.connection.replaceRoles(of: id, entry, council: council)
            try services.audit.record(
                "created", on: .account(id), at: council,
                sentence: "管理操作で利用者「\(entry.name)」(\(login.text))を登録しました。役割は\(role.label)です。")
        }
    }

    /// Gives an account another password and ends its sessions.
    package func setPassword(of login: String, to password: NewPassword) throws {
        try change(login, "password_reset", "管理操作でパスワードを変更しました。") { id in
            try services.connection.updateAccount(id, passwordHash: password.hash)
        }
    }

    /// Ends every session of the account at once; its place in the records stays.
    package func disable(_ login: String) throws {
        try change(login, "disabled", "管理操作で利用を止めました。") { id in
            try services.connection.updateAccount(id, disabledAt: services.now)
        }
    }

    package func accounts() throws -> [OperatorAccount] {
        try services.connection.operatorAccounts()
    }

    private func change(
        _ login: String, _ action: String, _ sentence: String, _ body: (AccountID) throws -> Void
    ) throws {
        guard let id = try services.connection.accountID(login: login) else { throw ServiceError.notFound }
        try services.transaction {
            try body(id)
            try services.connection.deleteSessions(of: id)
            for council in try services.connection.councilsOfAccount(id) {
                try services.audit.record(action, on: .account(id), at: council, sentence: sentence)
            }
        }
    }
}

/// An account as the list at the machine shows it.
package struct OperatorAccount: Sendable {
    package let login: String
    package let name: String
    package let isDisabled: Bool
    /// 管理者・事務局(月見区情報公開・個人情報保護審議会)
    package let roles: [(role: Role, council: String)]
}

extension Services {
    package var operation: OperatorService { OperatorService(services: self) }
}
