import HTTP
import ShingiDomain

/// The three passwords that were typed; none of them goes back to the browser.
struct OwnPasswordForm {
    let present: String
    private let password: String
    private let repeated: String

    init(_ form: FormData) {
        present = form["present_password"] ?? ""
        password = form["password"] ?? ""
        repeated = form["password_again"] ?? ""
    }

    func confirmed() throws(PasswordError) -> String {
        guard password == repeated else { throw .notRepeated }
        return password
    }

    static func errors(for error: PasswordError) -> FieldErrors {
        var errors = FieldErrors()
        switch error {
        case .presentOneWrong: errors.add(error.message, to: "present_password")
        case .notRepeated: errors.add(error.message, to: "password_again")
        case .tooShort, .tooLong, .sameAsLogin: errors.add(error.message, to: "password")
        }
        return errors
    }
}
