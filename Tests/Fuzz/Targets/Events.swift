import HTTP

/// Everything a request parser says about some bytes, content joined.
struct Events: Equatable {
    struct Head: Equatable {
        let method: Method
        let target: Target
        let version: HTTPVersion
        let fields: Fields
        let host: String
    }

    var heads: [Head] = []
    var bodies: [[UInt8]] = []
    var trailers: [Fields] = []
    var failure: ParseFailure?

    init(_ bytes: [UInt8], cuts: [Int] = [], limits: Limits) {
        var parser = RequestParser(limits: limits)
        var body: [UInt8] = []
        var start = 0
        for end in cuts + [bytes.count] {
            parser.append(bytes[start..<end])
            start = end
            read(&parser, &body, limits)
        }
    }

    private mutating func read(_ parser: inout RequestParser, _ body: inout [UInt8], _ limits: Limits) {
        while true {
            switch parser.next() {
            case .needMore: return
            case .head(let head):
                promise(heads.count == bodies.count, "a head comes after the end of the request before it")
                heads.append(
                    Head(
                        method: head.method, target: head.target, version: head.version, fields: head.fields,
                        host: head.host))
            case .bodyChunk(let bytes):
                promise(!bytes.isEmpty, "no piece of content is empty")
                body += bytes
                promise(body.count <= limits.body, "no content is longer than its limit")
            case .end(let fields):
                bodies.append(body)
                trailers.append(fields)
                body = []
            case .failure(let failure):
                promise(self.failure == nil || self.failure == failure, "a failure stays what it was")
                self.failure = failure
                return
            }
        }
    }
}

extension Limits {
    /// Small, so that short inputs reach them.
    static let small: Limits = {
        var limits = Limits()
        limits.requestLine = 200
        limits.fieldLine = 200
        limits.fieldSection = 400
        limits.fieldCount = 8
        limits.chunkLine = 32
        limits.chunkOverhead = 64
        limits.body = 300
        limits.formValues = 8
        limits.formName = 16
        limits.formValue = 64
        limits.parts = 4
        limits.partFields = 200
        return limits
    }()
}
