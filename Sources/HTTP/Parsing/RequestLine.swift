/// `method SP request-target SP HTTP-version` (RFC 9112 §3), read strictly: one space each.
struct RequestLine: Sendable {
    let method: Method
    let target: Target
    let version: HTTPVersion
    /// Of a target in absolute-form.
    let authority: String?

    init(_ line: UnsafeBufferPointer<UInt8>) throws(ParseFailure) {
        guard let first = line.firstIndex(of: .space), let last = line.lastIndex(of: .space), first < last else {
            throw ParseFailure(.badRequest, "request line is not three words", "RFC 9112 §3")
        }
        method = try Self.method(UnsafeBufferPointer(rebasing: line[..<first]))
        version = try Self.version(UnsafeBufferPointer(rebasing: line[(last + 1)...]))
        let reader = TargetReader(UnsafeBufferPointer(rebasing: line[(first + 1)..<last]))
        (target, authority) = try reader.read(for: method)
    }

    private static func method(_ bytes: UnsafeBufferPointer<UInt8>) throws(ParseFailure) -> Method {
        let token = ByteSet.token
        guard !bytes.isEmpty, bytes.allSatisfy({ token.contains($0) }) else {
            throw ParseFailure(.badRequest, "method is no token", "RFC 9112 §3.1")
        }
        // A method longer than any implemented.
        guard bytes.count <= 24 else {
            throw ParseFailure(.notImplemented, "method too long", "RFC 9112 §3")
        }
        let method = Method(String(decoding: bytes, as: UTF8.self))
        // CONNECT asks for a tunnel and has a form of target of its own; only proxies serve it.
        guard method != .other("CONNECT") else {
            throw ParseFailure(.notImplemented, "CONNECT to an origin server", "RFC 9110 §9.3.6")
        }
        return method
    }

    private static func version(_ bytes: UnsafeBufferPointer<UInt8>) throws(ParseFailure) -> HTTPVersion {
        guard bytes.count == 8, bytes.prefix(5).elementsEqual("HTTP/".utf8), bytes[5].isDigit,
            bytes[6] == UInt8(ascii: "."), bytes[7].isDigit
        else {
            throw ParseFailure(.badRequest, "malformed version", "RFC 9112 §2.3")
        }
        switch (bytes[5], bytes[7]) {
        case (UInt8(ascii: "1"), UInt8(ascii: "1")): return .http11
        case (UInt8(ascii: "1"), UInt8(ascii: "0")): return .http10
        default: throw ParseFailure(.httpVersionNotSupported, "neither HTTP/1.1 nor HTTP/1.0", "RFC 9110 §15.6.6")
        }
    }
}
