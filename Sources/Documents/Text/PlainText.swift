import Glibc

/// The characters of a text file, in the encodings in which Japanese offices save them: UTF-8, UTF-16 with its mark, and
/// Shift_JIS as Windows writes it (code page 932, with ① and 髙).
package enum PlainText {
    /// Nil for what is no text in any of them.
    package static func read(_ bytes: [UInt8]) -> String? {
        guard let text = decoded(bytes), !text.contains("\0") else { return nil }
        return text
    }

    private static func decoded(_ bytes: [UInt8]) -> String? {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): return converted(bytes.dropFirst(2), from: "UTF-16LE")
        case (0xFE, 0xFF): return converted(bytes.dropFirst(2), from: "UTF-16BE")
        default: break
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let unmarked = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        return String(validating: unmarked, as: UTF8.self) ?? converted(unmarked, from: "CP932")
    }

    /// By the system's iconv(3); nil where it knows the encoding not, or a byte has no meaning in it.
    private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> String? {
        let converter = iconv_open("UTF-8", encoding)
        // iconv_open(3) answers (iconv_t)-1 for an error.
        guard let converter, converter != UnsafeMutableRawPointer(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // One octet of CP932 makes at most three of UTF-8, two of UTF-16 at most three.
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 4)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                run(converter, from: input, into: output)
            }
        }
        guard let written else { return nil }
        return String(validating: output.prefix(written).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// How many octets were written; nil where the input was not used up.
    private static func run(
        _ converter: iconv_t, from input: UnsafeMutableBufferPointer<CChar>,
        into output: UnsafeMutableBufferPointer<CChar>
    ) -> Int? {
        var next = input.baseAddress
        var left = input.count
        var place = output.baseAddress
        var room = output.count
        guard iconv(converter, &next, &left, &place, &room) != Int(bitPattern: UInt.max), left == 0 else { return nil }
        return output.count - room
    }
}
