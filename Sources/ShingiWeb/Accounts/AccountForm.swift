import HTTP
import ShingiDomain
import ShingiServices

/// What was typed about an account. Keeps everything as typed but passwords; knows how to read it, not what is allowed.
struct AccountForm {
    var login = ""
    var name = ""
    var roles: Set<Role> = []
    var departments: Set<DepartmentID> = []
    var member: MemberID?
    /// Never goes back to the browser.
    private(set) var password = ""
    private(set) var repeated = ""
    var version = 0
    var errors = FieldErrors()
    /// What somebody else has stored meanwhile, to be seen beside what was typed here.
    private(set) var stored: AccountEntry?

    init() {}

    init(_ stored: Versioned<AccountRecord>) {
        login = stored.value.account.signInName
        name = stored.value.entry.name
        roles = stored.value.entry.roles
        departments = stored.value.entry.departments
        member = stored.value.entry.member
        version = stored.version
    }

    /// - Throws: `WebError.unreadableForm` for roles and ids that our pages never offer.
    init(_ form: FormData) throws {
        login = form["login"] ?? ""
        name = form["name"] ?? ""
        roles = Set(try form.all("roles").map { try Self.read($0, Role.init(rawValue:)) })
        departments = Set(try form.all("departments").map { try Self.read($0, DepartmentID.init(text:)) })
        member = try form["member"].flatMap { $0.isEmpty ? nil : try Self.read($0, MemberID.init(text:)) }
        password = form["password"] ?? ""
        repeated = form["password_again"] ?? ""
        version = form["version"].flatMap { Int($0) } ?? 0
    }

    var entry: AccountEntry {
        AccountEntry(name: name, roles: roles, departments: departments, member: member)
    }

    /// A password typed twice alike.
    func confirmedPassword() throws(PasswordError) -> String {
        guard password == repeated else { throw .notRepeated }
        return password
    }

    /// The rules' answer, at the field it is about.
    mutating func refuse(_ refusal: any Refusal) {
        switch refusal {
        case let error as AccountError:
            guard let field = error.field else { return errors.addToForm(error.message) }
            errors.add(error.message, to: field.rawValue)
        case PasswordError.notRepeated: errors.add(refusal.message, to: "password_again")
        case is PasswordError: errors.add(refusal.message, to: "password")
        default: errors.addToForm(refusal.message)
        }
    }

    /// Someone else saved first: nothing was overwritten, and saving again means that both were seen.
    mutating func collide(with stored: Versioned<AccountRecord>) {
        self.stored = stored.value.entry
        version = stored.version
        errors.addToForm("ほかの人が先に変更しました。下の「今の内容」と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }

    private static func read<Value>(_ text: String, _ make: (String) -> Value?) throws -> Value {
        guard let value = make(text) else { throw WebError.unreadableForm }
        return value
    }
}
