import Crypto
import HTTP
import ShingiDomain

/// How a paper goes to a browser: shown where that is harmless, else saved, and never run.
struct MaterialAnswer {
    private let fileName: String
    private let mediaType: String
    private let content: Content
    /// Saved even where it could be shown.
    private let isSaved: Bool

    init(_ material: Material, saved: Bool) {
        fileName = material.fileName
        mediaType = material.mediaType
        content = material.content
        isSaved = saved
    }

    init(_ paper: ItemPaper, saved: Bool) {
        fileName = paper.fileName
        mediaType = paper.mediaType
        content = paper.content
        isSaved = saved
    }

    /// What the request's conditions and range ask for.
    func response(to head: RequestHead, from papers: PaperSource) -> Response {
        let whole = Response(.ok, fields: fields, body: papers.body(of: content))
        let tag = EntityTag(content.sha256.hex)
        return whole.conditional(on: head, Validators(entityTag: tag), allowsRanges: true)
    }

    private var fields: Fields {
        let kind = MaterialKind(mediaType: mediaType)
        let isShown = kind?.isShownInBrowser == true && !isSaved
        var fields: Fields = [
            "Content-Type": kind == .text ? "text/plain; charset=utf-8" : mediaType,
            "Content-Disposition": ContentDisposition(isShown ? .inline : .attachment, fileName: fileName)
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
