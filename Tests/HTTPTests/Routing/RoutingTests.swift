import Testing

@testable import HTTP

private struct CaseID: RawRepresentable, PathParameter, Equatable {
    let rawValue: Int64
}

@Suite("Path")
struct PathTests {
    private let edit = Path<CaseID>("/cases/{id}/edit")
    private let paper = Path<Int64, String>("/cases/{id}/papers/{name}")

    @Test("makes the links its routes match")
    func links() throws {
        #expect(edit(CaseID(rawValue: 7)) == "/cases/7/edit")
        #expect(edit.match(["cases", "7", "edit"]) == CaseID(rawValue: 7))
        #expect(paper(7, "答申/案 1") == "/cases/7/papers/%E7%AD%94%E7%94%B3%2F%E6%A1%88%201")
        let (id, name) = try #require(paper.match(["cases", "7", "papers", "答申/案 1"]))
        #expect(id == 7)
        #expect(name == "答申/案 1")
        #expect(FixedPath("/")() == "/")
        #expect(FixedPath("/cases")() == "/cases")
        #expect(FixedPath("/cases").match(["cases"]) != nil)
        #expect(FixedPath("/cases").match(["cases", ""]) == nil)
    }

    @Test("a number is digits alone", arguments: numbers)
    func number(_ segment: String, _ value: Int64?) {
        #expect(edit.match(["cases", segment, "edit"])?.rawValue == value)
    }

    static let numbers: [(String, Int64?)] = [
        ("0", 0), ("9223372036854775807", .max), ("9223372036854775808", nil), ("99999999999999999999", nil),
        ("", nil), ("+1", nil), ("-1", nil), ("01", nil), ("1 ", nil), ("1.0", nil), ("１", nil), ("0x1", nil),
        ("a", nil),
    ]
}

@Suite("Router")
struct RouterTests {
    private let router: Router<String> = {
        var router = Router<String>()
        router.add(.get, FixedPath("/"), "home")
        router.add(.get, FixedPath("/cases"), "list")
        router.add(.post, FixedPath("/cases"), "create")
        router.add(.get, FixedPath("/cases/new"), "new")
        router.add(.get, Path<CaseID>("/cases/{id}"), "show")
        router.add(.get, Path<CaseID>("/cases/{id}/edit"), "edit")
        router.add(.get, Path<String>("/{page}"), "page")
        router.add(.options, FixedPath("/api"), "own options")
        return router
    }()

    private func find(_ method: Method, _ segments: [String]) -> String {
        switch router.find(method, Target(rawPath: "", path: segments)) {
        case .found(let endpoint, _): endpoint
        case .options(let allow): "options \(allow)"
        case .methodNotAllowed(let allow): "405 \(allow)"
        case .notFound: "404"
        }
    }

    @Test("finds what answers", arguments: requests)
    func finds(_ method: Method, _ path: [String], _ expected: String) {
        #expect(find(method, path) == expected)
    }

    static let requests: [(Method, [String], String)] = [
        (.get, [], "home"), (.get, ["cases"], "list"), (.head, ["cases"], "list"), (.post, ["cases"], "create"),
        (.get, ["cases", "new"], "new"), (.get, ["cases", "7"], "show"), (.get, ["cases", "7", "edit"], "edit"),
        (.get, ["help"], "page"), (.options, ["api"], "own options"),
        // No way through the literal: the parameter is tried, and `new` is no number.
        (.get, ["cases", "new", "edit"], "404"), (.get, ["cases", "x"], "404"), (.get, ["cases", ""], "404"),
        (.get, ["cases", "7", ""], "404"), (.get, ["a", "b"], "404"), (.get, [""], "404"),
        (.put, ["cases"], "405 GET, HEAD, OPTIONS, POST"), (.other("BREW"), ["cases", "7"], "405 GET, HEAD, OPTIONS"),
        (.post, ["cases", "x"], "404"), (.options, ["cases"], "options GET, HEAD, OPTIONS, POST"),
    ]

    @Test("OPTIONS * lists what the server knows (RFC 9110 §9.3.7)")
    func asterisk() {
        guard case .options(let allow) = router.find(.options, Target(form: .asterisk, rawPath: "*", path: [])) else {
            Issue.record("no options")
            return
        }
        #expect(allow == "GET, HEAD, OPTIONS, POST")
    }

    @Test("tells the route that answered, without the values")
    func route() {
        guard case .found(_, let route) = router.find(.get, Target(rawPath: "/cases/7", path: ["cases", "7"])) else {
            Issue.record("not found")
            return
        }
        #expect(route.text == "/cases/{id}")
        #expect(router.routes.count == 8)
    }
}
