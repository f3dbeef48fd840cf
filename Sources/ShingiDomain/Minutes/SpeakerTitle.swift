/// The titles by which a record's speakers are told from other words at the beginning of a line.
enum SpeakerTitle {
    /// The longest title that the text ends with, also in front of a name in brackets: 委員(木もと).
    static func suffix(of text: String) -> String? {
        let bare = beforeBracket(text)
        return all.first { bare.hasSuffix($0) } ?? all.first { text.hasSuffix($0) }
    }

    /// Whether the text is nothing but a title.
    static func isWhole(_ text: String) -> Bool { whole.contains(text) }

    static func role(of title: String) -> SpeakerRole {
        roles.first { $0.titles.contains(title) }?.role ?? (title.isEmpty ? .other : .department)
    }

    private static func beforeBracket(_ text: String) -> String {
        guard text.hasSuffix(")") || text.hasSuffix("）"), let open = text.lastIndex(where: { "(（".contains($0) }),
            open > text.startIndex
        else { return text }
        return String(text[..<open])
    }

    private static let roles: [(role: SpeakerRole, titles: [String])] = [
        (.viceChair, ["副会長", "副委員長", "副座長", "副議長"]),
        (.actingChair, ["会長職務代理者", "会長職務代理", "会長代理", "職務代理者", "職務代理", "委員長職務代理者", "委員長代理"]),
        (.chair, ["会長", "委員長", "座長", "議長", "部会長"]),
        (.member, ["委員", "各委員", "問"]),
        (.secretariat, ["事務局", "書記", "司会", "幹事", "幹事長", "事務局長", "庶務"]),
        (.adviser, ["アドバイザー", "顧問", "弁護士", "参考人", "専門員", "先生"]),
        (.other, ["傍聴者", "傍聴人", "発言者", "出席者", "一同"]),
    ]

    /// Titles of staff: whoever explains, or answers for the municipality.
    private static let staff = [
        "課長補佐", "担当課長", "担当部長", "担当係長", "課長", "部長", "局長", "次長", "係長", "室長", "所長", "館長", "園長", "校長", "参事",
        "主幹", "主査", "主任", "主事", "統括監", "理事", "副区長", "副市長", "副町長", "副村長", "区長", "市長", "町長", "村長", "知事", "教育長",
        "センター長", "管理者", "担当者", "担当", "補佐", "説明者", "説明員", "職員", "区側", "市側", "町側", "村側", "都側", "県側", "府側", "所管課",
        "担当課", "主管課", "実施機関", "諮問実施機関", "諮問庁", "受託者", "事業者", "答", "理事者", "当局",
    ]

    private static let whole = Set(roles.flatMap(\.titles) + staff).subtracting(["問", "答", "担当", "担当者", "事業者", "先生"])

    private static let all: [String] = (roles.flatMap(\.titles) + staff).filter { $0 != "問" && $0 != "答" }
        .sorted { ($0.count, $0) > ($1.count, $1) }
}
