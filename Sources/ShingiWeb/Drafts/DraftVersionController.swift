import HTTP
import ShingiDomain
import ShingiServices

/// The versions of a case's sheets, to read, to compare and to bring back.
enum DraftVersionController {
    static func index(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let query = DraftVersionQuery(context.query)
        return try page(of: id, query, context, services)
    }

    static func restore(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        guard let part = form["part"].flatMap({ DraftPart(name: $0) }),
            let version = form["version"].flatMap({ Int($0) }), let seen = form["seen"].flatMap({ Int($0) })
        else { throw WebError.unreadableForm }
        do {
            let isRestored = try services.transaction {
                try services.draftVersions.restore(part, to: version, of: id, seen: seen, by: context.actor)
            }
            let anchor = "#" + FieldFrame.id(for: part.name)
            return context.redirect(
                to: Paths.caseDraft(id) + anchor,
                notice: isRestored ? "第\(version)版の内容に戻し、新しい版として保存しました。" : "今の内容は第\(version)版と同じです。")
        } catch ServiceError.conflict {
            let query = DraftVersionQuery(part: part, version: version)
            return try page(
                of: id, query, context, services,
                refusal: Banner(
                    .error, "開いている間に、ほかの人がこの個票を保存しました。",
                    detail: "今の内容との違いを確かめてから、もう一度戻してください。まだ何も変えていません。"),
                status: .conflict)
        } catch let error as CaseError {
            let query = DraftVersionQuery(part: part, version: version)
            return try page(
                of: id, query, context, services, refusal: Banner(.error, error.message),
                status: .unprocessableContent)
        }
    }

    private static func page(
        of id: CaseID, _ query: DraftVersionQuery, _ context: RequestContext, _ services: Services,
        refusal: Banner? = nil, status: Status = .ok
    ) throws -> Response {
        let found = try services.draftVersions.list(
            query.part, of: id, showing: query.version, from: query.cursor, for: context.actor)
        return context.page(DraftVersionsPage(found, refusal: refusal), status: status)
    }
}

/// Which version of which sheet is looked at.
struct DraftVersionQuery {
    var part: DraftPart?
    var version: Int?
    var cursor: Cursor?

    init(part: DraftPart?, version: Int? = nil) {
        self.part = part
        self.version = version
    }

    init(_ query: FormValues) {
        part = query["part"].flatMap { DraftPart(name: $0) }
        version = query["version"].flatMap { Int($0) }
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    func link(to id: CaseID) -> String {
        var values = FormValues()
        if let part { values.add("part", part.name) }
        if let version { values.add("version", "\(version)") }
        if let cursor { values.add("from", cursor.text) }
        return Paths.caseVersions(id) + "?" + values.urlEncoded + (version == nil ? "" : "#shown")
    }
}
