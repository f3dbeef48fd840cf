import ShingiDomain
import ShingiServices
import Templates

/// An account with what can be changed about it.
struct AccountPage: Page {
    static let template = "accounts/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .model("facts", \.facts),
        .optionalModel("stored", \.stored), .text("action", \.action), .integer("version", \.version),
        .list("fields", \.formFields), .text("passwordAction", \.passwordAction),
        .list("passwordFields", \.passwordFields),
        .optionalModel("disabling", \.disabling), .optionalModel("enabling", \.enabling),
        .optionalText("fixedReason", \.fixedReason), .flag("mayReset", { $0.fixedReason == nil }))

    let record: AccountRecord
    let summary: ErrorSummary?
    let facts: DefinitionList
    let stored: DefinitionList?
    let version: Int
    let formFields: [FormField]
    let passwordFields: [FormField]
    let disabling: PostButton?
    let enabling: PostButton?
    /// Why the account can be neither disabled nor given a password from here.
    let fixedReason: String?

    var title: String { record.account.name }
    var area: Area? { .accounts }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.accounts.label, href: Area.accounts.href)] }
    var hasErrors: Bool { summary != nil }
    var action: String { Paths.account(record.account.id) }
    var passwordAction: String { Paths.accountPassword(record.account.id) }

    init(_ record: AccountRecord, _ form: AccountForm, _ choices: AccountChoices, seenBy actor: Actor) {
        self.record = record
        let account = record.account
        summary = ErrorSummary(form.errors)
        version = form.version
        facts = DefinitionList([
            DefinitionList.Entry("ログインID", account.signInName),
            DefinitionList.Entry("状態", "", chip: account.isDisabled ? Chip("停止中") : Chip("利用中", .success)),
            DefinitionList.Entry("登録した日", record.createdAt.civilDate.japanese),
        ])
        stored = form.stored.map { DefinitionList(Self.entries($0, choices)) }
        let controls = AccountControls(form: form, choices: choices)
        formFields = [controls.name] + controls.place
        passwordFields = AccountControls.password(form.errors, label: "新しいパスワード")
        let isOneself = account.id == actor.accountID
        disabling =
            account.isDisabled || isOneself
            ? nil : PostButton("利用を止める", action: Paths.accountDisabling(account.id), style: .danger)
        enabling = account.isDisabled ? PostButton("利用を再開する", action: Paths.accountEnabling(account.id)) : nil
        fixedReason = record.servesAnotherCouncil ? AccountError.servesAnotherCouncil.message : nil
    }

    private static func entries(_ entry: AccountEntry, _ choices: AccountChoices) -> [DefinitionList.Entry] {
        let departments = choices.departments.filter { entry.departments.contains($0.id) }.map(\.name.full)
        return [
            DefinitionList.Entry("氏名", entry.name),
            DefinitionList.Entry("役割", Role.allCases.filter(entry.roles.contains).map(\.label).joined(separator: "・")),
            DefinitionList.Entry("担当する課", departments.isEmpty ? "なし" : departments.joined(separator: "、")),
            DefinitionList.Entry("委員", choices.members.first { $0.id == entry.member }?.name ?? "なし"),
        ]
    }
}
