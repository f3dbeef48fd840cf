package typealias RemarkID = ID<Remark>

/// Something said at a meeting, caught while it was said.
package struct Remark: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case remark
        case answer
        /// 宿題: to be reported on at a later meeting.
        case promise

        package var label: String {
            switch self {
            case .remark: "意見・質問"
            case .answer: "回答"
            case .promise: "約束(宿題)"
            }
        }
    }

    package enum Speaker: Sendable, Hashable {
        case member(MemberID)
        /// Somebody who is no member: 健康づくり課長. Empty when nobody was named.
        case named(String)
    }

    package let kind: Kind
    package let speaker: Speaker
    package let text: String

    package static let longestText = 4_000

    /// Refuses a remark without words.
    package init(_ kind: Kind, by speaker: Speaker, text: String) throws(RemarkError) {
        guard !text.isBlank else { throw .empty }
        guard text.count <= Self.longestText else { throw .tooLong }
        self.kind = kind
        self.speaker = if case .named(let name) = speaker { .named(name.trimmed) } else { speaker }
        self.text = text.trimmed
    }

    /// A promise is kept on the list of a case's follow-ups.
    package func requirePlace(about subject: CaseID?) throws(RemarkError) {
        guard kind != .promise || subject != nil else { throw .promiseWithoutCase }
    }
}
