import ShingiDomain

/// What a council cites a provision of a shipped set by.
package struct SetCitation: Sendable, Hashable {
    package var law: String
    package var article: String

    package init(law: String, article: String) {
        self.law = law
        self.article = article
    }

    /// As it ships.
    package init(of shipped: ShippedProvision) {
        self.init(law: shipped.heading.law, article: shipped.heading.article)
    }
}

/// A shipped set is not taken over while a provision of it could not be cited.
package struct SetRefusal: Error {
    /// By the provision's key.
    package let problems: [(key: String, problem: FormProblem)]
}
