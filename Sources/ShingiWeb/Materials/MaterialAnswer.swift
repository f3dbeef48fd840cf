import Crypto
import HTTP
import ShingiDomain

/// How a paper goes to a browser: shown where that is harmless, else saved, and never run.
struct MaterialAnswer {
    let material: Material
    /// Saved even where it could be shown.
    let isSaved: Bool

    init(_ material: Material, saved: Bool) {
        self.material = material
        isSaved = saved
    }

    /// What the request's conditions and range ask for.
    func response(to head: RequestHead, from papers: PaperSource) -> Response {
        let whole = Response(.ok, fields: fields, body: papers.body(of: material.content))
        let tag = EntityTag(material.content.sha256.hex)
        return whole.conditional(on: head, Validators(entityTag: tag), allowsRanges: true)
    }

    private var fields: Fields {
        let kind = MaterialKind(mediaType: material.mediaType)
        let isShown = kind?.isShownInBrowser == true && !isSaved
        var fields: Fields = [
            "Content-Type": kind == .text ? "text/plain; charset=utf-8" : material.mediaType,
            "Content-Disposition": ContentDisposition(isShown ? .inline : .attachment, fileName: material.fileName)
                .text,
            "Content-Security-Policy": kind == .pdf ? Self.readerPolicy : "sandbox; default-src 'none'",
        ]
        // Our own page of the paper frames it; everybody else's must not.
        if kind == .pdf { fields.set("X-Frame-Options", "SAMEORIGIN") }
        return fields
    }

    /// Browsers refuse to open their PDF reader inside a sandbox; the reader runs no script of a page.
    private static let readerPolicy = "default-src 'none'; object-src 'self'; frame-ancestors 'self'; base-uri 'none'"
}
