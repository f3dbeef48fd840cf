import Templates

/// An account of the demo, shown on its sign-in page so that one can try every role.
package struct DemoAccount: TemplateModel {
    package static let fields = TemplateFields<Self>(
        .text("login", \.login), .text("role", \.role), .text("name", \.name), .text("password", \.password))

    package let login: String
    package let role: String
    package let name: String
    package let password: String

    package init(login: String, role: String, name: String, password: String) {
        self.login = login
        self.role = role
        self.name = name
        self.password = password
    }
}
