/// `type "/" subtype *( OWS ";" OWS name "=" value )` (RFC 9110 §8.3.1).
package struct MediaType: Sendable, Equatable {
    /// `type/subtype` in lower case.
    package let essence: String
    /// Names in lower case, values as sent, quotes removed.
    package let parameters: [Parameter]

    package struct Parameter: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    /// Nil when the text does not follow the grammar or names a parameter twice.
    package init?(_ text: String) {
        var reader = ParameterReader(Array(text.utf8))
        guard let type = reader.token(), reader.skip(UInt8(ascii: "/")), let subtype = reader.token() else {
            return nil
        }
        guard let parameters = reader.parameters() else { return nil }
        essence = "\(type)/\(subtype)".lowercased()
        self.parameters = parameters.map { Parameter(name: $0.name, value: $0.value) }
    }

    package subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }
}
