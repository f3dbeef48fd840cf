import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite struct ProvisionPageTests {
    @Test("a provision shows its form as a drafter sees it, not to be filled in")
    func show() throws {
        let browser = try TestSite().signIn(as: .administrator)
        let list = try browser.get("/provisions")
        #expect(list.text.contains("業務の委託"))
        let page = try browser.get(try #require(list.links.first { $0 == "/provisions/1" }))
        #expect(page.html.contains("<fieldset class=\"card form\" disabled>"))
        #expect(page.text.contains("第1版(表示中)"))
        #expect(page.text.contains("※必須"))
    }

    @Test(
        "a version or provision that does not exist is not found",
        arguments: ["/provisions/1?version=9", "/provisions/999"])
    func missing(path: String) throws {
        #expect(try TestSite().signIn(as: .administrator).get(path).status == 404)
    }

    @Test("others than the administrator find none", arguments: [Role.secretariat, .clerk, .department, .member])
    func others(role: Role) throws {
        #expect(try TestSite().signIn(as: role).get("/provisions").status == 404)
    }
}
