extension ReplyEntry {
    /// 諮問第457号「…」について、令和4年6月1日(水)開催の会議で審議した結果、次のとおり答申する。
    package var opening: String {
        "\(number?.text ?? "")「\(title)」について、\(decidedOn.japanese)開催の会議で審議した結果、次のとおり答申する。"
    }

    /// What was decided, each as a sentence.
    package var sentences: [String] { lines.map(\.sentence) }
}
