import Crypto
import HTTP
import ShingiDomain

/// How a paper goes to a browser: shown where that is harmless, else saved, and never run.
struct MaterialAnswer {
    let material: Material

    init(_ material: Material) {
        self.material = material
    }

    /// What the request's conditions and range ask for, without any bytes yet.
    func response(to head: RequestHead) -> Answer {
        let whole = Response(.ok, fields: fields, body: .source(length: material.size) { _, _ in [] })
        let tag = EntityTag(Array(material.sha256.prefix(16)).hex)
        let response = whole.conditional(on: head, Validators(entityTag: tag), allowsRanges: true)
        switch response.status {
        case .ok: return Answer(response: response, range: 0..<material.size)
        case .partialContent:
            guard case .part(let range) = ByteRange(head.fields, length: material.size) else { break }
            return Answer(response: response, range: range)
        default: break
        }
        return Answer(response: response, range: nil)
    }

    private var fields: Fields {
        let kind = MaterialKind(mediaType: material.mediaType)
        let isShown = kind?.isShownInBrowser == true
        return [
            "Content-Type": kind == .text ? "text/plain; charset=utf-8" : material.mediaType,
            "Content-Disposition": ContentDisposition(isShown ? .inline : .attachment, fileName: material.fileName)
                .text,
            "Content-Security-Policy": kind == .pdf ? Self.readerPolicy : "sandbox; default-src 'none'",
        ]
    }

    /// Browsers refuse to open their PDF reader inside a sandbox; the reader runs no script of a page.
    private static let readerPolicy = "default-src 'none'; object-src 'self'; frame-ancestors 'none'; base-uri 'none'"

    /// An answer and the bytes it still wants.
    struct Answer {
        let response: Response
        let range: Range<Int>?

        func filled(_ bytes: (Range<Int>) throws -> [UInt8]) rethrows -> Response {
            var filled = response
            if let range { filled.body = .bytes(try bytes(range)) }
            return filled
        }
    }
}
