/// A set of ASCII characters; a byte of 0x80 and above is never in it.
struct ByteSet: Sendable {
    private let low: UInt64
    private let high: UInt64

    init(_ characters: String) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        for byte in characters.utf8 {
            if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
        }
        self.low = low
        self.high = high
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
        return byte < 128 && high >> UInt64(byte - 64) & 1 == 1
    }

    private static let alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

    /// tchar, RFC 9110 §5.6.2
    static let token = ByteSet(alphanumeric + "!#$%&'*+-.^_`|~")
    /// unreserved, RFC 3986 §2.3
    static let unreserved = ByteSet(alphanumeric + "-._~")
    /// pchar and `/`, RFC 3986 §3.3; `%` is checked apart
    static let path = ByteSet(alphanumeric + "-._~!$&'()*+,;=:@/%")
    /// RFC 3986 §3.4, and what browsers leave as it is in a query (WHATWG URL §1.3)
    static let query = ByteSet(alphanumeric + "-._~!$&'()*+,;=:@/?%[]{}|\\^`")
    /// bcharsnospace and space, RFC 2046 §5.1.1
    static let boundary = ByteSet(alphanumeric + "'()+_,-./:=? ")
}
