import Templates

/// Leads through a long list by its ends, not by page numbers: the list is read from a key onwards.
struct Pagination: TemplateModel {
    let count: String
    let previousHref: String?
    let nextHref: String?

    /// `count` is for people: 「51〜100件目(全312件)」.
    init(count: String, previous: String? = nil, next: String? = nil) {
        self.count = count
        self.previousHref = previous
        self.nextHref = next
    }

    static let fields = TemplateFields<Self>(
        .text("count", \.count),
        .optionalText("previousHref", \.previousHref),
        .optionalText("nextHref", \.nextHref),
        .flag("hasMore", { $0.previousHref != nil || $0.nextHref != nil }))
}
