import Documents
import HTTP
import ShingiDomain
import ShingiServices

extension Route {
    /// A document as a Word file, by the template of the reader's council: whoever may read the document may have it. Read
    /// in one transaction, and filled on a worker: the minutes of a long meeting take a quarter of a second.
    static func word<each Parameter: PathParameter>(
        _ path: Path<repeat each Parameter>, _ access: Access,
        _ document:
            @escaping @Sendable (RequestContext, Services, repeat each Parameter) throws -> any WordDocument
    ) -> Route {
        slow(.get, path, access, bodyLimit: 0, lane: .documents) {
            (context: RequestContext, store: Store, parameters: repeat each Parameter) in
            let (document, own) = try store.read { services in
                try services.transaction {
                    let document = try document(context, services, repeat each parameters)
                    return (
                        document, try services.documentTemplates.inUse(type(of: document).kind, for: context.actor)
                    )
                }
            }
            return .word(try context.site.filled(document, by: own), name: document.fileName)
        }
    }
}

extension Site {
    /// - Parameter own: the council's template; nil for the one that comes with the program.
    func filled(_ document: any WordDocument, by own: [UInt8]?) throws -> [UInt8] {
        try WordTemplate(own ?? documents[type(of: document).kind]).filled(document.values)
    }
}

extension Response {
    /// A Word file to be saved; made for one reader, so that nobody keeps it for another.
    static func word(_ bytes: [UInt8], name: String) -> Response {
        Response(
            .ok,
            fields: [
                "Content-Type": MaterialKind.word.mediaType,
                "Content-Disposition": ContentDisposition(.attachment, fileName: name).text,
                "Cache-Control": "private, no-store",
            ], body: .bytes(bytes))
    }
}
