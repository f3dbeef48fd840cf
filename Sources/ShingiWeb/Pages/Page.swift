import Templates

/// The content of one page: a model with the template that shows it. The shell around it comes from the request.
protocol Page: TemplateModel {
    /// Its file under Resources/Templates, without the ending.
    static var template: String { get }
    /// What the browser's tab says before the product's name.
    var title: String { get }
    /// From the dashboard down to the page above this one.
    var trail: [BreadcrumbItem] { get }
    /// The part of the main navigation it belongs to.
    var area: Area? { get }
    /// Whether it shows errors to mend: the title then begins with 「エラー:」.
    var hasErrors: Bool { get }
}

extension Page {
    var trail: [BreadcrumbItem] { [] }
    var area: Area? { nil }
    var hasErrors: Bool { false }
}
