import Crypto

/// One file, ready to send.
struct StaticFile: Sendable {
    let type: String
    let bytes: [UInt8]
    /// Only where it is smaller.
    let gzip: [UInt8]?
    let hash: String

    init(name: String, bytes: [UInt8]) {
        type = MediaTypes.type(ofFile: name)
        self.bytes = bytes
        hash = Array(SHA256.hash(bytes).prefix(8)).hex
        let compressed = MediaTypes.isText(type) ? Gzip.compress(bytes, level: 9) : nil
        gzip = compressed.flatMap { $0.count < bytes.count ? $0 : nil }
    }

    /// `icons/mark.svg` to `icons/mark.0123456789abcdef.svg`
    func hashedName(of name: String) -> String {
        let folderEnd = name.utf8.lastIndex(of: UInt8(ascii: "/")).map(name.utf8.index(after:)) ?? name.startIndex
        guard let dot = name.utf8[folderEnd...].lastIndex(of: UInt8(ascii: ".")), dot > folderEnd else {
            return "\(name).\(hash)"
        }
        return "\(name[..<dot]).\(hash)\(name[dot...])"
    }

    func response(to head: RequestHead, cacheControl: String) -> Response {
        let isCompressed = gzip != nil && AcceptEncoding(head.fields).takesGzip
        var response = Response(.ok, fields: ["Content-Type": type, "Cache-Control": cacheControl])
        if gzip != nil { response.addVary("Accept-Encoding") }
        if isCompressed { response.fields.set("Content-Encoding", "gzip") }
        response.body = .bytes(isCompressed ? gzip ?? bytes : bytes)
        let tag = EntityTag(isCompressed ? "\(hash)-gzip" : hash)
        // A range of compressed bytes helps nobody.
        return response.conditional(on: head, Validators(entityTag: tag), allowsRanges: !isCompressed)
    }
}
