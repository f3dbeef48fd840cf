import CSQLite

extension Connection {
    /// The settings every connection of that role has, whoever opens it.
    func configure() throws(DatabaseError) {
        // First, because every later PRAGMA may meet a lock.
        try execute("PRAGMA busy_timeout = \(busyTimeout)")
        // "x" must be a column, never silently the string 'x'.
        set(SQLITE_DBCONFIG_DQS_DML, false)
        set(SQLITE_DBCONFIG_DQS_DDL, false)
        set(SQLITE_DBCONFIG_DEFENSIVE, true)
        try execute("PRAGMA foreign_keys = ON")
        guard try firstValue("SELECT encoding = 'UTF-8' FROM pragma_encoding") == 1 else { throw .notInUTF8 }
        switch role {
        case .writer: try configureWriter()
        case .reader: try configureReader()
        }
    }

    private func configureWriter() throws(DatabaseError) {
        let mode = try pragma("journal_mode = WAL") ?? .null
        guard mode == "wal" else { throw .notInWALMode(found: mode) }
        // An acknowledged commit survives loss of power.
        try execute("PRAGMA synchronous = FULL")
        // What savepoints put aside, a few pages for each write, would be a file.
        try execute("PRAGMA temp_store = MEMORY")
        // A WAL that grew under a long read is cut back when it starts over.
        try execute("PRAGMA journal_size_limit = 25165824")
    }

    /// The file is open read-only already, which alone keeps `PRAGMA wal_checkpoint` out (query_only does not); the
    /// rest says the same again where SQLite might decide by itself.
    private func configureReader() throws(DatabaseError) {
        set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        try execute("PRAGMA wal_autocheckpoint = 0")
        try execute("PRAGMA query_only = ON")
    }

    func set(_ option: Int32, _ isOn: Bool) {
        let code = shingi_sqlite_db_config(handle, option, isOn ? 1 : 0)
        precondition(code == SQLITE_OK, "SQLite is too old for option \(option)")
    }

    /// The first value a PRAGMA answers with.
    func pragma(_ text: String) throws(DatabaseError) -> Value? {
        try firstValue("PRAGMA \(text)")
    }

    private func firstValue(_ sql: String) throws(DatabaseError) -> Value? {
        let statement = try checkOut(sql)
        defer { checkIn(statement) }
        guard try statement.step() else { return nil }
        return try Row(statement).value(0)
    }

    /// `transaction` alone begins and ends transactions: a COMMIT in a job would take the writes of others with it.
    func refuseTransactionControl() {
        let context = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_set_authorizer(
            handle,
            { context, action, _, _, _, _ in
                guard action == SQLITE_TRANSACTION || action == SQLITE_SAVEPOINT, let context else { return SQLITE_OK }
                let connection = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
                return connection.preparesTransactionControl ? SQLITE_OK : SQLITE_DENY
            }, context)
    }
}
