import HTTP
import Testing

@testable import ShingiWeb

@Suite("What every page has")
struct EveryPageTests {
    private static let visited = Result { try VisitedPages() }
    private let pages: [VisitedPages.Page]

    init() throws {
        pages = try Self.visited.get().pages
    }

    @Test("a policy for the browser that allows no inline style or script")
    func policy() {
        // What monitors ask is plain words, which no browser takes for a page.
        let probes: Set = ["/healthz", "/readyz", "/metrics"]
        for page in pages {
            #expect(page.answer["X-Content-Type-Options"] == "nosniff", "\(page.address)")
            if probes.contains(page.address), page.answer["Content-Type"]?.hasPrefix("text/plain") == true { continue }
            let policy = page.answer["Content-Security-Policy"] ?? ""
            #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(page.address)")
        }
    }

    @Test("nothing that the policy would refuse, and nothing from another machine")
    func ownMachineOnly() {
        for page in pages where page.isHTML {
            let html = page.answer.html
            #expect(
                !html.contains(" style=\"") && !html.contains("<style") && !html.contains("<script>"), "\(page.address)"
            )
            let references = ["src", "href", "action", "formaction", "srcset", "poster"].flatMap { name in
                html.parts(behind: " \(name)=\"").map { String($0.prefix { $0 != "\"" }) }
            }
            #expect(!references.isEmpty, "\(page.address)")
            let foreign = references.filter {
                !$0.hasPrefix("/") && !$0.hasPrefix("#") && !$0.hasPrefix("?") || $0.hasPrefix("//")
            }
            #expect(foreign == [], "\(page.address)")
        }
    }

    @Test("one heading, a title, a language, and a main part to skip to")
    func structure() {
        for page in pages where page.isHTML {
            let html = page.answer.html
            #expect(html.parts(behind: "<h1").count == 1, "\(page.address)")
            #expect(!page.answer.heading.isEmpty && page.answer.title.count > 3, "\(page.address)")
            #expect(html.contains("<html lang=\"ja\">") && html.contains("id=\"main\""), "\(page.address)")
        }
    }

    @Test("HEAD gives what GET gives, without the page (RFC 9110 §9.3.2)")
    func head() {
        for page in pages {
            #expect(page.head.status == page.answer.status, "\(page.address)")
            #expect(page.head["Content-Type"] == page.answer["Content-Type"], "\(page.address)")
            #expect(page.head.body.isEmpty, "\(page.address)")
        }
    }

    @Test("no form goes without its token, and none to an address that takes no forms")
    func forms() {
        let acts = Routes.all.filter { $0.method == .post }
        for page in pages where page.isHTML {
            let html = page.answer.html
            let posts = html.parts(behind: "<form ").filter { $0.prefix { $0 != ">" }.contains("method=\"post\"") }
            for form in posts {
                let action = form.parts(behind: "action=\"").first.map { String($0.prefix { $0 != "\"" }) } ?? ""
                #expect(form.contains("name=\"_csrf\""), "\(page.address) \(action)")
                let path = action.split(separator: "?")[0]
                #expect(acts.contains { Self.fits($0.pattern, String(path)) }, "\(page.address) \(action)")
            }
        }
    }

    @Test("no link leads where its reader may not go")
    func links() throws {
        let site = try Self.visited.get().site
        for (role, seen) in Dictionary(grouping: pages.filter(\.isHTML), by: \.role) {
            let browser = try site.signIn(as: role)
            for target in Set(seen.flatMap(\.answer.links)).sorted() where target.hasPrefix("/") {
                let answer = try browser.get(String(target.prefix { $0 != "#" }))
                // The sign-in page sends on whoever is signed in.
                #expect([200, 303].contains(answer.status), "\(role) \(target)")
            }
        }
    }

    private static func fits(_ pattern: String, _ path: String) -> Bool {
        let (one, other) = (pattern.split(separator: "/"), path.split(separator: "/"))
        return one.count == other.count && zip(one, other).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}

extension StringProtocol {
    /// What stands behind each place of a text, up to the next one.
    fileprivate func parts(behind separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let place = rest.firstRange(of: separator) {
            rest = rest[place.upperBound...]
            parts.append(String(rest[..<(rest.firstRange(of: separator)?.lowerBound ?? rest.endIndex)]))
        }
        return parts
    }
}
