/// The places that routes' paths lead to, one segment a step. A literal segment is preferred to a parameter, at every
/// place.
struct RouteTree: Sendable {
    struct Route: Sendable {
        let method: Method
        let pattern: PathPattern
        /// Which endpoint, as the router counts them.
        let index: Int
        /// Which segments must be values of the path's parameters. The way to the place has compared the others.
        let values: [(place: Int, isValue: @Sendable (String) -> Bool)]

        func accepts(_ path: [String]) -> Bool {
            values.allSatisfy { $0.isValue(path[$0.place]) }
        }
    }

    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var routes: [Route] = []
    }

    private var nodes = [Node()]

    /// Every route, by place.
    var routes: [Route] { nodes.flatMap(\.routes) }

    /// Traps when the method and path are taken.
    mutating func add(_ route: Route) {
        let node = route.pattern.segments.reduce(0) { child(of: $0, $1) }
        precondition(
            !nodes[node].routes.contains { $0.method == route.method },
            "two routes \(route.method.name) \(route.pattern.text)")
        nodes[node].routes.append(route)
    }

    /// The best place for this path that has a route for it.
    func place(of path: [String]) -> Int? { place(of: path, from: 0, 0) }

    func route(_ method: Method, at place: Int, _ path: [String]) -> Route? {
        for route in nodes[place].routes where route.method == method {
            return route.accepts(path) ? route : nil
        }
        return nil
    }

    func methods(at place: Int, _ path: [String]) -> [Method] {
        nodes[place].routes.filter { $0.accepts(path) }.map(\.method)
    }

    private func place(of path: [String], from node: Int, _ depth: Int) -> Int? {
        guard depth < path.count else {
            for route in nodes[node].routes where route.accepts(path) { return node }
            return nil
        }
        if let literal = nodes[node].literals[path[depth]], let found = place(of: path, from: literal, depth + 1) {
            return found
        }
        guard let parameter = nodes[node].parameter else { return nil }
        return place(of: path, from: parameter, depth + 1)
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
}
