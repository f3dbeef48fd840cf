/// One field or file of a multipart form with its content.
package struct Part: Sendable, Equatable {
    package let head: PartHead
    package let bytes: [UInt8]

    package init(head: PartHead, bytes: [UInt8]) {
        self.head = head
        self.bytes = bytes
    }

    package var name: String { head.name }
    package var filename: String? { head.filename }
    package var contentType: String? { head.contentType }
}
