/// The questions of an account's page. Raw values stand in forms.
package enum AccountField: String, CaseIterable, Hashable, Sendable {
    case login, name, roles, departments, member
}
