extension RequestParser {
    mutating func beginContent(_ framing: BodyFraming) throws(ParseFailure) -> Event? {
        switch framing {
        case .length(0):
            return end(trailers: Fields())
        case .length(let length):
            guard length <= bodyLimit else { throw Self.tooLarge }
            state = .sized(remaining: length)
            return readSized(length)
        case .chunked:
            contentLength = 0
            chunkOverhead = 0
            state = .chunkLine
            return try readChunkLine()
        }
    }

    mutating func readSized(_ remaining: Int) -> Event? {
        if remaining == 0 { return end(trailers: Fields()) }
        let bytes = buffer.take(atMost: remaining)
        if bytes.isEmpty { return nil }
        state = .sized(remaining: remaining - bytes.count)
        return .bodyChunk(bytes)
    }

    mutating func readChunkLine() throws(ParseFailure) -> Event? {
        let tooLong = ParseFailure(.badRequest, "chunk size line too long", "RFC 9112 §7.1.1")
        guard let line = try buffer.takeLine(limit: limits.chunkLine, tooLong: tooLong) else { return nil }
        let size = try buffer.with(line) { bytes throws(ParseFailure) in try ChunkLine.size(bytes) }
        // Tiny chunks with long extensions make a little content cost much reading.
        chunkOverhead = max(0, chunkOverhead + line.count + 2 - 16 - 2 * min(size, bodyLimit))
        guard chunkOverhead <= limits.chunkOverhead else {
            throw ParseFailure(.badRequest, "more chunk framing than content", "RFC 9112 §7.1.1")
        }
        guard size <= bodyLimit - contentLength else { throw Self.tooLarge }
        contentLength += size
        state = size == 0 ? .trailers : .chunkData(remaining: size)
        return nil
    }

    mutating func readChunkData(_ remaining: Int) -> Event? {
        let bytes = buffer.take(atMost: remaining)
        if bytes.isEmpty { return nil }
        state = bytes.count == remaining ? .chunkEnd : .chunkData(remaining: remaining - bytes.count)
        return .bodyChunk(bytes)
    }

    mutating func readChunkEnd() throws(ParseFailure) -> Event? {
        let failure = ParseFailure(.badRequest, "chunk longer than its size", "RFC 9112 §7.1")
        guard let first = buffer.first() else { return nil }
        guard first == .carriageReturn else { throw failure }
        guard buffer.count >= 2 else { return nil }
        guard buffer.take(atMost: 2)[1] == .lineFeed else { throw failure }
        state = .chunkLine
        return nil
    }

    mutating func end(trailers: Fields) -> Event {
        state = .requestLine
        buffer.shrink()
        return .end(trailers: trailers)
    }

    private static let tooLarge = ParseFailure(.contentTooLarge, "content too large", "RFC 9110 §15.5.14")
}
