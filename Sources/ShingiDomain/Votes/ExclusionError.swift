/// Why an exclusion (除斥) can't be noted or taken back.
package enum ExclusionError: Error, Sendable, Hashable {
    case decided
    case alreadyExcluded
    /// An anonymous answer can't be told from the others, so it can't be left out.
    case answeredAnonymously
    /// The answers in force say nothing about the item.
    case answeredWithout

    package var message: String {
        switch self {
        case .decided: "この議題はすでに採決しました。除斥を直すときは、採決の記録を訂正してください。"
        case .alreadyExcluded: "この委員は、この議題についてすでに除斥としています。"
        case .answeredAnonymously: "この委員はすでに無記名で回答しています。だれの回答かを見分けられないため、除斥を変えられません。"
        case .answeredWithout: "この委員は、この議題を除いて回答しています。取り消すと回答が欠けるため、取り消せません。"
        }
    }
}

extension ExclusionError: Refusal {}
