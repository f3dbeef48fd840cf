/// A cookie to be set (RFC 6265 §4.1). Without a domain: it goes back to this host only.
package struct Cookie: Sendable, Equatable {
    package enum SameSite: String, Sendable {
        case strict = "Strict"
        case lax = "Lax"
    }

    package let name: String
    package let value: String
    package let path: String
    /// In seconds; 0 deletes the cookie, nil keeps it until the browser ends.
    package let maxAge: Int?
    package let isSecure: Bool
    package let isHTTPOnly: Bool
    package let sameSite: SameSite

    /// Traps on a name, value or path that cannot stand in the field, and on a `__Host-` or `__Secure-` name whose
    /// attributes break its promise (RFC 6265bis §4.1.3): browsers would drop such a cookie without a word.
    package init(
        name: String, value: String, path: String = "/", maxAge: Int? = nil, isSecure: Bool, isHTTPOnly: Bool = true,
        sameSite: SameSite = .lax
    ) {
        let token = ByteSet.token
        precondition(!name.isEmpty && name.utf8.allSatisfy { token.contains($0) }, "cookie name is no token")
        precondition(Self.isValue(value.utf8), "cookie value holds a character it may not")
        precondition(path.hasPrefix("/") && Self.isPath(path.utf8), "cookie path is malformed")
        precondition(!name.hasPrefix("__Host-") || isSecure && path == "/", "__Host- needs Secure and Path=/")
        precondition(!name.hasPrefix("__Secure-") || isSecure, "__Secure- needs Secure")
        self.name = name
        self.value = value
        self.path = path
        self.maxAge = maxAge
        self.isSecure = isSecure
        self.isHTTPOnly = isHTTPOnly
        self.sameSite = sameSite
    }

    /// The value of a Set-Cookie field.
    package var text: String {
        var text = "\(name)=\(value); Path=\(path)"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if isSecure { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }

    /// cookie-octet, RFC 6265 §4.1.1: printable ASCII but `"`, `,`, `;`, `\` and space.
    static func isValue(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",")
                && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "\\")
        }
    }

    private static func isPath(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ";") }
    }
}

extension Response {
    package mutating func setCookie(_ cookie: Cookie) {
        fields.add("Set-Cookie", cookie.text)
    }
}
