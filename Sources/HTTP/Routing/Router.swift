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

    private struct Route: Sendable {
        let method: Method
        let endpoint: Endpoint
        let pattern: PathPattern
        /// Whether the segments are values of the path's parameters.
        let accepts: @Sendable ([String]) -> Bool
    }

    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var routes: [Route] = []
    }

    private var nodes = [Node()]

    package init() {}

    /// Traps when the method and path are taken.
    package mutating func add<each Parameter: PathParameter>(
        _ method: Method, _ path: Path<repeat each Parameter>, _ endpoint: Endpoint
    ) {
        let node = path.pattern.segments.reduce(0) { child(of: $0, $1) }
        precondition(
            !nodes[node].routes.contains { $0.method == method }, "two routes \(method.name) \(path.pattern.text)")
        nodes[node].routes.append(
            Route(method: method, endpoint: endpoint, pattern: path.pattern) { path.match($0) != nil })
    }

    /// All routes, for documentation and tests.
    package var routes: [(method: Method, route: PathPattern)] {
        nodes.flatMap { $0.routes.map { ($0.method, $0.pattern) } }
    }

    package func find(_ method: Method, _ target: Target) -> Match {
        if target.form == .asterisk {
            return .options(allow: Self.allow(nodes.flatMap { $0.routes.map(\.method) }))
        }
        let candidates = routes(at: target.path)
        guard !candidates.isEmpty else { return .notFound }
        // HEAD is GET without the content (RFC 9110 §9.3.2).
        if let route = candidates.first(where: { $0.method == method })
            ?? (method == .head ? candidates.first { $0.method == .get } : nil)
        {
            return .found(route.endpoint, route: route.pattern)
        }
        let allow = Self.allow(candidates.map(\.method))
        return method == .options ? .options(allow: allow) : .methodNotAllowed(allow: allow)
    }

    private mutating func child(of node: Int, _ segment: PathPattern.Segment) -> Int {
        let known =
            switch segment {
            case .literal(let text): nodes[node].literals[text]
            case .parameter: nodes[node].parameter
            }
        if let known { return known }
        nodes.append(Node())
        switch segment {
        case .literal(let text): nodes[node].literals[text] = nodes.count - 1
        case .parameter: nodes[node].parameter = nodes.count - 1
        }
        return nodes.count - 1
    }

    /// The routes of the best place for this path.
    private func routes(at path: [String], from node: Int = 0, _ depth: Int = 0) -> [Route] {
        if depth == path.count { return nodes[node].routes.filter { $0.accepts(path) } }
        if let literal = nodes[node].literals[path[depth]] {
            let found = routes(at: path, from: literal, depth + 1)
            if !found.isEmpty { return found }
        }
        guard let parameter = nodes[node].parameter else { return [] }
        return routes(at: path, from: parameter, depth + 1)
    }

    private static func allow(_ methods: [Method]) -> String {
        var all = Set(methods)
        all.insert(.options)
        if all.contains(.get) { all.insert(.head) }
        return all.map(\.name).sorted().joined(separator: ", ")
    }
}
