import HTTP
import ShingiDomain

@testable import ShingiWeb

/// Every page of the product, as the secretariat and the administrator see them.
struct VisitedPages: Sendable {
    struct Page: Sendable {
        let address: String
        /// Who looked at it.
        let role: Role
        let answer: WebPage
        let head: WebPage

        var isHTML: Bool { answer["Content-Type"]?.hasPrefix("text/html") == true }
    }

    let site: TestSite
    let pages: [Page]

    init() throws {
        site = try TestSite()
        let objects = try RightsObjects(on: site)
        let secretariat = try site.signIn(as: .secretariat)
        let administrator = try site.signIn(as: .administrator)
        pages = try Routes.all.filter { $0.method == .get }.map { route in
            let address = objects.address(of: route.pattern)
            let isSeen = try secretariat.get(address).status != 404
            let browser = isSeen ? secretariat : administrator
            return Page(
                address: address, role: isSeen ? .secretariat : .administrator, answer: try browser.get(address),
                head: try browser.request("HEAD", address))
        }
    }
}
