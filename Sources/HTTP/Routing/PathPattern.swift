/// A path with places for parameters: `/cases/{id}/edit`.
package struct PathPattern: Sendable, Hashable {
    enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter
    }

    /// As it was written: good for logs and metrics, as it has no values in it.
    package let text: String
    let segments: [Segment]

    /// Traps unless it begins with `/` and every literal is of characters that need no encoding.
    init(_ text: String) {
        precondition(text.hasPrefix("/"), "a path begins with a slash: \(text)")
        self.text = text
        let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        segments = text == "/" ? [] : parts.map(Self.segment)
    }

    var parameterCount: Int { parameterPlaces.count }

    /// Which of the segments are parameters.
    var parameterPlaces: [Int] { segments.indices.filter { segments[$0] == .parameter } }

    /// The values at the parameters' places, or nil when the path is not this one.
    func values(in path: [String]) -> [String]? {
        guard path.count == segments.count else { return nil }
        var values: [String] = []
        for (segment, part) in zip(segments, path) {
            switch segment {
            case .literal(let literal): if literal != part { return nil }
            case .parameter: values.append(part)
            }
        }
        return values
    }

    private static func segment(_ text: String) -> Segment {
        if text.hasPrefix("{"), text.hasSuffix("}") { return .parameter }
        let unreserved = ByteSet.unreserved
        precondition(text.utf8.allSatisfy { unreserved.contains($0) }, "not a plain path segment: \(text)")
        return .literal(text)
    }
}
