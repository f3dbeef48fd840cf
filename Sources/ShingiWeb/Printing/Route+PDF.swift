import Documents
import HTTP
import ShingiServices

extension Route {
    /// A page as PDF: whoever may see the page may have it, and nobody else. Made by the same handler, read in one
    /// transaction that is over before the printer begins.
    static func pdf<each Parameter: PathParameter>(
        _ path: Path<repeat each Parameter>, _ access: Access,
        _ document:
            @escaping @Sendable (RequestContext, Services, repeat each Parameter) throws -> PrintedDocument
    ) -> Route {
        slow(.get, path, access, bodyLimit: 0, lane: .documents) {
            (context: RequestContext, store: Store, parameters: repeat each Parameter) in
            let document = try store.read { services in
                try services.transaction { try document(context, services, repeat each parameters) }
            }
            return try context.pdf(document)
        }
    }
}

extension RequestContext {
    /// Without a printer: the way to the page that says what is missing.
    fileprivate func pdf(_ document: PrintedDocument) throws -> Response {
        guard site.tools.has(.printer) else { return redirect(to: Paths.documentTools()) }
        return .pdf(try printed(document), name: document.name + ".pdf")
    }

    func printed(_ document: PrintedDocument) throws -> [UInt8] {
        let styles = ShellAssets.printedStyleNames.map { site.files.contents(of: $0) }
        return try PDFPrinter(site.tools).print(document.page, title: document.name, styles: styles)
    }
}

extension Response {
    /// Shown by the browser, and saved under its name; made for one reader, so that nobody keeps it for another.
    static func pdf(_ bytes: [UInt8], name: String) -> Response {
        Response(
            .ok,
            fields: [
                "Content-Type": "application/pdf",
                "Content-Disposition": ContentDisposition(.inline, fileName: name).text,
                "Cache-Control": "private, no-store",
            ], body: .bytes(bytes))
    }
}
