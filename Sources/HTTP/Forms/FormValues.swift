/// Names and values of a query or a urlencoded form (WHATWG URL §5.1), decoded, in the order they were sent.
package struct FormValues: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    package private(set) var entries: [Entry] = []

    package init() {}

    package init(_ pairs: KeyValuePairs<String, String>) {
        entries = pairs.map { Entry(name: $0.key, value: $0.value) }
    }

    /// Stricter than browsers' own reading: `%` needs two hexadecimal digits, what it decodes to must be UTF-8
    /// without NUL, and there are limits on number and length.
    package init(urlEncoded bytes: some Collection<UInt8>, limits: Limits = Limits()) throws(HTTPError) {
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard entries.count < limits.formValues else { throw .tooManyValues }
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            let value = pair.dropFirst(name.count + 1)
            entries.append(
                Entry(
                    name: try Self.decode(name, limit: limits.formName),
                    value: try Self.decode(value, limit: limits.formValue)))
        }
    }

    /// The first value of that name.
    package subscript(name: String) -> String? {
        entries.first { $0.name == name }?.value
    }

    /// Every value of that name, in order: what check boxes of one name send.
    package func all(_ name: String) -> [String] {
        entries.filter { $0.name == name }.map(\.value)
    }

    package func contains(_ name: String) -> Bool {
        entries.contains { $0.name == name }
    }

    package mutating func add(_ name: String, _ value: String) {
        entries.append(Entry(name: name, value: value))
    }

    /// Takes over a part of a multipart form that is no file.
    mutating func add(_ part: Part, limits: Limits) throws(HTTPError) {
        guard entries.count < limits.formValues else { throw .tooManyValues }
        guard part.name.utf8.count <= limits.formName, part.bytes.count <= limits.formValue else {
            throw .valueTooLong
        }
        guard let text = String(validating: part.bytes, as: UTF8.self) else { throw .invalidUTF8 }
        guard !part.bytes.contains(0) else { throw .nulInValue }
        add(part.name, text)
    }

    /// As it stands in a URL after `?`.
    package var urlEncoded: String {
        entries.map { "\(PercentCoding.encode($0.name))=\(PercentCoding.encode($0.value))" }.joined(separator: "&")
    }

    private static func decode(_ raw: some Collection<UInt8>, limit: Int) throws(HTTPError) -> String {
        guard raw.count <= limit * 3 else { throw .valueTooLong }
        let text = try PercentCoding.decode(raw, plusIsSpace: true)
        guard text.utf8.count <= limit else { throw .valueTooLong }
        guard !text.utf8.contains(0) else { throw .nulInValue }
        return text
    }
}
