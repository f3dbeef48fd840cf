import Crypto
import SQLite
import ShingiDomain

/// Writes files into the data file as they arrive, chunk by chunk, each chunk a job among everybody else's writes. It
/// holds no more than the chunk being filled and a few that wait for the writer.
///
/// Straight into the data file rather than through a temporary one: each byte is written once less, the writer itself
/// sets the pace, and when the last byte is here the paper needs one row more.
///
/// `@unchecked Sendable`: used on one queue at a time, that of the connection which receives; what the writer's queue
/// reports is behind a lock.
package final class ContentIntake: @unchecked Sendable {
    private struct Progress {
        /// Chunks that wait for the writer.
        var waiting = 0
        var failure: (any Error)?
        var whenReady: (@Sendable () -> Void)?
    }

    /// Chunks: from the first number on the sender is held back until the second is reached.
    private static let (high, low) = (4, 1)

    private let store: Store
    private let account: AccountID
    private let progress = Locked(Progress())
    private var ids: [ContentID] = []
    private var current: IncomingContent?

    package init(store: Store, by account: AccountID) {
        self.store = store
        self.account = account
    }

    /// Begins a file; what was begun before and not ended is thrown away.
    package func begin() {
        cancel()
        current = IncomingContent(id: Self.newID())
    }

    package func append(_ bytes: [UInt8]) {
        guard let current else { return }
        for chunk in current.append(bytes) { submit(chunk, of: current.id) }
    }

    /// Bytes of the file begun last.
    package var size: Int { current?.size ?? 0 }

    /// Ends the file begun last.
    package func end() -> ReceivedContent? {
        guard let incoming = current else { return nil }
        current = nil
        if let chunk = incoming.lastChunk() { submit(chunk, of: incoming.id) }
        return ReceivedContent(content: incoming.content(), kind: incoming.kind)
    }

    /// Throws the file begun last away.
    package func cancel() {
        guard let id = current?.id else { return }
        current = nil
        store.discard([id])
        ids.removeAll { $0 == id }
    }

    /// Throws everything away that has not become a paper.
    package func discardUnclaimed() {
        cancel()
        store.discard(ids)
        ids = []
    }

    /// Why not everything could be stored, as far as that is known.
    package var failure: (any Error)? { progress.withLock { $0.failure } }

    /// - Parameter act: called once, from any queue, when there is room again; never when there is room now.
    /// - Returns: whether there is room now.
    package func hasRoom(whenReady act: @escaping @Sendable () -> Void) -> Bool {
        progress.withLock { progress in
            guard progress.waiting >= Self.high, progress.failure == nil else { return true }
            progress.whenReady = act
            return false
        }
    }

    private func submit(_ chunk: IncomingContent.Chunk, of id: ContentID) {
        guard failure == nil else { return }
        if chunk.position == 0 { ids.append(id) }
        progress.withLock { $0.waiting += 1 }
        store.submitWrite { [account] services in
            try services.contents.append(chunk.bytes, at: chunk.position, to: id, by: account)
        } completion: { [progress] result in
            Self.note(result, in: progress)?()
        }
    }

    private static func note(
        _ result: Result<Void, any Error>, in progress: Locked<Progress>
    ) -> (@Sendable () -> Void)? {
        progress.withLock { progress in
            progress.waiting -= 1
            if case .failure(let error) = result { progress.failure = progress.failure ?? error }
            guard progress.waiting <= Self.low || progress.failure != nil else { return nil }
            defer { progress.whenReady = nil }
            return progress.whenReady
        }
    }

    /// Chosen at random, so that the sender need not wait for the writer to name one.
    static func newID() -> ContentID {
        ContentID(rawValue: RandomBytes.make(8).reduce(0) { $0 << 8 | Int64($1) } & .max)
    }
}
