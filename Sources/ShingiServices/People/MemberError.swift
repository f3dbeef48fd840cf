import ShingiDomain

/// Why an entry of the list of members is refused.
package enum MemberError: Refusal, Equatable {
    case nameMissing
    /// Not one of the council's terms.
    case termUnknown

    package var message: String {
        switch self {
        case .nameMissing: "氏名を入力してください。"
        case .termUnknown: "期を選んでください。"
        }
    }
}
