/// Tells headings and notes from what was said.
enum TranscriptHeading {
    /// A whole line in brackets that nobody says: 【「なし」と呼ぶ者あり】, (休憩), 午後3時36分閉会, ― 了 ―.
    static func isNote(_ text: String) -> Bool {
        isRemark(text) || isTime(text) || isEnd(text)
    }

    /// 【諮問第457号】…, (1) 開 会, 第1 開会, ○確認事項, 議題1 …: what a part begins with.
    ///
    /// - Parameter leads: the next line begins a turn, a note or another heading, so that a numbered line is no item of a
    ///   list that somebody reads out.
    static func isHeading(_ text: String, leads: Bool) -> Bool {
        if isNamed(text) { return true }
        guard leads, text.count <= 60, !text.contains("。"), !text.contains("？") else { return false }
        return isNumbered(text) || isSection(text) || isWholeBracket(text)
    }

    /// (3) 確認事項: a number and one of the parts that every meeting has, whatever follows.
    static func isUsual(_ text: String) -> Bool {
        isNumbered(text) && text.count <= 20
            && headings.contains { text.filter { !$0.isWhitespace }.hasSuffix($0) }
    }

    /// 【諮問第457号】納付案内…: a bracket with the number or the name of a matter.
    private static func isNamed(_ text: String) -> Bool {
        guard let open = text.first, let close = closing[open], let end = text.firstIndex(of: close) else {
            return false
        }
        guard open != "(", open != "（" else { return false }
        let name = String(text[text.index(after: text.startIndex)..<end]).filter { !$0.isWhitespace }
        let isNumber = name.contains("第") && name.hasSuffix("号")
        return isNumber || headings.contains { name.hasPrefix($0) || name.hasSuffix($0) } && name.count <= 20
    }

    /// (1) 開 会, 1 開会, 第1 開会, 議題1.
    private static func isNumbered(_ text: String) -> Bool {
        var rest = Substring(text.halfWidth)
        if rest.hasPrefix("議題") || rest.hasPrefix("議事") || rest.hasPrefix("案件") { rest = rest.dropFirst(2) }
        if rest.hasPrefix("第") { rest = rest.dropFirst() }
        let isBracketed = rest.first == "("
        if isBracketed { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }
        guard !digits.isEmpty, digits.count <= 3 else { return false }
        rest = rest.dropFirst(digits.count)
        if isBracketed {
            guard rest.first == ")" else { return false }
            rest = rest.dropFirst()
        } else {
            guard let sign = rest.first, sign.isWhitespace || ".．、:-".contains(sign) else { return false }
        }
        return !rest.allSatisfy { $0.isWhitespace || $0.isNumber }
    }

    /// ○確認事項, ■ 議事, ●報告事項
    private static func isSection(_ text: String) -> Bool {
        guard let first = text.first else { return false }
        let sign = "○◯〇●◎■□◆◇".contains(first)
        let words = (sign ? text.dropFirst() : Substring(text)).filter { !$0.isWhitespace }
        return words.count <= 24 && headings.contains { words.hasSuffix($0) || (sign && words.hasPrefix($0)) }
    }

    private static func isWholeBracket(_ text: String) -> Bool {
        guard let open = text.first, let close = closing[open], text.last == close else { return false }
        return text.count <= 30
    }

    private static func isRemark(_ text: String) -> Bool {
        if text.count <= 40, !text.contains("。"), text.contains("と呼ぶ者あり") { return true }
        guard let open = text.first, let close = closing[open], text.last == close, text.count <= 80 else {
            return false
        }
        return remarks.contains { text.contains($0) }
    }

    /// 午前9時59分 開会
    private static func isTime(_ text: String) -> Bool {
        let plain = text.halfWidth.filter { !$0.isWhitespace }
        guard plain.count <= 30, plain.contains("時") else { return false }
        let isHour = plain.hasPrefix("午前") || plain.hasPrefix("午後") || plain.hasPrefix("(午") || plain.hasPrefix("[午")
        let isAct = ["開会", "開議", "閉会", "散会", "休憩", "再開", "終了", "閉議"].contains { plain.contains($0) }
        return (isHour || plain.first?.isNumber == true) && isAct && !plain.contains("。")
    }

    private static func isEnd(_ text: String) -> Bool {
        let plain = text.filter { !$0.isWhitespace && !"―—─-－".contains($0) }
        return ["了", "以上", "終了", "終", "休憩"].contains(plain) && text.count <= 12
    }

    private static let closing: [Character: Character] = [
        "【": "】", "〔": "〕", "［": "］", "[": "]", "（": "）", "(": ")", "〈": "〉", "《": "》", "＜": "＞",
    ]

    private static let remarks = [
        "者あり", "声あり", "拍手", "休憩", "再開", "退席", "退室", "退場", "退出", "入室", "入場", "着席", "異議なし", "異議無し", "挙手", "笑",
        "起立", "沈黙", "黙とう", "黙祷", "傍聴人", "録音", "発言する者", "聞き取れず", "省略", "音声", "資料説明", "資料配付",
    ]

    private static let headings = [
        "確認事項", "諮問事項", "報告事項", "審議事項", "協議事項", "議事", "議題", "次第", "開会", "閉会", "その他", "審議経過", "質疑応答", "質疑",
        "会議録", "議事録", "要録", "会議概要", "連絡事項", "事務連絡", "議案", "報告案件", "諮問案件",
    ]
}
