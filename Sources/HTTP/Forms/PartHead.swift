/// What a part of a multipart form says about itself (RFC 7578 §4).
package struct PartHead: Sendable, Equatable {
    package let name: String
    /// The name of the uploaded file as the user sees it, any folder before it removed. Text from outside: never a
    /// path to write to. Nil for a field that is no file; empty when a file field was left empty.
    package let filename: String?
    /// As the browser guessed it; never to be trusted.
    package let contentType: String?

    package init(name: String, filename: String? = nil, contentType: String? = nil) {
        self.name = name
        self.filename = filename
        self.contentType = contentType
    }

    init(_ fields: Fields) throws(HTTPError) {
        let dispositions = fields.lines.indices.filter { fields.isName("Content-Disposition", at: $0) }
        guard dispositions.count == 1, let line = dispositions.first else { throw .malformedMultipart(.disposition) }
        var reader = ParameterReader(Array(fields.bytes[fields.lines[line].value]), escaping: .quoteOnly)
        guard reader.token()?.lowercased() == "form-data", let parameters = reader.parameters() else {
            throw .malformedMultipart(.disposition)
        }
        // `filename*` must not be used in forms (RFC 7578 §4.2); two names for one file would be two readings.
        guard let name = parameters.first(where: { $0.name == "name" })?.value,
            !parameters.contains(where: { $0.name == "filename*" })
        else { throw .malformedMultipart(.disposition) }
        self.name = try Self.plain(name)
        filename = try parameters.first { $0.name == "filename" }.map { parameter throws(HTTPError) in
            Self.lastComponent(try Self.plain(parameter.value))
        }
        contentType = fields["Content-Type"]
    }

    /// Browsers send `"` as `%22` and everything else but line ends as it is (WHATWG HTML §4.10.21.8), so that only
    /// this one sequence is decoded: `100%25.pdf` is a file's real name.
    private static func plain(_ text: String) throws(HTTPError) -> String {
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { throw .malformedMultipart(.disposition) }
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var decoded: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.starts(with: "22".utf8) {
                rest = rest.dropFirst(2)
                decoded.append(UInt8(ascii: "\""))
            } else {
                decoded.append(byte)
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func lastComponent(_ text: String) -> String {
        let end = text.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        return end.map { String(text[text.utf8.index(after: $0)...]) } ?? text
    }
}
