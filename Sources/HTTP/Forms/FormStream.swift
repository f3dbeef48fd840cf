/// Reads a multipart form as it arrives: fields are kept, within limits, and files given on piece by piece. Append bytes,
/// call `next` until it answers `needMore`, and at the end of the content call `finish`.
package struct FormStream: Sendable {
    package enum Event: Sendable, Equatable {
        case needMore
        case file(PartHead)
        /// Never empty. Belongs to the file announced last.
        case bytes([UInt8])
        case fileEnd
    }

    /// The fields that have come whole, wherever between the files they stood.
    package private(set) var values = FormValues()

    private let limits: Limits
    private var parser: MultipartParser
    private var field: PartHead?
    private var content: [UInt8] = []

    /// - Throws: `.notAForm` for another media type than multipart/form-data, else what is wrong with its boundary.
    package init(contentType: String?, limits: Limits) throws(HTTPError) {
        guard let type = contentType.flatMap(MediaType.init), type.essence == "multipart/form-data" else {
            throw .notAForm
        }
        guard let boundary = type["boundary"] else { throw .malformedMultipart(.boundary) }
        parser = try MultipartParser(boundary: boundary, limits: limits)
        self.limits = limits
    }

    package mutating func append(_ bytes: some Collection<UInt8>) {
        parser.append(bytes)
    }

    package mutating func next() throws(HTTPError) -> Event {
        while true {
            switch try parser.next() {
            case .needMore: return .needMore
            case .part(let head):
                guard head.filename == nil else { return .file(head) }
                field = head
            case .bytes(let bytes):
                guard field != nil else { return .bytes(bytes) }
                guard content.count + bytes.count <= limits.formValue else { throw .valueTooLong }
                content += bytes
            case .partEnd:
                guard let head = field else { return .fileEnd }
                try values.add(Part(head: head, bytes: content), limits: limits)
                field = nil
                content = []
            case .end: continue
            }
        }
    }

    /// - Throws: `.malformedMultipart(.truncated)` when the form has not come to its end.
    package func finish() throws(HTTPError) {
        try parser.finish()
    }
}
