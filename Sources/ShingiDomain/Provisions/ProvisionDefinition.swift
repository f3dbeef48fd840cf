/// A provision with its form before any council uses it: what a file in Resources/Forms says.
package struct ProvisionDefinition: Sendable, Hashable {
    package var key: String
    package var law: String
    package var article: String
    package var title: String
    package var mayBeReport: ReportRule
    package var fields: [FormField]

    package init(
        key: String, law: String, article: String, title: String, mayBeReport: ReportRule, fields: [FormField]
    ) throws(FormError) {
        try FormField.check(fields)
        self.key = key
        self.law = law
        self.article = article
        self.title = title
        self.mayBeReport = mayBeReport
        self.fields = fields
    }
}
