import ShingiServices
import Templates

/// Where to begin when there are several councils.
struct PublicHomePage: Page {
    static let template = "public/home"
    static let fields = TemplateFields<Self>(
        .list("councils", \.councils), .flag("hasCouncils", { !$0.councils.isEmpty }), .model("empty", \.empty))

    let councils: [Card]

    var title: String { "審議会の会議と答申" }
    var empty: EmptyState { EmptyState("公開している審議会はまだありません。") }

    init(_ councils: [PublicCouncil]) {
        self.councils = councils.map { Card($0.name, href: Paths.publicHome(of: $0.id), detail: $0.municipality) }
    }
}
