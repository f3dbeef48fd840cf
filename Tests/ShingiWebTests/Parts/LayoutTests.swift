import Templates
import Testing

@testable import ShingiWeb

@Suite struct LayoutTests {
    struct Content: TemplateModel {
        let title: String
        static let fields = TemplateFields<Self>(.text("title", \.title))
    }

    private func render(_ shell: PageShell, title: String = "見出し") throws -> String {
        let page = "{{< layout}}{{$main}}<h1>{{title}}</h1>{{/main}}{{/layout}}"
        let template = try PartLibrary.make(adding: ["page": page])
            .compile("page", content: Content.self, shell: PageShell.self)
        return String(decoding: template.render(Content(title: title), shell: shell), as: UTF8.self)
    }

    @Test("a page is Japanese, says where it is and keeps the page's own title for its heading")
    func frame() throws {
        let html = try render(.sample)
        #expect(html.contains("<html lang=\"ja\">"))
        #expect(html.contains("<title>案件一覧｜Shingi</title>"))
        #expect(html.contains("<h1>見出し</h1>"))
        #expect(html.contains("href=\"#main\""))
        #expect(html.components(of: "<h1") == 1)
    }

    @Test("a page with errors says so first in its title")
    func errorTitle() throws {
        var shell = PageShell.sample
        shell.hasErrors = true
        #expect(try render(shell).contains("<title>エラー:案件一覧｜Shingi</title>"))
    }

    @Test("no page carries inline style or script, or anything from elsewhere")
    func contentSecurity() throws {
        let html = try render(.full)
        #expect(!html.contains(" style="))
        #expect(!html.contains("<style"))
        #expect(!html.contains("<script>"))
        #expect(!html.contains("http://"))
        #expect(!html.contains("https://"))
        #expect(!html.contains(" on"))
    }

    @Test("signing out is a form with the CSRF token; a visitor is offered to sign in")
    func userMenu() throws {
        let html = try render(.full)
        #expect(
            html.contains(
                "<form method=\"post\" action=\"/sign-out\">\n<input type=\"hidden\" name=\"_csrf\" value=\"token\">"))
        #expect(try render(.sample).contains("<a href=\"/sign-in\">"))
        #expect(try !render(.sample).contains("/sign-out"))
    }

    @Test("councils are chosen from only when there are several")
    func councils() throws {
        #expect(try render(.full).contains("action=\"/current-council\""))
        var one = PageShell.full
        one.councils = []
        let html = try render(one)
        #expect(!html.contains("action=\"/current-council\""))
        #expect(html.contains("<p class=\"site-council\">みどり区情報公開・個人情報保護審議会</p>"))
    }

    @Test("the current page is marked in the navigation")
    func navigation() throws {
        #expect(try render(.full).contains("<a href=\"/cases\" aria-current=\"page\">案件"))
    }
}

extension PageShell {
    static let full: PageShell = {
        var shell = PageShell.sample
        shell.user = User(name: "事務局 花子", roles: "事務局・書記")
        shell.councilName = "みどり区情報公開・個人情報保護審議会"
        shell.councils = Choice.list(
            [("1", "みどり区情報公開・個人情報保護審議会"), ("2", "みどり区環境審議会")], chosen: "1")
        shell.navigation = [
            NavigationItem("ホーム", href: "/"), NavigationItem("案件", href: "/cases", current: true, count: 3),
            NavigationItem("会議", href: "/meetings"), NavigationItem("答申", href: "/replies"),
            NavigationItem("宿題", href: "/follow-ups", count: 2), NavigationItem("設定", href: "/settings"),
        ]
        shell.breadcrumb = [BreadcrumbItem("ホーム", href: "/"), BreadcrumbItem("案件")]
        shell.isDemo = true
        return shell
    }()
}
