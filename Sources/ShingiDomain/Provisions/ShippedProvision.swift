/// A provision as it ships. A council cites its own ordinance, so law and article are asked for when it takes the
/// provision over; what a set can know beforehand stands there already.
package struct ShippedProvision: Sendable, Hashable {
    package let key: String
    /// The article is empty where every municipality has its own.
    package let heading: FormHeading
    package let fields: [FormField]

    init(key: String, heading: FormHeading, fields: [FormField]) throws(FormError) {
        guard FormField.isUsable(key) else { throw .unusableKey(key) }
        let problems = heading.problems.filter { $0 != FormProblem(.article, .missing("条項")) }
        if let problem = problems.first { throw problem.error }
        try FormField.check(fields)
        self.key = key
        self.heading = heading
        self.fields = fields
    }

    /// What a drafter finds, citing the council's own ordinance.
    package func definition(law: String, article: String) throws(FormError) -> ProvisionDefinition {
        try ProvisionDefinition(key: key, heading: heading(law: law, article: article), fields: fields)
    }

    package func heading(law: String, article: String) -> FormHeading {
        FormHeading(law: law, article: article, title: heading.title, mayBeReport: heading.mayBeReport)
    }

    /// As it ships, where nothing is left to be filled in.
    func definition() throws(FormError) -> ProvisionDefinition {
        if heading.article.isEmpty { throw .missing("「\(heading.title)」の条項") }
        return try definition(law: heading.law, article: heading.article)
    }
}
