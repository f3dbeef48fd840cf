/// `chunk-size [ chunk-ext ]` (RFC 9112 §7.1): the size is taken, the extensions are checked and ignored.
enum ChunkLine {
    static func size(_ line: UnsafeBufferPointer<UInt8>) throws(ParseFailure) -> Int {
        var index = 0
        var size = 0
        while index < line.count, let digit = line[index].hexDigitValue {
            // 15 digits fit in Int (RFC 9112 §7.1: beware of overflow).
            guard index < 15 else { throw ParseFailure(.badRequest, "chunk size overflows", "RFC 9112 §7.1") }
            size = size << 4 | Int(digit)
            index += 1
        }
        guard index > 0 else { throw ParseFailure(.badRequest, "chunk size is not hexadecimal", "RFC 9112 §7.1") }
        var extensions = ChunkExtensions(bytes: line, index: index)
        guard extensions.areValid() else {
            throw ParseFailure(.badRequest, "malformed chunk size or extension", "RFC 9112 §7.1.1")
        }
        return size
    }
}
