import HTTP
import ShingiDomain
import ShingiServices

/// One method on one path: who may come here, how it runs, and what it does.
package final class Route: Sendable {
    package let method: Method
    package let pattern: String
    package let access: Access
    let run: Run
    let bodyLimit: Int
    /// Its place among all routes, by which requests are counted.
    let number: Int
    /// For content that is received piece by piece: whether it may come at all, asked before any of it is read.
    let mayReceive: Admits?
    private let register: @Sendable (Route, inout Router<Route>) -> Void

    private init(
        method: Method, pattern: String, access: Access, run: Run, bodyLimit: Int, number: Int = 0,
        mayReceive: Admits? = nil,
        register: @escaping @Sendable (Route, inout Router<Route>) -> Void
    ) {
        self.method = method
        self.pattern = pattern
        self.access = access
        self.run = run
        self.bodyLimit = bodyLimit
        self.number = number
        self.mayReceive = mayReceive
        self.register = register
    }

    /// Who may come here at all. What they then see is the services' business.
    package enum Access: Sendable, Equatable {
        /// Everyone, signed in or not.
        case anyone
        /// Everyone who is signed in.
        case signedIn
        /// Those whose roles have the right.
        case having(Right)
    }

    /// How the server runs it (architecture: read inline, write in the group commit, slow on a worker; a probe inline as
    /// well, without session or data file).
    enum Run: Sendable {
        case read(@Sendable (RequestContext, Services, [String]) throws -> Response?)
        case write(@Sendable (RequestContext, Services, [String]) throws -> Response?)
        case slow(Lane, @Sendable (RequestContext, Store, [String]) throws -> Response?)
        case live(@Sendable (RequestContext, Services, LiveMeetings, [String]) throws -> Response?)
        case probe(@Sendable (Request, Site) -> Response?)
    }

    /// Work that takes long waits for its like alone, so that nobody's sign-in waits for somebody's documents.
    enum Lane: Sendable {
        case accounts
        case documents
    }

    /// Throws what the answer to the finished request would be refused for.
    typealias Admits = @Sendable (RequestContext, Services, [String]) throws -> Void

    /// Forms are small; what carries files says so with a limit of its own.
    static let formLimit = 1 << 20
    /// Of those who are signed in: one text of 20,000 of the longest characters (a family of emoji has 25 octets, and three
    /// times that as a browser encodes them) beside a few usual ones.
    static let textFormLimit = 2 << 20

    /// A page: `GET`, on the connection's own reading connection.
    static func page<each Parameter: PathParameter>(
        _ path: Path<repeat each Parameter>, _ access: Access,
        _ handler: @escaping @Sendable (RequestContext, Services, repeat each Parameter) throws -> Response
    ) -> Route {
        Route(
            method: .get, pattern: path.pattern.text, access: access,
            run: .read { context, services, segments in
                guard let found = path.match(segments) else { return nil }
                return try handler(context, services, repeat each found)
            },
            bodyLimit: 0, register: { $1.add(.get, path, $0) })
    }

    /// An act: `POST`, in one transaction on the writing connection, answered when it is durable.
    static func act<each Parameter: PathParameter>(
        _ path: Path<repeat each Parameter>, _ access: Access, bodyLimit: Int = textFormLimit,
        _ handler: @escaping @Sendable (RequestContext, Services, repeat each Parameter) throws -> Response
    ) -> Route {
        Route(
            method: .post, pattern: path.pattern.text, access: access,
            run: .write { context, services, segments in
                guard let found = path.match(segments) else { return nil }
                return try handler(context, services, repeat each found)
            },
            bodyLimit: bodyLimit, register: { $1.add(.post, path, $0) })
    }

    /// An act whose files are received piece by piece, before it runs like any other.
    static func upload<each Parameter: PathParameter>(
        _ path: Path<repeat each Parameter>, _ access: Access, bodyLimit: Int,
        admits: @escaping @Sendable (RequestContext, Services, repeat each Parameter) throws -> Void,
        _ handler: @escaping @Sendable (RequestContext, Services, repeat each Parameter) throws -> Response
    ) -> Route {
        let act = act(path, access, bodyLimit: bodyLimit, handler)
        return Route(
            method: act.method, pattern: act.pattern, access: access, run: act.run, bodyLimit: bodyLimit,
            mayReceive: { context, services, segments in
                guard let found = path.match(segments) else { throw ServiceError.notFound }
                try admits(context, services, repeat each found)
            },
            register: act.register)
    }

    /// Work that takes long (hashing a password): on a worker, which asks the store when it needs it.
    static func slow<each Parameter: PathParameter>(
        _ method: Method, _ path: Path<repeat each Parameter>, _ access: Access, bodyLimit: Int = formLimit,
        lane: Lane = .accounts,
        _ handler: @escaping @Sendable (RequestContext, Store, repeat each Parameter) throws -> Response
    ) -> Route {
        Route(
            method: method, pattern: path.pattern.text, access: access,
            run: .slow(lane) { context, store, segments in
                guard let found = path.match(segments) else { return nil }
                return try handler(context, store, repeat each found)
            },
            bodyLimit: bodyLimit, register: { $1.add(method, path, $0) })
    }

    /// What a monitor asks, often and of the program alone: neither who asks nor the data file is looked at. Nil for
    /// somebody to whom there is no such page.
    static func probe(
        _ path: FixedPath, _ handler: @escaping @Sendable (Request, Site) -> Response?
    ) -> Route {
        Route(
            method: .get, pattern: path.pattern.text, access: .anyone, run: .probe(handler), bodyLimit: 0,
            register: { $1.add(.get, path, $0) })
    }

    /// A stream of events: `GET`, begun like a page, and then fed whenever something is committed.
    static func stream<each Parameter: PathParameter>(
        _ path: Path<repeat each Parameter>, _ access: Access,
        _ handler:
            @escaping @Sendable (RequestContext, Services, LiveMeetings, repeat each Parameter) throws -> Response
    ) -> Route {
        Route(
            method: .get, pattern: path.pattern.text, access: access,
            run: .live { context, services, live, segments in
                guard let found = path.match(segments) else { return nil }
                return try handler(context, services, live, repeat each found)
            },
            bodyLimit: 0, register: { $1.add(.get, path, $0) })
    }

    /// What stands for addresses that no route has, so that they are refused in the same shell as everything else.
    static let missing = Route(
        method: .get, pattern: "-", access: .anyone, run: .read { _, _, _ in nil }, bodyLimit: 0,
        number: Routes.all.count, register: { _, _ in })

    /// What the static files are counted as.
    static let files = Route(
        method: .get, pattern: "static", access: .anyone, run: .read { _, _, _ in nil }, bodyLimit: 0,
        number: Routes.all.count + 1, register: { _, _ in })

    func numbered(_ number: Int) -> Route {
        Route(
            method: method, pattern: pattern, access: access, run: run, bodyLimit: bodyLimit, number: number,
            mayReceive: mayReceive, register: register)
    }

    func add(to router: inout Router<Route>) {
        register(self, &router)
    }
}
