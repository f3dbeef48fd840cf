/// A multipart/form-data body read whole.
package struct Multipart: Sendable, Equatable {
    package let parts: [Part]

    package init(_ body: some Collection<UInt8>, boundary: String, limits: Limits = Limits()) throws(HTTPError) {
        var parser = try MultipartParser(boundary: boundary, limits: limits)
        parser.append(body)
        var parts: [Part] = []
        var head: PartHead?
        var content: [UInt8] = []
        while true {
            switch try parser.next() {
            case .needMore:
                try parser.finish()
                self.parts = parts
                return
            case .part(let next): head = next
            case .bytes(let bytes): content += bytes
            case .partEnd:
                if let head { parts.append(Part(head: head, bytes: content)) }
                content = []
            case .end: continue
            }
        }
    }
}
