import Templates

/// What every page has around its content. Its names in templates begin with `shell`, because a page's own names come first and a
/// page may well have a title of its own; `csrfToken` and `formKey` are for `parts/form_keys`.
struct PageShell: TemplateModel {
    var title: String
    var assets: ShellAssets
    var values: AnswerValues
    /// Nil for a visitor who has not signed in.
    var user: User?
    var councilName: String?
    /// Chosen from when there are several; values are what `/current-council` takes.
    var councils: [Choice] = []
    var navigation: [NavigationItem] = []
    var breadcrumb: [BreadcrumbItem] = []
    var notice: Banner?
    var hasErrors = false
    var isDemo = false

    struct User: TemplateModel {
        let name: String
        /// 「事務局」, or several joined by 「・」.
        let roles: String

        static let fields = TemplateFields<Self>(.text("userName", \.name), .text("userRoles", \.roles))
    }

    static let fields = TemplateFields<Self>(
        .text("shellTitle", \.title),
        .strings("shellStyles", \.assets.styles),
        .text("shellPrintStyle", \.assets.printStyle),
        .text("shellScript", \.assets.script),
        .text("shellDayScript", \.assets.dayScript),
        .text("shellIcon", \.assets.icon),
        .marked("shellRequestNumber", AnswerValues.Place.requestNumber, \.values.requestNumber),
        .marked("csrfToken", AnswerValues.Place.csrfToken, \.values.csrfToken),
        .marked("formKey", AnswerValues.Place.formKey, \.values.formKey),
        .optionalModel("shellUser", \.user),
        .optionalText("shellCouncilName", \.councilName),
        .flag("shellHasCouncils", { $0.councils.count > 1 }),
        .list("shellCouncils", \.councils),
        .flag("shellHasNavigation", { !$0.navigation.isEmpty }),
        .list("shellNavigation", \.navigation),
        .flag("shellHasBreadcrumb", { !$0.breadcrumb.isEmpty }),
        .list("shellBreadcrumb", \.breadcrumb),
        .optionalModel("shellNotice", \.notice),
        .flag("shellHasErrors", \.hasErrors),
        .flag("shellIsDemo", \.isDemo))
}
