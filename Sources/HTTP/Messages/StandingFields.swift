/// Fields that all responses of an application have in common, checked and written out once. A response that has one of
/// them itself keeps its own.
package final class StandingFields: Sendable {
    private let fields: Fields
    /// All lines as they are sent.
    private let encoded: [UInt8]

    /// Traps on a field that could not be sent: it would be in every response.
    package init(_ fields: Fields) {
        do throws(HTTPError) {
            try ResponseEncoder.check(fields)
        } catch {
            preconditionFailure("a standing field cannot be sent: \(error)")
        }
        self.fields = fields
        var encoded: [UInt8] = []
        fields.append(to: &encoded)
        self.encoded = encoded
    }

    func append(besides own: Fields, to buffer: inout [UInt8]) {
        let replaced = own.lines.indices.contains { fields.hasName(of: own, at: $0) }
        guard replaced else { return buffer.append(contentsOf: encoded) }
        for index in fields.lines.indices where !own.hasName(of: fields, at: index) {
            fields.append(at: index, to: &buffer)
        }
    }
}
