import HTTP
import Testing

@testable import ShingiWeb

@Suite("Every route with every role")
struct RightsWalkTests {
    private static let matrix = RightsMatrix.product

    @Test("each route has its line in the matrix")
    func complete() {
        let missing = Routes.all.filter { Self.matrix[$0.method, $0.pattern] == nil }
        #expect(missing.map { "\($0.method.name) \($0.pattern)" } == [])
    }

    @Test("each line of the matrix has its route")
    func current() {
        let stale = Self.matrix.lines.filter { line in
            !Routes.all.contains { $0.method == line.method && $0.pattern == line.pattern }
        }
        #expect(stale.map { "\($0.method.name) \($0.pattern)" } == [])
    }

    @Test("who gets in is who the matrix lets in", arguments: Visitor.allCases)
    func walk(visitor: Visitor) throws {
        let site = try TestSite()
        let objects = try RightsObjects(on: site)
        let column = try #require(Visitor.allCases.firstIndex(of: visitor))
        var browser = try Self.enter(site, visitor)
        for route in Routes.all {
            guard let line = Self.matrix[route.method, route.pattern] else { continue }
            let answer = try Self.ask(route, at: objects.address(of: route.pattern), browser)
            let name = "\(visitor) \(route.method.name) \(route.pattern): \(answer.status) \(answer.heading)"
            #expect(answer.status < 500, "\(name)")
            #expect(Self.getsIn(answer) == line.opens[column], "\(name)")
            if route.method == .post, Self.getsIn(answer), visitor.role != nil {
                // It may have ended the session or changed the account.
                browser = try Self.enter(site, visitor)
            }
        }
    }

    private static func enter(_ site: TestSite, _ visitor: Visitor) throws -> Browser {
        if let role = visitor.role { return try site.signIn(as: role) }
        let browser = site.browser()
        _ = try browser.get("/sign-in")
        return browser
    }

    /// Unsafe methods with the keys of a page of this very session, and nothing else.
    private static func ask(_ route: Route, at address: String, _ browser: Browser) throws -> WebPage {
        guard route.method == .post else { return try browser.get(address) }
        _ = try browser.get("/departments")
        return try browser.post(address)
    }

    /// A refused form (422) is one that was let in.
    private static func getsIn(_ answer: WebPage) -> Bool {
        if answer.status == 303, answer["Location"]?.hasPrefix("/sign-in") == true, answer["Clear-Site-Data"] == nil {
            return false
        }
        return ![401, 403, 404].contains(answer.status)
    }
}
