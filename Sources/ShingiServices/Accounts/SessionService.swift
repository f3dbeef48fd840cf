import Crypto
import ShingiDomain

/// Sessions: begun at sign-in, looked up at every request, ended at sign-out and when the account is disabled.
package struct SessionService {
    let services: Services

    /// After so long without a request a session is over.
    package static let idleMilliseconds: Int64 = 60 * 60 * 1000
    /// After so long it is over in any case.
    package static let longestMilliseconds: Int64 = 12 * 60 * 60 * 1000
    /// A session that has run out is remembered so long: what was typed in it may still be brought in.
    package static let rememberedMilliseconds: Int64 = 7 * 24 * 60 * 60 * 1000
    /// A session's last use is written down at most this often, so that reading pages seldom writes.
    package static let touchMilliseconds: Int64 = 5 * 60 * 1000

    /// Begins a session and gives its token: 256 random bits, of which only the hash is kept.
    package func start(for account: AccountID) throws -> SessionToken {
        guard let council = try services.connection.firstCouncil(of: account) else { throw ServiceError.forbidden }
        let token = SessionToken.make()
        let now = services.now
        try services.transaction {
            try services.connection.deleteSessions(
                expiredBefore: now.adding(milliseconds: -Self.rememberedMilliseconds))
            try services.formSubmissions.forgetOld()
            try services.connection.insertSession(
                token.hash, account: account, council: council, at: now,
                expires: now.adding(milliseconds: Self.idleMilliseconds))
        }
        return token
    }

    /// The session that a token opens now, with everything a request needs to know of its actor.
    package func find(_ token: SessionToken) throws -> Session? {
        try services.connection.session(tokenHash: token.hash, now: services.now)
    }

    /// The same with the token for its forms; a loop's services remember it until something is committed. Its end is
    /// asked about each time.
    package func open(_ token: SessionToken) throws -> OpenSession? {
        func read() throws -> OpenSession? {
            try find(token).map { OpenSession(session: $0, csrfToken: token.csrfToken) }
        }
        guard let memory = services.memory else { return try read() }
        let found = try memory.session(token.hash, read)
        return found.flatMap { services.now < $0.session.expiresAt ? $0 : nil }
    }

    /// Those of these sessions that are still open.
    package func open(among ids: Set<Int64>) throws -> Set<Int64> {
        Set(try services.connection.openSessions(among: ids, now: services.now))
    }

    /// Whether the token opens a session or opened one of late; not when its person signed out or was shut out.
    package func isRemembered(_ token: SessionToken) throws -> Bool {
        try services.connection.hasSession(tokenHash: token.hash)
    }

    /// Puts off the end of a session that is in use.
    package func touch(_ session: Session) throws {
        let now = services.now
        let limit = session.createdAt.adding(milliseconds: Self.longestMilliseconds)
        try services.connection.updateSession(
            session.id, seenAt: now, expires: min(now.adding(milliseconds: Self.idleMilliseconds), limit))
    }

    package func end(_ session: Session) throws {
        try services.transaction {
            try services.connection.deleteSession(session.id)
            try services.audit.record(
                "signed_out", on: .account(session.actor.accountID), by: session.actor, sentence: "サインアウトしました。")
        }
    }

    /// Goes over to another council in which the account has a role.
    package func choose(_ council: CouncilID, in session: Session) throws {
        guard session.councils.contains(where: { $0.id == council }) else { throw ServiceError.notFound }
        try services.connection.updateSession(session.id, council: council)
    }
}
