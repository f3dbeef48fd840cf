extension Response {
    /// This 200 as the request's conditions want it (RFC 9110 §13, §14): 304, 412, 206, 416 or the whole with its
    /// validators. Fields that a cache keeps, such as Cache-Control and Vary, stay on a 304 (RFC 9110 §15.4.5).
    package func conditional(on head: RequestHead, _ validators: Validators, allowsRanges: Bool = false) -> Response {
        precondition(status == .ok)
        var answer = self
        validators.add(to: &answer.fields)
        switch validators.evaluate(head) {
        case .notModified:
            answer.status = .notModified
            answer.body = .none
            answer.fields.remove("Content-Type")
            return answer
        case .preconditionFailed:
            return Response(.preconditionFailed)
        case .proceed:
            return allowsRanges ? answer.ranged(by: head, validators) : answer
        }
    }

    private func ranged(by head: RequestHead, _ validators: Validators) -> Response {
        var answer = self
        answer.fields.set("Accept-Ranges", "bytes")
        // Range has a meaning for GET alone (RFC 9110 §14.2).
        guard head.method == .get, validators.allowsRange(head) else { return answer }
        switch ByteRange(head.fields, length: body.length) {
        case .whole:
            return answer
        case .part(let range):
            answer.status = .partialContent
            answer.fields.set("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(body.length)")
            answer.body = body.slice(range)
            return answer
        case .unsatisfiable:
            return Response(.rangeNotSatisfiable, fields: ["Content-Range": "bytes */\(body.length)"])
        }
    }
}

extension ResponseBody {
    /// The bytes of that range only; it must lie within the length.
    package func slice(_ range: Range<Int>) -> ResponseBody {
        switch self {
        case .none, .live:
            return .none
        case .bytes(let bytes):
            return .bytes(Array(bytes[range]))
        case .source(_, let read):
            return .source(length: range.count) { offset, maxCount in
                try read(range.lowerBound + offset, min(maxCount, range.count - offset))
            }
        }
    }
}
