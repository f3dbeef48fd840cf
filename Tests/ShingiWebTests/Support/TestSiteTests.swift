import Testing

@Suite("The site that page tests run on")
struct TestSiteTests {
    @Test("everyone of the demo gets in and finds a home", arguments: ["kanri", "jimukyoku", "shoki", "shokan", "iin"])
    func signIn(login: String) throws {
        let browser = try TestSite().browser()
        let page = try browser.signIn(login, "tsukimi-demo")
        #expect(page.status == 303)
        #expect(page["Location"] == "/")
    }

    @Test("a form goes out as the page has it, but for what was changed")
    func submit() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/departments/new")
        let done = try browser.submit("/departments", ["division": "<区>&民部", "section": "\"戸籍\"課"])
        #expect(done.status == 303)
        let list = try browser.follow(done)
        #expect(list.text.contains("<区>&民部 \"戸籍\"課"))
    }
}
