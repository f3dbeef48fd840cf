import Crypto
import ShingiDomain

/// One file as it arrives: cut into chunks, measured, recognised.
final class IncomingContent {
    struct Chunk: Sendable {
        let position: Int
        let bytes: [UInt8]
    }

    let id: ContentID
    private(set) var size = 0
    private var hasher: SHA256Hasher? = SHA256Hasher()
    private var recogniser = MaterialRecogniser()
    private var rest: [UInt8] = []
    private var position = 0

    init(id: ContentID) {
        self.id = id
    }

    /// - Returns: the chunks that are full now.
    func append(_ bytes: [UInt8]) -> [Chunk] {
        size += bytes.count
        hasher?.update(bytes)
        recogniser.append(bytes)
        var full: [Chunk] = []
        var bytes = bytes[...]
        while rest.count + bytes.count >= ContentService.chunkSize {
            let count = ContentService.chunkSize - rest.count
            rest += bytes.prefix(count)
            bytes = bytes.dropFirst(count)
            full.append(take())
        }
        if rest.isEmpty { rest.reserveCapacity(ContentService.chunkSize) }
        rest += bytes
        return full
    }

    func lastChunk() -> Chunk? {
        rest.isEmpty ? nil : take()
    }

    /// To be asked for once, at the end.
    func content() -> Content {
        Content(id: id, size: size, sha256: hasher.take()?.finish() ?? [])
    }

    var kind: MaterialKind? { recogniser.kind }

    private func take() -> Chunk {
        defer {
            rest = []
            position += 1
        }
        return Chunk(position: position, bytes: rest)
    }
}
