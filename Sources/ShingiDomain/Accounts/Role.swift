/// What an account is, in one council. An account may have several.
package enum Role: String, CaseIterable, Hashable, Sendable {
    case administrator
    case secretariat
    case clerk
    case department
    case member

    package var label: String {
        switch self {
        case .administrator: "管理者"
        case .secretariat: "事務局"
        case .clerk: "書記"
        case .department: "所管課"
        case .member: "委員"
        }
    }
}
