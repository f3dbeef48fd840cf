/// Texts that programs like to spoil: characters beyond the BMP, compatibility ideographs, variation selectors, emoji joined
/// into one, right-to-left and zero-width characters, combining marks that could be composed.
enum AwkwardText {
    static let samples = [
        "審議会の意見を踏まえて取り扱う。", "𠮷野家と𩸽", "﨑と髙と神", "葛󠄀城市・辻󠄂堂", "👩‍👩‍👧‍👦🇯🇵👍🏽", "שלום\u{200F}(\u{202E}逆\u{202C})",
        "ゼロ\u{200B}幅\u{200D}と\u{FEFF}結合\u{2060}子", "か\u{3099}き\u{3099}と が", "\u{00A0}\u{3000} 空白  二つ ",
        "<b>&amp;\"'</b>",
    ]

    /// Exactly that many characters as people count them, without a line end.
    static func line(_ count: Int) -> String {
        // One sample at a time: a mark at the start of one must not join the end of another.
        var text = ""
        var length = 0
        while length < count {
            for sample in samples {
                let piece = "、" + sample
                let room = count - length
                guard room > 0 else { break }
                text += piece.prefix(room)
                length += min(room, piece.count)
            }
        }
        return text
    }
}
