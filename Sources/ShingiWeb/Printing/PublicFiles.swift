import Crypto
import Synchronization

/// Files that everybody may ask for, each made once while what it is made of stays the same: printing is dear, and so is
/// filling a template with hours of talk.
final class PublicFiles: Sendable {
    /// Some hundred pages each.
    private static let most = 32

    private struct Entry {
        let source: [UInt8]
        let bytes: [UInt8]
    }

    /// The oldest first, by the hash of what they are made of.
    private let entries = Mutex<[Entry]>([])

    func file(of source: [UInt8], _ make: () throws -> [UInt8]) throws -> [UInt8] {
        let hash = SHA256.hash(source)
        if let made = entries.withLock({ $0.first { $0.source == hash } }) { return made.bytes }
        let bytes = try make()
        entries.withLock { entries in
            if entries.count >= Self.most { entries.removeFirst() }
            entries.append(Entry(source: hash, bytes: bytes))
        }
        return bytes
    }
}
