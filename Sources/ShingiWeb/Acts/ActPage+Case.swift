import ShingiDomain

extension ActPage {
    /// An act on a case, below its page.
    init(_ title: String, on subject: Case, action: String) {
        self.init(
            title, about: [subject.number?.text, subject.shownTitle].compactMap(\.self).joined(separator: " "),
            area: .cases,
            trail: [
                BreadcrumbItem(Area.cases.label, href: Area.cases.href),
                BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
            ], action: action, cancelHref: Paths.case(subject.id))
        hidden = [HiddenField("version", String(subject.version))]
    }

    /// Somebody else was first: nothing was overwritten.
    static let overtaken = "開いている間に、ほかの人がこの案件を変更しました。今の内容を確かめてから、もう一度操作してください。まだ何も変えていません。"
}

extension RequestContext {
    /// The version a form carries; a form without one is not ours.
    func version(_ form: FormData) throws -> Int {
        guard let version = form["version"].flatMap({ Int($0) }) else { throw WebError.unreadableForm }
        return version
    }
}
