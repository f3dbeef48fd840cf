import Crypto

/// A state of a screen as an event of a stream (WHATWG HTML §9.2.6). The newest one says everything, so older ones need
/// not be kept.
struct LiveEvent: Sendable {
    /// The same for the same content, whichever run of the program made it.
    let id: String
    /// Ready to send.
    let bytes: [UInt8]

    init(_ content: [UInt8]) {
        let id = Array(SHA256.hash(content).prefix(8)).hex
        self.id = id
        var bytes = Array("id: \(id)\n".utf8)
        for line in content.split(separator: UInt8(ascii: "\n")) {
            bytes += Array("data: ".utf8) + line.filter { $0 != UInt8(ascii: "\r") } + [UInt8(ascii: "\n")]
        }
        self.bytes = bytes + [UInt8(ascii: "\n")]
    }

    /// How long a browser waits before it comes back, in milliseconds (§9.2.6, `retry`).
    static let retry = Array("retry: 2000\n\n".utf8)
    /// A comment, which says only that the connection lives (§9.2.7).
    static let heartbeat = Array(":\n\n".utf8)
}
