import HTTP
import ShingiDomain
import Templates

extension RequestContext {
    /// The answer that shows a public page: the same for everybody, signed in or not, so that caches may keep it.
    func publicPage<P: Page>(_ page: P, council: String? = nil) -> Response {
        let drawing = publicDrawing(of: page, council: council)
        tray?.take(drawing)
        return published(.html(drawing.bytes))
    }

    func publicDrawing<P: Page>(of page: P, council: String?) -> Drawing {
        var shell = PageShell(title: page.title, assets: site.assets, values: AnswerValues(requestNumber: ""))
        shell.councilName = council
        shell.isDemo = !site.demoAccounts.isEmpty
        if !page.trail.isEmpty { shell.breadcrumb = page.trail + [BreadcrumbItem(page.title)] }
        return site.pages.draw(page, shell: shell)
    }

    func publicPDF(_ bytes: [UInt8], name: String) -> Response {
        var response = publicDocument(bytes, type: "application/pdf")
        response.fields.set("Content-Disposition", ContentDisposition(.inline, fileName: name + ".pdf").text)
        return response
    }

    /// To be saved.
    func publicWord(_ bytes: [UInt8], name: String) -> Response {
        var response = publicDocument(bytes, type: MaterialKind.word.mediaType)
        response.fields.set("Content-Disposition", ContentDisposition(.attachment, fileName: name).text)
        return response
    }

    func publicDocument(_ bytes: [UInt8], type: String) -> Response {
        published(Response(.ok, fields: ["Content-Type": type], body: .bytes(bytes)))
    }

    /// Kept for a minute: what was released shows up soon, and a crowd of readers asks only once.
    private func published(_ response: Response) -> Response {
        guard case .bytes(let bytes) = response.body else { return response }
        return published(response, EntityTag(hashing: bytes))
    }

    func published(_ response: Response, _ tag: EntityTag) -> Response {
        tray?.entityTag = tag
        var response = response
        response.fields.set("Cache-Control", "public, max-age=60")
        return response.conditional(on: request.head, Validators(entityTag: tag))
    }

    /// `https://example.jp`, for addresses that are read elsewhere.
    var publicOrigin: String { arrival.origin }
}
