/// What a draft's page says on top after it was sent and did not lead elsewhere.
enum DraftNotice {
    case rowsChanged(RowAction?)
    case nothingSaved
    case partlySaved
    case savedOnly

    var banner: Banner {
        switch self {
        case .rowsChanged:
            Banner(.info, "行を変更しました。まだ保存していません。", detail: "続けて入力し、「保存する」を押してください。", quiet: true)
        case .nothingSaved:
            Banner(.warning, "保存できませんでした。", detail: "入力した内容は下に残してあります。必要な文章は、この画面から書き写してください。")
        case .partlySaved:
            Banner(.warning, "まだ保存していない部分があります。", detail: "印のない総括表と個票は保存しました。印の付いた項目を確かめ、もう一度保存してください。")
        case .savedOnly:
            Banner(.info, "入力した内容は保存しました。", quiet: true)
        }
    }

    /// Whether leaving the page would lose something typed.
    var leavesUnsaved: Bool {
        switch self {
        case .rowsChanged, .nothingSaved, .partlySaved: true
        case .savedOnly: false
        }
    }
}
