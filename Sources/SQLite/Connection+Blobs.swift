import CSQLite

extension Connection {
    /// Opens the blob in `column` of the row with this row id. Writing counts as a change of the row's transaction.
    package func openBlob(table: String, column: String, row: Int64, access: Blob.Access) throws(DatabaseError) -> Blob
    {
        guard depth == 0 || isInTransaction else { throw .transactionLost }
        let blob: OpaquePointer
        do {
            blob = try open(table, column, row, access)
        } catch {
            // Unlike a statement, this does not notice by itself that another connection made the table meanwhile.
            try execute("SELECT 1 FROM sqlite_schema LIMIT 1")
            blob = try open(table, column, row, access)
        }
        nextBlob += 1
        blobs[nextBlob] = blob
        if access == .write { levels.hasWritten = true }
        return Blob(self, number: nextBlob, handle: blob)
    }

    /// An open blob counts as a running statement, and COMMIT refuses while one writes.
    func closeBlobs() {
        for blob in blobs.values {
            sqlite3_blob_close(blob)
        }
        blobs.removeAll()
    }

    private func open(_ table: String, _ column: String, _ row: Int64, _ access: Blob.Access) throws(DatabaseError)
        -> OpaquePointer
    {
        var blob: OpaquePointer?
        let code = sqlite3_blob_open(handle, "main", table, column, row, access == .write ? 1 : 0, &blob)
        guard code == SQLITE_OK, let blob else { throw DatabaseError(handle: handle, sql: nil) }
        return blob
    }
}
