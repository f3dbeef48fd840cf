import SQLite
import ShingiDomain

extension Connection {
    /// The names of cases to refer to, those changed last first; as many as a list of suggestions can use.
    func caseNames(except id: CaseID, visibleTo actor: Actor) throws -> [String] {
        let scope = actor.visibleCases
        return try all(
            """
            SELECT c.number_text, c.title FROM cases c WHERE \(scope.sql) AND c.id <> ?
            ORDER BY c.changed_at DESC, c.id DESC LIMIT 100
            """,
            scope.arguments + [.integer(id.rawValue)]
        ) { caseName(number: try $0.optionalText(0), title: try $0.text(1)) }
    }

    /// The one case with this number, this title or both; nil when there is none or more than one.
    func caseReference(_ text: String, except id: CaseID, visibleTo actor: Actor) throws -> SheetReference? {
        let scope = actor.visibleCases
        let found = try all(
            """
            SELECT c.id, c.number_text, c.title FROM cases c
            WHERE \(scope.sql) AND c.id <> ? AND ? IN (c.number_text, c.title, c.number_text || ' ' || c.title) LIMIT 2
            """,
            scope.arguments + [.integer(id.rawValue), .text(text)]
        ) { row in
            SheetReference(
                id: try row.int64(0), name: caseName(number: try row.optionalText(1), title: try row.text(2)))
        }
        return found.count == 1 ? found[0] : nil
    }
}

/// 諮問第462号 件名
private func caseName(number: String?, title: String) -> String {
    [number, title].compactMap(\.self).joined(separator: " ")
}
