/// A path typed once and used for routes and links alike:
///
///     let edit = Path<CaseID>("/cases/{id}/edit")
///     edit(CaseID(rawValue: 7))               // "/cases/7/edit"
///     edit.match(["cases", "7", "edit"])      // CaseID 7
package struct Path<each Parameter: PathParameter>: Sendable {
    package let pattern: PathPattern

    /// Traps unless the pattern has as many places as the path has parameters.
    package init(_ pattern: String) {
        self.pattern = PathPattern(pattern)
        var count = 0
        for _ in repeat (each Parameter).self { count += 1 }
        precondition(self.pattern.parameterCount == count, "\(pattern) does not have \(count) parameters")
    }

    /// The path with these values in it, percent-encoded where needed.
    package func callAsFunction(_ parameter: repeat each Parameter) -> String {
        var values: [String] = []
        for value in repeat each parameter { values.append(PercentCoding.encode(value.pathSegment)) }
        var next = values.makeIterator()
        let parts = pattern.segments.map { segment in
            switch segment {
            case .literal(let text): text
            case .parameter: next.next() ?? ""
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The values in a decoded path, or nil when it is another path or a segment is no such value.
    package func match(_ path: [String]) -> (repeat each Parameter)? {
        guard let values = pattern.values(in: path) else { return nil }
        var next = values.makeIterator()
        do throws(Mismatch) {
            return (repeat try Self.read((each Parameter).self, &next))
        } catch {
            return nil
        }
    }

    private struct Mismatch: Error {}

    private static func read<Value: PathParameter>(
        _ type: Value.Type, _ values: inout IndexingIterator<[String]>
    ) throws(Mismatch) -> Value {
        guard let value = values.next().flatMap(Value.init(pathSegment:)) else { throw Mismatch() }
        return value
    }
}

/// A path without parameters: `FixedPath("/cases")`.
package typealias FixedPath = Path<>
