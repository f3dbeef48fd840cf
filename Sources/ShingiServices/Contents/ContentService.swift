import ShingiDomain

/// The bytes of files, in chunks. Nobody's right is asked for here: who may send or read a file is the business of
/// whatever the file belongs to.
package struct ContentService {
    let services: Services

    /// Bytes in one row, and so the most that is read or written at once.
    package static let chunkSize = 1 << 18
    /// Chunks thrown away in one job, so that others' writes get in between.
    static let discardedAtOnce = 64

    func append(_ bytes: [UInt8], at position: Int, to id: ContentID, by account: AccountID) throws {
        if position == 0 { try services.connection.insertContent(id, by: account, at: services.now) }
        try services.connection.insertChunk(bytes, at: position, of: id)
    }

    /// Ends a content whose bytes have all been stored.
    func complete(_ content: Content) throws {
        let extent = try services.connection.extent(of: content.id)
        let chunks = (content.size + Self.chunkSize - 1) / Self.chunkSize
        guard extent == (chunks, content.size) else { throw ContentFault.incomplete(content.id) }
        try services.connection.storeEnd(of: content)
    }

    /// Bytes from `offset` on, at least one and at most `count`: as far as the chunk goes in which they lie.
    ///
    /// Reads one row in a snapshot of its own, so that however slowly somebody takes a large file, the log of the data
    /// file can start over in between.
    package func bytes(of content: Content, at offset: Int, count: Int) throws -> [UInt8] {
        let (position, start) = offset.quotientAndRemainder(dividingBy: Self.chunkSize)
        guard let chunk = try services.connection.chunk(at: position, of: content.id), start < chunk.count else {
            throw ContentFault.incomplete(content.id)
        }
        if start == 0, chunk.count <= count { return chunk }
        return Array(chunk[start..<min(start + count, chunk.count)])
    }

    /// Throws away some of a content that no paper has.
    ///
    /// - Returns: whether there is more of it.
    func discardSome(of id: ContentID) throws -> Bool {
        guard try !services.connection.isClaimed(id) else { return false }
        try services.connection.deleteChunks(of: id, atMost: Self.discardedAtOnce)
        guard services.connection.changes < Self.discardedAtOnce else { return true }
        try services.connection.deleteContent(id)
        return false
    }

    func unclaimed() throws -> [ContentID] {
        try services.connection.unclaimedContents()
    }
}

/// What is stored is not what was written: a fault of ours or of the disk.
enum ContentFault: Error {
    case incomplete(ContentID)
}

extension Services {
    package var contents: ContentService { ContentService(services: self) }
}
