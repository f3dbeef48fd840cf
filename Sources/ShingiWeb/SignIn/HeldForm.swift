import Crypto
import HTTP

/// A form that came after its session had ended: where it was going and what was typed. Signed, so that nobody can
/// prepare one and have it sent by whoever signs in.
struct HeldForm {
    let path: String
    /// `application/x-www-form-urlencoded`, without the old session's token.
    let body: [UInt8]
    private let signature: String

    /// Takes in the form of a request. Files are too large to be carried by a page; their fields are left out.
    init(of context: RequestContext) throws {
        path = context.request.head.target.rawPath
        var kept = FormValues()
        // A password is typed again: no page carries or shows one.
        for entry in try context.form().values.entries where entry.name != "_csrf" && !entry.name.contains("password") {
            kept.add(entry.name, entry.value)
        }
        body = Array(kept.urlEncoded.utf8)
        signature = Self.signature(path: path, body: body, key: context.site.signingKey)
    }

    /// Reads one back from a sign-in form; nil when there is none, or it is not one of ours.
    init?(_ form: FormData, signingKey: [UInt8]) {
        guard let path = form["held_path"], let body = form["held_body"].flatMap([UInt8].init(base64URL:)),
            let signature = form["held_signature"],
            equalInConstantTime(
                Array(signature.utf8), Array(Self.signature(path: path, body: body, key: signingKey).utf8))
        else { return nil }
        self.path = path
        self.body = body
        self.signature = signature
    }

    /// How a page carries it along.
    var inputs: [HiddenField] {
        [
            HiddenField("held_path", path), HiddenField("held_body", body.base64URL),
            HiddenField("held_signature", signature),
        ]
    }

    private static func signature(path: String, body: [UInt8], key: [UInt8]) -> String {
        // A path cannot contain a NUL, so path and body cannot be shifted against each other.
        HMACSHA256.code(for: Array("held".utf8) + [0] + Array(path.utf8) + [0] + body, key: key).base64URL
    }
}
