/// Why an act is refused to somebody.
package enum RightsError: Error, Hashable, Sendable {
    case signInNeeded
    case forbidden(Right)

    package var message: String {
        switch self {
        case .signInNeeded: "サインインしてください。"
        case .forbidden: "この操作を行う権限がありません。"
        }
    }
}
