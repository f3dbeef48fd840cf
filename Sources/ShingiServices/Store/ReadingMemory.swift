import Crypto
import ShingiDomain

/// What an event loop has read and need not read again at every request. It lives with the loop's reading connection, on
/// the loop's queue.
///
/// Who somebody is and what they may do is remembered only while nothing at all was committed since it was read, so a
/// sign-out or a changed role counts at the next request.
package final class ReadingMemory {
    private let currentGeneration: @Sendable () -> UInt64
    private var generation: UInt64
    private var sessions: [[UInt8]: OpenSession] = [:]
    /// The schema lets nobody change or delete one.
    private var forms: [FormID: Form] = [:]

    private static let mostSessions = 1_000

    init(generation: @escaping @Sendable () -> UInt64) {
        currentGeneration = generation
        self.generation = generation()
    }

    /// See `Services.generation`.
    func currentState() -> UInt64 { currentGeneration() }

    /// The session of a token's hash, read by `find` when it is not known or something was committed.
    func session(_ hash: [UInt8], _ find: () throws -> OpenSession?) rethrows -> OpenSession? {
        // Before the reading, so that a commit in between makes what was read count as old.
        let current = currentGeneration()
        if current != generation || sessions.count >= Self.mostSessions { sessions.removeAll(keepingCapacity: true) }
        generation = current
        if let known = sessions[hash] { return known }
        let found = try find()
        sessions[hash] = found
        return found
    }

    func forms(_ ids: Set<FormID>, _ find: (Set<FormID>) throws -> [Form]) rethrows -> [Form] {
        let unknown = ids.filter { forms[$0] == nil }
        if !unknown.isEmpty { for form in try find(unknown) { forms[form.id] = form } }
        return ids.compactMap { forms[$0] }
    }
}
