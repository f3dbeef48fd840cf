import SQLite

extension Connection {
    func integrityProblems() throws -> [String] {
        try all("PRAGMA integrity_check(20)", []) { try $0.text(0) }.filter { $0 != "ok" }
    }

    func schemaVersion() throws -> Int {
        try first("PRAGMA user_version", []) { try $0.integer(0) } ?? 0
    }

    /// The table and what it points to.
    func brokenReferences() throws -> [String] {
        try all("SELECT \"table\" || ' → ' || parent, count(*) FROM pragma_foreign_key_check GROUP BY 1", []) { row in
            "\(try row.text(0)) \(try row.integer(1))件"
        }
    }

    /// By text too: two scopes of one council must not print the same number. Only what runs for ever is compared there.
    func numbersGivenTwice() throws -> [String] {
        try all(
            """
            SELECT number_text, count(*) FROM cases WHERE number_scope = 'forever'
            GROUP BY council_id, number_text HAVING count(*) > 1
            UNION ALL
            SELECT number_text, count(*) FROM replies WHERE number_scope = 'forever'
            GROUP BY council_id, number_text HAVING count(*) > 1
            UNION ALL
            SELECT number_text || '(' || number_scope || ')', count(*) FROM cases WHERE number IS NOT NULL
            GROUP BY council_id, number_scope, number HAVING count(*) > 1
            UNION ALL
            SELECT number_text || '(' || number_scope || ')', count(*) FROM replies WHERE number IS NOT NULL
            GROUP BY council_id, number_scope, number HAVING count(*) > 1
            """, []
        ) { row in "\(try row.text(0)) \(try row.integer(1))件" }
    }

    /// Every statement that would make this schema, in the order in which it was made.
    func schemaText() throws -> String {
        try all(
            """
            SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
                AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
            ORDER BY rowid
            """, []
        ) { try $0.text(0) + ";\n" }.joined(separator: "\n")
    }
}
