import HTTP
import ShingiServices

extension RequestContext {
    /// The answer that shows a page, in the shell that belongs to whoever asks.
    func page<P: Page>(_ page: P, status: Status = .ok) -> Response {
        let cookies = SiteCookies(isSecure: site.isSecure)
        let notice = cookies.notice(request)
        let drawing = site.pages.draw(page, shell: shell(of: page, notice: notice))
        var response = Response.html(drawing.bytes, status: status)
        tray?.take(drawing)
        if notice != nil { response.setCookie(cookies.endingNotice()) }
        return response
    }

    /// The answer to a form that was done: see the page there, with one line that says so.
    func redirect(to location: String, notice: String? = nil) -> Response {
        var response = Response.redirect(to: location)
        if let notice { response.setCookie(SiteCookies(isSecure: site.isSecure).settingNotice(notice)) }
        return response
    }

    /// 「保存しました(14:03)」
    var savedNotice: String { "保存しました(\(now.timeOfDay.iso))" }

    private func shell<P: Page>(of page: P, notice: String?) -> PageShell {
        var shell = PageShell(
            title: page.title, assets: site.assets, values: AnswerValues(requestNumber: number, masking: csrfToken))
        shell.isDemo = !site.demoAccounts.isEmpty
        shell.hasErrors = page.hasErrors
        shell.notice = notice.map { Banner(.success, $0, quiet: true) }
        if let session { fill(&shell, for: session, page) }
        return shell
    }

    private func fill<P: Page>(_ shell: inout PageShell, for session: Session, _ page: P) {
        let roles = session.actor.roles.sorted { $0.rawValue < $1.rawValue }.map(\.label).joined(separator: "・")
        shell.user = PageShell.User(name: session.actor.name, roles: roles)
        shell.councilName = session.councilName
        shell.councils = session.councils.map {
            Choice("\($0.id.rawValue)", $0.name, chosen: $0.id == session.actor.councilID)
        }
        shell.navigation = Area.allCases.filter { session.actor.may($0.right) }.map {
            NavigationItem($0.label, href: $0.href, current: $0 == page.area)
        }
        guard page.area != .home, !page.trail.isEmpty || page.area != nil else { return }
        shell.breadcrumb =
            [BreadcrumbItem(Area.home.label, href: Area.home.href)] + page.trail + [BreadcrumbItem(page.title)]
    }
}
