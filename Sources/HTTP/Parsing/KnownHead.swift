import Glibc

/// The last request head that came whole and alone, and what was read in it: a monitor asks with the same bytes again
/// and again, and so does a page that looks whether something is new.
///
/// Reading a head depends on its bytes and the limits alone, so one memory may serve all connections of a loop.
///
/// `@unchecked Sendable`: used on its loop's queue only.
package final class KnownHead: @unchecked Sendable {
    /// Longer heads are not worth keeping.
    private static let longest = 4_096

    private var bytes: [UInt8] = []
    private var head: RequestHead?

    package init() {}

    /// What these bytes are the head of, when they are those of the last one and nothing else.
    func head(of arrived: UnsafeRawBufferPointer) -> RequestHead? {
        guard let head, arrived.count == bytes.count, let start = arrived.baseAddress else { return nil }
        let isSame = bytes.withUnsafeBytes { known in
            known.baseAddress.map { memcmp($0, start, arrived.count) == 0 } ?? false
        }
        return isSame ? head : nil
    }

    /// - Parameter arrived: the whole head, from its first byte to its empty line, of a request without content.
    func keep(_ arrived: UnsafeBufferPointer<UInt8>, _ head: RequestHead) {
        guard arrived.count <= Self.longest else { return }
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: arrived)
        self.head = head
    }
}
