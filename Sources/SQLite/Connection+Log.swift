import CSQLite

extension Connection {
    /// Counts the WAL's frames at each commit. Takes the place of SQLite's own checkpoint after a commit, which
    /// would hide a failed sync.
    func watchLog() {
        sqlite3_wal_hook(
            handle,
            { context, _, _, frames in
                guard let context else { return SQLITE_OK }
                let connection = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
                connection.logFrames = Int(frames)
                connection.isLogFolded = false
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// - Throws: busy only when another program checkpoints; a reader in the way is part of the answer.
    func checkpoint(_ mode: Int32) throws(DatabaseError) -> CheckpointProgress {
        var frames: Int32 = 0
        var copied: Int32 = 0
        let code = sqlite3_wal_checkpoint_v2(handle, nil, mode, &frames, &copied)
        let isHeldUp = code & 0xff == SQLITE_BUSY && frames >= 0
        guard code == SQLITE_OK || isHeldUp else { throw DatabaseError(handle: handle, sql: nil) }
        logFrames = Int(max(0, frames))
        isLogFolded = copied == frames
        return CheckpointProgress(frames: logFrames, copied: Int(max(0, copied)), isHeldUp: isHeldUp)
    }
}
