package typealias ContentID = ID<Content>

/// The bytes of a file, apart from what it is called. They stay where they are stored.
package struct Content: Sendable, Hashable {
    package var id: ContentID
    /// Bytes.
    package var size: Int
    package var sha256: [UInt8]

    package init(id: ContentID, size: Int, sha256: [UInt8]) {
        self.id = id
        self.size = size
        self.sha256 = sha256
    }
}
