/// A provision with a whole form that no sheet has yet: what a file in Resources/Forms says, or what an administrator has
/// written and not yet published.
package struct ProvisionDefinition: Sendable, Hashable {
    package var key: String
    package var heading: FormHeading
    package var fields: [FormField]

    package init(key: String, heading: FormHeading, fields: [FormField]) throws(FormError) {
        guard FormField.isUsable(key) else { throw .unusableKey(key) }
        if let problem = heading.problems.first { throw problem.error }
        try FormField.check(fields)
        self.key = key
        self.heading = heading
        self.fields = fields
    }

    package init(
        key: String, law: String, article: String, title: String, mayBeReport: ReportRule, fields: [FormField]
    ) throws(FormError) {
        try self.init(
            key: key, heading: FormHeading(law: law, article: article, title: title, mayBeReport: mayBeReport),
            fields: fields)
    }

    package var law: String { heading.law }
    package var article: String { heading.article }
    package var title: String { heading.title }
    package var mayBeReport: ReportRule { heading.mayBeReport }
    package var entry: ProvisionEntry { ProvisionEntry(heading: heading, fields: fields) }
}
