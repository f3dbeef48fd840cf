import Testing

@testable import ShingiWeb

@Suite struct PartTests {
    @Test("the error summary links to every field and counts them")
    func errorSummary() throws {
        var errors = FieldErrors()
        errors.add("件名を入れてください。", to: "case.title")
        errors.add("二つ目は出さない。", to: "case.title")
        errors.addToForm("ほかの人が先に保存しました。")
        let html = try PartRendering.render("error_summary", #require(ErrorSummary(errors)))
        #expect(html.contains("2か所を直してください"))
        #expect(html.contains(##"<a href="#case-title">件名を入れてください。</a>"##))
        #expect(html.contains("<li>ほかの人が先に保存しました。</li>"))
        #expect(!html.contains("二つ目"))
    }

    @Test("without errors there is no summary")
    func noErrors() {
        #expect(ErrorSummary(FieldErrors()) == nil)
    }

    @Test("a form of one button carries its keys and hidden values")
    func postButton() throws {
        let html = try PartRendering.render(
            "post_button",
            PostButton("受理して番号を付ける", action: "/cases/7/acceptance", hidden: [HiddenField("version", "3")]))
        #expect(html.contains(#"<form class="button-form" method="post" action="/cases/7/acceptance">"#))
        #expect(html.contains(#"name="_csrf" value="token""#))
        #expect(html.contains(#"name="_form" value="key""#))
        #expect(html.contains(#"name="version" value="3""#))
    }

    @Test("a banner tells its tone in words", arguments: [Banner.Tone.info, .success, .warning, .error])
    func banner(tone: Banner.Tone) throws {
        let html = try PartRendering.render("banner", Banner(tone, "保存しました(14:03)"))
        #expect(html.contains(#"<span class="visually-hidden">\#(tone.label):</span>保存しました(14:03)"#))
        #expect(html.components(of: "<svg") == 1)
    }

    @Test("the current step is said to be current, those before it done")
    func steps() throws {
        let html = try PartRendering.render("steps", Steps("進み具合", ["起案中", "確認待ち", "受理"], current: 1))
        #expect(html.components(of: #"aria-current="step""#) == 1)
        #expect(html.contains("起案中<span class=\"visually-hidden\">(済み)</span>"))
    }

    @Test("a sorted column turns round, others begin with their own order")
    func sorting() throws {
        let current = Sorting("number", descending: true)
        let link = { (sorting: Sorting) in "/cases?sort=\(sorting.parameter)" }
        let number = SortHeader("番号", key: "number", current: current, link: link)
        let date = SortHeader("日付", key: "date", current: current, firstDescending: true, link: link)
        #expect(number.href == "/cases?sort=number")
        #expect(date.href == "/cases?sort=-date")
        #expect(try PartRendering.render("sort_header", number).contains(#"aria-sort="descending""#))
        #expect(try !PartRendering.render("sort_header", date).contains("aria-sort"))
        #expect(try PartRendering.render("sort_header", SortHeader("状態")) == "<th scope=\"col\">状態</th>\n")
    }

    @Test("an address sorts only by what the list offers")
    func sortParameter() {
        #expect(Sorting(parameter: "-date", offered: ["date"]) == Sorting("date", descending: true))
        #expect(Sorting(parameter: "password", offered: ["date"]) == nil)
    }

    @Test("the quorum is one sentence and announced when it changes")
    func quorum() throws {
        let html = try PartRendering.render("quorum_line", QuorumLine(quorum: 9, present: 15, isMet: true))
        #expect(html.contains("定足数9名、出席15名、成立"))
        #expect(html.contains(#"aria-live="polite""#))
        #expect(QuorumLine(quorum: 9, present: 8, isMet: false).sentence == "定足数9名、出席8名、不成立")
    }

    @Test("a page at the end of a list offers no way on")
    func pagination() throws {
        let html = try PartRendering.render("pagination", Pagination(count: "1〜3件目(全3件)"))
        #expect(!html.contains("<a "))
    }
}

extension String {
    func components(of word: String) -> Int {
        split(separator: word, omittingEmptySubsequences: false).count - 1
    }
}
