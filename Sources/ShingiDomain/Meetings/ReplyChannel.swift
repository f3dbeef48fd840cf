/// How an answer about attendance came in.
package enum ReplyChannel: String, Sendable, Hashable, CaseIterable {
    /// The member answered here.
    case member
    case phone
    case mail
    case paper
    case spoken

    package var label: String {
        switch self {
        case .member: "本人が回答"
        case .phone: "電話で受けた回答"
        case .mail: "メールで受けた回答"
        case .paper: "書面で受けた回答"
        case .spoken: "口頭で受けた回答"
        }
    }

    /// Those by which the secretariat notes what it was told.
    package static let heard: [ReplyChannel] = allCases.filter { $0 != .member }
}
