/// A file in an archive, as the central directory says it (APPNOTE.TXT 4.3.12).
struct ZipEntry: Hashable, Sendable {
    enum Method: UInt16 {
        case stored = 0
        case deflated = 8
    }

    let name: String
    let method: Method
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    /// Of its local header.
    let offset: Int
}
