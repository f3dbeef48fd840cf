import SQLite
import ShingiDomain

extension Connection {
    /// Cases whose words are no longer what they say.
    func unreadCases(most: Int) throws -> [CaseID] {
        try all("SELECT case_id FROM unread_cases LIMIT ?", [.integer(Int64(most))]) { try $0.id(0) }
    }

    func storeWords(_ words: CaseWords, of id: CaseID) throws {
        try execute(
            """
            INSERT INTO case_words (case_id, title, body) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET title = excluded.title, body = excluded.body
            WHERE title <> excluded.title OR body <> excluded.body
            """,
            [
                .integer(id.rawValue), .text(words.title.joined(separator: " ")),
                .text(words.body.joined(separator: " ")),
            ])
        try execute("DELETE FROM unread_cases WHERE case_id = ?", [.integer(id.rawValue)])
    }

    /// Title, outline and the answers of all sheets, in their order.
    func caseTexts(of id: CaseID) throws -> CaseTexts? {
        let texts = try first("SELECT title, outline FROM cases WHERE id = ?", [.integer(id.rawValue)]) {
            CaseTexts(title: try $0.text(0), outline: try $0.text(1), sheets: [])
        }
        guard var texts else { return nil }
        texts.sheets = try all(
            """
            SELECT s.content FROM matters m JOIN case_sheets s ON s.matter_id = m.id
            WHERE m.case_id = ? ORDER BY m.position
            """, [.integer(id.rawValue)]
        ) { try sheetContent($0, 0) }
        return texts
    }

    /// How many cases say each of the words; those that none says are missing.
    func countCases(saying words: [String]) throws -> [String: Int] {
        let counts: [(String, Int)] = try all(
            """
            SELECT n.term, n.doc FROM json_each(?) w CROSS JOIN case_word_counts n ON n.term = w.value
            """, [.text(json(words))]
        ) { (try $0.text(0), try $0.integer(1)) }
        return Dictionary(counts) { first, _ in first }
    }

    /// Rather too many than too few.
    func countReadCases() throws -> Int {
        try first("SELECT max(case_id) FROM case_words") { try $0.optionalInteger(0) ?? 0 } ?? 0
    }

    /// Best first. The words lead, so that the cost is that of their rows in the index and not of all cases.
    func similarCases(_ query: SearchQuery, except id: CaseID, visibleTo actor: Actor, most: Int) throws
        -> [SimilarCase]
    {
        let scope = actor.visibleCases
        return try all(
            """
            SELECT c.id, c.number_text, c.title, d.division, d.section, d.unit, c.state,
                (SELECT group_concat(word, '、') FROM (SELECT DISTINCT e.word FROM matters m
                    JOIN vote_matters x ON x.matter_id = m.id JOIN decisions e ON e.vote_id = x.vote_id
                    WHERE m.case_id = c.id AND NOT EXISTS (SELECT 1 FROM decisions n WHERE n.corrects_id = e.id)))
            FROM (
                SELECT i.rowid AS id, sum(w.value ->> 1) AS score
                FROM json_each(?) w CROSS JOIN case_word_index i
                WHERE i.case_word_index MATCH (w.value ->> 0) GROUP BY i.rowid) s
            CROSS JOIN cases c ON c.id = s.id CROSS JOIN departments d ON d.id = c.department_id
            WHERE s.score >= ? AND c.id <> ? AND \(scope.sql)
            ORDER BY s.score DESC, c.changed_at DESC, c.id DESC LIMIT ?
            """,
            [.text(matches(of: query)), .real(query.leastScore), .integer(id.rawValue)] + scope.arguments
                + [.integer(Int64(most))]
        ) { row in
            SimilarCase(
                id: try row.id(0), number: try row.optionalText(1), title: try row.text(2),
                department: try departmentName(row, 3), state: try row.choice(6), outcome: try row.optionalText(7))
        }
    }

    /// Every word anywhere in a case, and once more in its title: [["\"納付\"",2.5],["title : \"納付\"",2.5]].
    private func matches(of query: SearchQuery) -> String {
        // Words are letters and digits only, so nothing in them has a meaning in JSON or in FTS5.
        let entries = query.words.flatMap { word, weight in
            ["[\"\\\"\(word)\\\"\",\(weight)]", "[\"title : \\\"\(word)\\\"\",\(weight)]"]
        }
        return "[\(entries.joined(separator: ","))]"
    }

    private func json(_ words: [String]) -> String {
        "[\(words.map { "\"\($0)\"" }.joined(separator: ","))]"
    }
}
