/// Finds what answers a request by method and path. A literal segment is preferred to a parameter, at every place.
package struct Router<Endpoint: Sendable>: Sendable {
    package enum Match: Sendable {
        case found(Endpoint, route: PathPattern)
        /// An OPTIONS request that no route answers itself: 204 with this Allow (RFC 9110 §9.3.7).
        case options(allow: String)
        /// 405 with this Allow (RFC 9110 §15.5.6).
        case methodNotAllowed(allow: String)
        case notFound
    }

    /// Knows endpoints by their numbers only: code that is the same for all of them need not be generic, which is slow
    /// across modules.
    private var tree = RouteTree()
    private var endpoints: [Endpoint] = []

    package init() {}

    /// Traps when the method and path are taken.
    package mutating func add<each Parameter: PathParameter>(
        _ method: Method, _ path: Path<repeat each Parameter>, _ endpoint: Endpoint
    ) {
        var checks: [@Sendable (String) -> Bool] = []
        for type in repeat (each Parameter).self { checks.append { type.init(pathSegment: $0) != nil } }
        tree.add(
            RouteTree.Route(
                method: method, pattern: path.pattern, index: endpoints.count,
                values: Array(zip(path.pattern.parameterPlaces, checks))))
        endpoints.append(endpoint)
    }

    /// All routes, for documentation and tests.
    package var routes: [(method: Method, route: PathPattern)] {
        tree.routes.map { ($0.method, $0.pattern) }
    }

    package func find(_ method: Method, _ target: Target) -> Match {
        if target.form == .asterisk {
            return .options(allow: Self.allow(tree.routes.map(\.method)))
        }
        guard let place = tree.place(of: target.path) else { return .notFound }
        // HEAD is GET without the content (RFC 9110 §9.3.2).
        if let route = tree.route(method, at: place, target.path)
            ?? (method == .head ? tree.route(.get, at: place, target.path) : nil)
        {
            return .found(endpoints[route.index], route: route.pattern)
        }
        let allow = Self.allow(tree.methods(at: place, target.path))
        return method == .options ? .options(allow: allow) : .methodNotAllowed(allow: allow)
    }

    private static func allow(_ methods: [Method]) -> String {
        var all = Set(methods)
        all.insert(.options)
        if all.contains(.get) { all.insert(.head) }
        return all.map(\.name).sorted().joined(separator: ", ")
    }
}
