import CSQLite

/// An open blob, read and written piece by piece without holding it in memory.
///
/// Its size is fixed: make room with `zeroblob(?)` in the INSERT. Closed when released, and at the latest when the
/// job or read that opened it is over. Changing the row otherwise makes it throw (SQLITE_ABORT).
package final class Blob {
    package enum Access: Sendable {
        case read, write
    }

    /// Bytes.
    package let size: Int
    private let number: Int
    private let connection: Connection

    init(_ connection: Connection, number: Int, handle: OpaquePointer) {
        self.connection = connection
        self.number = number
        size = Int(sqlite3_blob_bytes(handle))
    }

    deinit {
        close()
    }

    /// Up to `count` bytes from `offset`; fewer only at the end.
    package func read(at offset: Int, count: Int) throws(DatabaseError) -> [UInt8] {
        let handle = try handle()
        guard offset >= 0, count >= 0, offset <= size else { throw outside(offset, count) }
        let length = min(count, size - offset)
        var code = SQLITE_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, initialized in
            code = sqlite3_blob_read(handle, buffer.baseAddress, Int32(length), Int32(offset))
            initialized = code == SQLITE_OK ? length : 0
        }
        guard code == SQLITE_OK else { throw DatabaseError(handle: connection.handle, sql: nil) }
        return bytes
    }

    /// Replaces the bytes from `offset` on; all must fit.
    package func write(_ bytes: [UInt8], at offset: Int) throws(DatabaseError) {
        let handle = try handle()
        guard offset >= 0, offset <= size - bytes.count else { throw outside(offset, bytes.count) }
        let code = bytes.withUnsafeBytes {
            sqlite3_blob_write(handle, $0.baseAddress, Int32($0.count), Int32(offset))
        }
        guard code == SQLITE_OK else { throw DatabaseError(handle: connection.handle, sql: nil) }
    }

    package func close() {
        guard let handle = connection.blobs.removeValue(forKey: number) else { return }
        // Repeats an error that a read or write threw already.
        sqlite3_blob_close(handle)
    }

    private func handle() throws(DatabaseError) -> OpaquePointer {
        guard let handle = connection.blobs[number] else { throw .blobClosed }
        return handle
    }

    private func outside(_ offset: Int, _ count: Int) -> DatabaseError {
        .blobRange(offset: offset, count: count, size: size)
    }
}
