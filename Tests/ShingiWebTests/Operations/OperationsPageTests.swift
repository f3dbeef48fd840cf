import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite("The page on how the program does")
struct OperationsPageTests {
    @Test("the administrator reads what is saved, who is connected and how long answers take")
    func page() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .administrator)
        _ = try browser.get("/accounts")
        let page = try browser.get("/operations")
        #expect(page.status == 200 && page.heading == "運用状況")
        #expect(page.text.contains("状態 動いています"))
        #expect(page.text.contains("GET /accounts 1 0 0"))
        #expect(!page.text.contains("保存を停止しています"))
    }

    @Test("others find no such page, and no link to it", arguments: [Role.secretariat, .clerk, .department, .member])
    func others(role: Role) throws {
        let browser = try TestSite().signIn(as: role)
        #expect(try browser.get("/operations").status == 404)
        #expect(!(try browser.get("/").links.contains("/operations")))
    }

    @Test(
        "numbers stand in groups of three digits",
        arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567")])
    func counts(value: Int, text: String) {
        #expect(Count(value).text == text)
    }
}
