/// Makes records of meetings that never were, the same for the same seed.
struct RecordMaker {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    }

    /// A record in one of the forms, with the speakers of its turns in order.
    mutating func record() -> (text: String, speakers: [String]) {
        let form = next(6)
        let gap = next(2) == 0 ? "\n\n" : "\n"
        var parts = next(2) == 0 ? ["ひばり市個人情報保護審議会会議録", "日時\t令和7年5月\(1 + next(28))日", "場所\t第一会議室"] : []
        var speakers: [String] = []
        for _ in 0..<(4 + next(30)) {
            if !speakers.isEmpty, next(6) == 0 { parts.append(pick(["【「なし」と呼ぶ者あり】", "（休憩）", "〔「異議なし」の声あり〕"])) }
            let speaker = pick(Self.speakers)
            speakers.append(speaker)
            parts.append(mark(speaker, form) + speech())
            if form < 2, next(4) == 0 { parts.append(speech()) }
        }
        return (parts.joined(separator: gap), speakers)
    }

    /// Signs of every kind in any order.
    mutating func noise() -> String {
        (0..<(20 + next(200))).map { _ in pick(Self.noise) }.joined()
    }

    private mutating func mark(_ speaker: String, _ form: Int) -> String {
        switch form {
        case 0: "【\(spread(speaker))】" + pick(["", " ", "　"])
        case 1: "○\(speaker)" + pick([" ", "　", "  "])
        case 2: "(\(spread(speaker)))" + pick(["", " "])
        case 3: "（\(speaker)）" + pick(["", "　"])
        case 4: speaker + "\t"
        default: speaker + pick(["：", ":", "　"])
        }
    }

    /// 会 長: a short name set out to the width of the others.
    private mutating func spread(_ speaker: String) -> String {
        guard speaker.count == 2, next(2) == 0 else { return speaker }
        return speaker.map(String.init).joined(separator: pick([" ", "　"]))
    }

    private mutating func speech() -> String {
        (0..<(1 + next(4))).map { _ in pick(Self.sentences) }.joined()
    }

    private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

    private mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private static let speakers = [
        "会長", "副会長", "委員", "事務局", "青葉会長", "みどり委員", "空野（一）委員", "環境課長", "図書館ICT推進担当課長", "保険年金係長", "区側",
    ]
    private static let sentences = [
        "資料の三ページをご覧ください。", "この名簿は誰が見るのですか。", "はい。", "「紙」を「電磁的記録」に改めます。", "契約書の第5条のとおりです。",
        "委員のご指摘のとおり、担当課で確かめます。", "会長、よろしいでしょうか。", "(1)と(2)は同じ扱いです。", "【別紙】にあるとおりです。",
    ]
    private static let noise = [
        "【", "】", "○", "会長", "委員", "\n", "\n\n", "\t", "　", " ", "→", "・", "(1)", "（", "）", "- 3 -", "12", "\u{0C}",
        "。", "問", "答",
        "𠮷", "﨑", "第457号", "開会", "午後3時", "：", "A",
    ]
}
