import CSQLite

extension Connection {
    /// Counts the WAL's frames at each commit. Takes the place of SQLite's own checkpoint after a commit, which
    /// would hide a failed sync.
    func watchLog() {
        sqlite3_wal_hook(
            handle,
            { context, _, _, frames in
                guard let context else { return SQLITE_OK }
                Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().logFrames = Int(frames)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    func checkpoint(_ mode: Int32) throws(DatabaseError) {
        let code = sqlite3_wal_checkpoint_v2(handle, nil, mode, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseError(handle: handle, sql: nil) }
    }
}
