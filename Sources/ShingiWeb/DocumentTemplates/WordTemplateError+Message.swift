import Documents

extension WordTemplateError {
    /// What is wrong with a file, and what to do in Word.
    var message: String {
        switch self {
        case .notWord:
            "Wordの文書(.docx)ではありません。Wordで開き、「名前を付けて保存」で種類に「Word 文書(*.docx)」を選んで保存し直してください。"
        case .unreadable: "文書の一部が壊れていて読み取れません。Wordで開いて保存し直してください。"
        case .brokenField(let text):
            "「\(text)」のところの差し込み名が、途中で切れているか、使えない文字を含んでいます。{{ と }} の間には、下の一覧の名前だけを書いてください。"
        case .notClosed(let name): "{{#\(name)}} で始まる繰り返しに、終わりの {{/\(name)}} がありません。"
        case .notOpened(let name): "{{/\(name)}} に、始まりの {{#\(name)}} がありません。"
        }
    }
}

extension WordTemplateProblem {
    var message: String {
        switch self {
        case .unknown(let name, let near):
            "{{\(name)}} という差し込み名はありません。" + (near.map { "{{\($0)}} ではありませんか。" } ?? "下の一覧の名前を使ってください。")
        case .notText(let name):
            "{{\(name)}} は繰り返しの名前です。{{#\(name)}} と {{/\(name)}} で囲んで使ってください。"
        }
    }
}
