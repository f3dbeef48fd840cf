import Testing

@testable import ShingiWeb

@Suite struct FieldPartTests {
    private let frame = FieldFrame(
        "case.title", label: "件名", required: true, help: "40字ほどで", error: "件名を入れてください。", maximum: 80)

    @Test("a line of text is tied to its label, help, error and count")
    func lineTies() throws {
        let html = try PartRendering.render("field_line", LineField(frame, value: "a"))
        #expect(
            html.contains(
                #"<label class="field__label" for="case-title">件名<span class="field__required">※必須</span></label>"#))
        #expect(html.contains(#"id="case-title" name="case.title" aria-required="true""#))
        #expect(
            html.contains(#"aria-describedby="case-title-help case-title-error case-title-count" aria-invalid="true""#))
        #expect(html.contains(#"<p class="field__help" id="case-title-help">40字ほどで</p>"#))
        #expect(html.contains(#"<p class="field__error" id="case-title-error">＊件名を入れてください。</p>"#))
        #expect(html.contains(#"<p class="field__count" id="case-title-count" data-count-for="case-title">80字まで</p>"#))
    }

    @Test("a field without notes says nothing about them")
    func plainLine() throws {
        let html = try PartRendering.render("field_line", LineField(FieldFrame("name", label: "氏名")))
        for word in ["aria-describedby", "aria-invalid", "※必須", "data-maximum"] {
            #expect(!html.contains(word), "\(word)")
        }
    }

    @Test("what was typed is escaped and kept as it was")
    func escaping() throws {
        let typed = #""><script>alert(1)</script>&"#
        let line = try PartRendering.render("field_line", LineField(frame, value: typed))
        let text = try PartRendering.render("field_text", TextField(frame, value: "\n二行目から"))
        #expect(!line.contains("<script>"))
        #expect(line.contains("&lt;script&gt;"))
        // An HTML parser drops the first line end after <textarea>: it is ours, and the user's stays.
        #expect(text.contains("rows=\"4\">\n\n二行目から</textarea>"))
    }

    @Test("a password is never sent back")
    func password() throws {
        let html = try PartRendering.render(
            "field_line", LineField(FieldFrame("password", label: "パスワード"), value: "secret", kind: .password))
        #expect(html.contains(#"type="password""#))
        #expect(!html.contains("secret"))
    }

    @Test("radio buttons stand in a fieldset whose id is the field's, each with its own label")
    func choices() throws {
        let field = ChoiceField(
            frame, choices: Choice.list([("held", "会場"), ("web", "Web")], chosen: "web"), inline: true)
        let html = try PartRendering.render("field_choice", field)
        #expect(html.contains(#"<fieldset class="field" id="case-title" tabindex="-1" aria-describedby="#))
        #expect(html.contains(#"type="radio" id="case-title-web" name="case.title" value="web" checked>"#))
        #expect(html.contains(#"<label for="case-title-held">会場</label>"#))
    }

    @Test("a date sends era, year, month and day and marks all three as wrong")
    func date() throws {
        let field = DateField(frame, entry: DateEntry(.heisei, year: "31", month: "5", day: "1"))
        let html = try PartRendering.render("field_date", field)
        #expect(html.contains(#"<option value="heisei" selected>平成</option>"#))
        for (part, value) in [("year", "31"), ("month", "5"), ("day", "1")] {
            #expect(
                html.contains(
                    #"id="case-title-\#(part)" name="case.title.\#(part)" value="\#(value)" aria-invalid="true""#))
        }
    }

    @Test("a growing table numbers its rows, names its cells and offers its acts as submit buttons")
    func table() throws {
        var errors = FieldErrors()
        errors.add("利用目的を入れてください。", to: "case.title.1.purpose")
        let field = TableField(
            frame, columns: [.init("item", "個人情報"), .init("purpose", "利用目的", long: true)],
            rows: [["item": "氏名", "purpose": "通知"], ["item": "住所"]], errors: errors)
        let html = try PartRendering.render("field_table", field)
        #expect(html.contains(#"id="case-title-0-item" name="case.title.0.item" value="氏名" aria-label="1行目 個人情報""#))
        #expect(html.contains(#"aria-invalid="true" aria-describedby="case-title-1-purpose-error""#))
        #expect(html.contains(#"name="_rows" value="remove:case.title:1" aria-label="2行目を削除""#))
        #expect(html.contains(#"name="_rows" value="add:case.title""#))
    }

    @Test("Enter in a table saves: the first button is none of those that change rows")
    func firstButton() throws {
        let table = try PartRendering.render("field_table", TableField(frame, columns: [.init("item", "項目")], rows: []))
        let items = try PartRendering.render("field_items", ItemsField(frame, values: []))
        for html in [table, items] {
            let first = try #require(html.split(separator: "<button").dropFirst().first)
            #expect(!first.contains("_rows"))
            #expect(first.contains("tabindex=\"-1\""))
        }
    }

    @Test("an empty table and an empty list of items show one empty row")
    func emptyRows() {
        #expect(TableField(frame, columns: [.init("item", "項目")], rows: []).rows.count == 1)
        #expect(ItemsField(frame, values: []).items.map(\.name) == ["case.title.0"])
    }

    @Test("a form whose fields are data draws each kind")
    func anyField() throws {
        let fields: [(FormField, String)] = [
            (.line(LineField(frame)), "type=\"text\""), (.text(TextField(frame)), "<textarea"),
            (.number(NumberField(frame, unit: "名", counted: true)), "data-tally-count>"),
            (.select(SelectField(frame, choices: [Choice("1", "1")], prompt: "すべて")), "<option value=\"\">すべて"),
            (.check(CheckField(frame, checked: true)), "value=\"1\" checked>"),
            (.date(DateField(frame)), "data-date-era"),
            (.time(TimeField(frame, value: "9:59")), "data-time>"),
            (.items(ItemsField(frame, values: ["氏名"])), "value=\"氏名\""),
            (.file(FileField(frame, held: [.init(name: "仕様書.pdf", href: "/m/1", size: "1 KB")])), "仕様書.pdf</a>"),
        ]
        for (field, expected) in fields {
            #expect(try PartRendering.render("field", field).contains(expected), "\(expected)")
        }
    }
}
