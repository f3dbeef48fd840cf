/// Why something can't be done with a standing approval.
package enum StandingApprovalError: Error, Sendable, Hashable {
    case titleMissing
    case titleTooLong
    case basisMissing
    case exampleMissing
    case provisionMissing
    case provisionAlwaysConsults
    case notAReport
    case otherProvision
    case notInUse(String)
    case notAConsultation
    case alreadyDecided
    case matterMissing
    /// Report matters that name no standing approval, though their provision has some.
    case unnamed([String])

    package var message: String {
        switch self {
        case .titleMissing: "基準の名前を書いてください。"
        case .titleTooLong: "基準の名前は改行を入れずに\(SheetContent.longestText)文字以内で書いてください。"
        case .basisMissing: "審議会が承認した会議を書いてください。例:平成29年度第2回"
        case .exampleMissing: "例の内容を書いてください。"
        case .provisionMissing: "根拠条項を選んでください。"
        case .provisionAlwaysConsults: "この条項は必ず諮問事項のため、一括承認基準を置けません。"
        case .notAReport: "一括承認基準を付けられるのは報告事項だけです。"
        case .otherProvision: "別の条項の基準です。この付議項目の条項の基準を選んでください。"
        case .notInUse(let name): "「\(name)」は今は使われていません。ほかの基準を選んでください。"
        case .notAConsultation: "例の追加は審議会の議決によります。諮問事項の付議項目を選んでください。"
        case .alreadyDecided: "その案件はすでに議決などが済んでいます。これから諮る案件を選んでください。"
        case .matterMissing: "例の追加を諮る付議項目を選んでください。"
        case .unnamed(let matters):
            "報告事項(\(matters.joined(separator: "、")))がどの一括承認基準に当たるかが選ばれていません。案件の「一括承認基準」から選んでください。"
        }
    }
}
