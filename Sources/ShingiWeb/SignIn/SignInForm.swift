import HTTP

/// What was typed on the sign-in page, with what the page carries along.
struct SignInForm {
    var login = ""
    var password = ""
    /// The page that was asked for before sign-in.
    var returnTo = ""
    /// A form that was sent when its session had ended, kept until after sign-in.
    var held: HeldForm?

    init(returnTo: String = "", held: HeldForm? = nil) {
        self.returnTo = returnTo
        self.held = held
    }

    init(_ form: FormData, signingKey: [UInt8]) {
        login = form["login"] ?? ""
        password = form["password"] ?? ""
        returnTo = form["return_to"] ?? ""
        held = HeldForm(form, signingKey: signingKey)
    }

    /// Only a path of our own: anything that a browser could take for another host (`//host`, `/\host`) is dropped.
    var safeReturnTo: String? {
        let bytes = Array(returnTo.utf8)
        guard bytes.first == UInt8(ascii: "/"),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }),
            bytes.count < 2 || bytes[1] != UInt8(ascii: "/")
        else { return nil }
        return returnTo
    }
}
