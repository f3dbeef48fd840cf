extension SettingField {
    /// One line under the field; nil where each choice has an example of its own.
    package var example: String? {
        switch self {
        case .meetingTitle: "第{term:kanji}期・第{n}回 → 第十三期・第1回、{fiscal_year} 第{n}回 → 令和3年度 第5回"
        case .consultationNumber: "諮問第{n}号 → 諮問第462号、{fiscal_year}諮問第{n}号 → 平成28年度諮問第7号"
        case .replyNumber: "答申第{n}号 → 答申第462号"
        case .materialNumber: "資料{n} → 資料20、審議会資料{n} → 審議会資料11"
        case .annexNumber: "資料{n}-{m} → 資料20-1"
        case .referenceNumber: "参考{n}-{m} → 参考20-1"
        case .closedReason: "情報公開条例第7条第5号に該当する事項を扱うため"
        case .materialsPublic: "資料20を公開サイトに掲載する"
        case .materialsNotPublicReason: "個人情報の保護措置の詳細を含むため"
        case .agendaItemContent, .itemDecision, .decisionWord, .decidesBy, .openness, .minutesStyle,
            .minutesSigners, .withheldAs, .replyGrouping:
            nil
        }
    }
}
