/// Reads a multipart/form-data body as it arrives (RFC 7578, RFC 2046 §5.1), so that an upload need never be held
/// whole: append bytes, call `next` until it answers `needMore`, and at the end of the body call `finish`.
///
/// Narrower than RFC 2046: no preamble, no white space after a boundary, nothing but a line end after the last one.
/// No browser sends those, and each is a place where two readers may see two forms.
package struct MultipartParser: Sendable {
    package enum Event: Sendable, Equatable {
        case needMore
        case part(PartHead)
        /// Never empty. Belongs to the part announced last.
        case bytes([UInt8])
        case partEnd
        /// The closing delimiter was read.
        case end
    }

    private enum State: Sendable {
        case preamble, afterDelimiter, fields, content, delimiterFound, epilogue
    }

    private let delimiter: [UInt8]
    private let limits: Limits
    private var state = State.preamble
    private var buffer = ParseBuffer()
    private var fields = Fields()
    private var fieldBytes = 0
    private var partCount = 0

    /// - Throws: `.malformedMultipart(.boundary)` unless it is 1 to 70 of the characters RFC 2046 §5.1.1 allows.
    package init(boundary: String, limits: Limits = Limits()) throws(HTTPError) {
        let allowed = ByteSet.boundary
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ allowed.contains($0) }),
            boundary.utf8.last != .space
        else { throw .malformedMultipart(.boundary) }
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        // The line end before the first delimiter is the one that ended the request's head.
        buffer.append("\r\n".utf8)
    }

    package mutating func append(_ bytes: some Collection<UInt8>) {
        buffer.append(bytes)
    }

    package mutating func next() throws(HTTPError) -> Event {
        while true {
            let before = buffer.count
            if let event = try step() { return event }
            if buffer.count == before { return .needMore }
        }
    }

    /// - Throws: `.malformedMultipart(.truncated)` when the closing delimiter has not come.
    package func finish() throws(HTTPError) {
        guard case .epilogue = state else { throw .malformedMultipart(.truncated) }
    }

    private mutating func step() throws(HTTPError) -> Event? {
        switch state {
        case .preamble: try readPreamble()
        case .afterDelimiter: try readAfterDelimiter()
        case .fields: try readFields()
        case .content: readContent()
        case .delimiterFound: endPart()
        case .epilogue: try readEpilogue()
        }
    }

    private mutating func readPreamble() throws(HTTPError) -> Event? {
        let (content, found) = buffer.takeContent(before: delimiter)
        guard content.isEmpty else { throw .malformedMultipart(.delimiter) }
        if found { state = .afterDelimiter }
        return nil
    }

    private mutating func readAfterDelimiter() throws(HTTPError) -> Event? {
        guard buffer.count >= 2 else { return nil }
        let mark = buffer.take(atMost: 2)
        if mark.elementsEqual("--".utf8) {
            state = .epilogue
            return .end
        }
        guard mark.elementsEqual("\r\n".utf8) else { throw .malformedMultipart(.delimiter) }
        partCount += 1
        guard partCount <= limits.parts else { throw .malformedMultipart(.tooManyParts) }
        state = .fields
        return nil
    }

    private mutating func readFields() throws(HTTPError) -> Event? {
        let isComplete: Bool
        do throws(ParseFailure) {
            isComplete = try readFieldLines()
        } catch {
            throw .malformedMultipart(error.status == .contentTooLarge ? .partFieldsTooLarge : .partFields)
        }
        guard isComplete else { return nil }
        let head = try PartHead(fields)
        fields = Fields()
        fieldBytes = 0
        state = .content
        return .part(head)
    }

    private mutating func readFieldLines() throws(ParseFailure) -> Bool {
        let tooLarge = ParseFailure(.contentTooLarge, "part fields too large", "RFC 7578 §4")
        while let line = try buffer.takeLine(limit: limits.partFields - fieldBytes, tooLong: tooLarge) {
            if line.isEmpty { return true }
            fieldBytes += line.count + 2
            guard fieldBytes <= limits.partFields else { throw tooLarge }
            try buffer.with(line) { bytes throws(ParseFailure) in try fields.addLine(bytes) }
        }
        return false
    }

    private mutating func readContent() -> Event? {
        let (content, found) = buffer.takeContent(before: delimiter)
        if found { state = .delimiterFound }
        return content.isEmpty ? nil : .bytes(content)
    }

    private mutating func endPart() -> Event? {
        state = .afterDelimiter
        return .partEnd
    }

    private mutating func readEpilogue() throws(HTTPError) -> Event? {
        let rest = buffer.peek(atMost: 3)
        guard "\r\n".utf8.starts(with: rest) else { throw .malformedMultipart(.delimiter) }
        return nil
    }
}
