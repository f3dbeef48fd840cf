import Crypto

/// What differs from answer to answer though the page is the same. Never kept: a page that is sent again gets its own.
struct AnswerValues: Sendable {
    /// Shown at the foot of the page and asked for when somebody reports a fault.
    let requestNumber: String
    /// Under a mask of its own; empty where no form is.
    let csrfToken: String
    /// New for each page shown, so that a form sent twice is known.
    let formKey: String

    /// Their numbers in templates.
    enum Place {
        static let requestNumber = 0
        static let csrfToken = 1
        static let formKey = 2
    }

    init(requestNumber: String, csrfToken: String = "", formKey: String = "") {
        self.requestNumber = requestNumber
        self.csrfToken = csrfToken
        self.formKey = formKey
    }

    /// - Parameter secret: what the forms of the page must carry back.
    init(requestNumber: String, masking secret: String) {
        let random = RandomBytes.make(secret.utf8.count + Self.keyLength)
        self.init(
            requestNumber: requestNumber, csrfToken: MaskedToken.mask(secret, with: random.dropLast(Self.keyLength)),
            formKey: Array(random.suffix(Self.keyLength)).base64URL)
    }

    private static let keyLength = 16

    /// By their numbers.
    var list: [String] { [requestNumber, csrfToken, formKey] }
}
