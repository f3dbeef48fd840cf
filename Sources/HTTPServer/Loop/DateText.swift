import Glibc

/// A time as `Date` says it (RFC 9110 §5.6.7), in seconds since 1970. The program never sets a locale, so the names are
/// the English ones.
func dateText(_ second: Int) -> String {
    var second = second
    var parts = tm()
    gmtime_r(&second, &parts)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
        guard let start = buffer.baseAddress else { return "" }
        let count = strftime(start, buffer.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
        return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }
}
