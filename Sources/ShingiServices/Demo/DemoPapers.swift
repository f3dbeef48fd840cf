import FoundationEssentials
import ShingiDomain

/// A paper of the demo, as its files name it: one in the folder Papers.
struct DemoPaper: Decodable, Sendable {
    let file: String
    let title: String
    /// Of a case's paper alone.
    let category: MaterialCategory?
}

/// Takes the demo's papers in as if somebody had sent them.
struct DemoPapers {
    let services: Services
    /// The folder that they lie in.
    let folder: String

    /// - Throws: `DemoError` for a file that is missing, or none of the kinds that are taken.
    func received(_ papers: [DemoPaper], by actor: Actor) throws -> [(entry: MaterialEntry, content: Content)] {
        try papers.map { try received($0, by: actor) }
    }

    private func received(_ paper: DemoPaper, by actor: Actor) throws -> (entry: MaterialEntry, content: Content) {
        let path = "\(folder)/\(paper.file)"
        guard let bytes = FileManager.default.contents(atPath: path) else { throw DemoError.missing(path) }
        let incoming = IncomingContent(id: ContentIntake.newID())
        let chunks = incoming.append(Array(bytes)) + [incoming.lastChunk()].compactMap(\.self)
        for chunk in chunks {
            try services.contents.append(chunk.bytes, at: chunk.position, to: incoming.id, by: actor.accountID)
        }
        let ending = paper.file.split(separator: ".").last ?? ""
        let entry = MaterialEntry(
            title: paper.title, fileName: "\(paper.title).\(ending)", size: incoming.size, kind: incoming.kind,
            handling: MaterialHandling(category: paper.category ?? .paper))
        return (entry, incoming.content())
    }
}
