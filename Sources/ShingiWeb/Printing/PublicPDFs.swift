import Crypto
import Synchronization

/// PDF of public pages, each made once while its page stays the same: everybody may ask for them, and printing is dear.
final class PublicPDFs: Sendable {
    /// Some hundred pages each.
    private static let most = 32

    private struct Entry {
        let page: [UInt8]
        let bytes: [UInt8]
    }

    /// The oldest first, by the hash of the page.
    private let entries = Mutex<[Entry]>([])

    func pdf(of page: [UInt8], _ make: () throws -> [UInt8]) throws -> [UInt8] {
        let hash = SHA256.hash(page)
        if let made = entries.withLock({ $0.first { $0.page == hash } }) { return made.bytes }
        let bytes = try make()
        entries.withLock { entries in
            if entries.count >= Self.most { entries.removeFirst() }
            entries.append(Entry(page: hash, bytes: bytes))
        }
        return bytes
    }
}
