import CSQLite

extension Connection {
    /// Opens the blob in `column` of the row with this row id. Writing counts as a change of the row's transaction.
    package func openBlob(table: String, column: String, row: Int64, access: Blob.Access) throws(DatabaseError) -> Blob
    {
        guard depth == 0 || isInTransaction else { throw .transactionLost }
        var blob: OpaquePointer?
        let code = sqlite3_blob_open(handle, "main", table, column, row, access == .write ? 1 : 0, &blob)
        guard code == SQLITE_OK, let blob else { throw DatabaseError(handle: handle, sql: nil) }
        nextBlob += 1
        blobs[nextBlob] = blob
        return Blob(self, number: nextBlob, handle: blob)
    }

    /// An open blob counts as a running statement, and COMMIT refuses while one writes.
    func closeBlobs() {
        for blob in blobs.values {
            sqlite3_blob_close(blob)
        }
        blobs.removeAll()
    }
}
