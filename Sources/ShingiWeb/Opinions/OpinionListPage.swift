import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// The register of opinions: what waits for an answer first.
struct OpinionListPage: Page {
    static let template = "opinions/index"
    static let fields = TemplateFields<Self>(
        .model("filters", \.filters), .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }),
        .model("pagination", \.pagination), .model("empty", \.empty))

    let filters: Filters
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState

    var title: String { Area.opinions.label }
    var area: Area? { .opinions }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("text", \.text), .text("href", \.href), .text("author", \.author), .text("caseName", \.caseName),
            .text("about", \.about), .text("department", \.department), .text("when", \.when), .model("chip", \.chip))
        let text: String
        let href: String
        let author: String
        let caseName: String
        let about: String
        let department: String
        let when: String
        let chip: Chip

        init(_ line: OpinionLine) {
            let words = line.opinion.text
            text = words.count > 60 ? words.prefix(60) + "…" : words
            href = Paths.caseOpinions(line.opinion.caseID) + "#opinion-\(line.opinion.id)"
            author = "\(line.author)(\(line.opinion.origin.source.label))"
            caseName = line.caseName
            about = line.caseTitle
            department = line.department
            when = line.opinion.writtenAt.civilDate.japaneseShort
            chip = Chip(line.standing)
        }
    }

    init(_ slice: Slice<OpinionLine>, _ query: OpinionListQuery) {
        filters = Filters(
            action: Paths.opinions(),
            fields: [
                .line(
                    LineField(
                        FieldFrame("q", label: "意見・案件の一部"), value: query.text, kind: .search, width: .medium)),
                .select(
                    SelectField(
                        FieldFrame("standing", label: "状態"),
                        choices: OpinionQuery.Standing.allCases.map {
                            Choice($0.rawValue, $0.label, chosen: $0 == query.standing)
                        })),
                .select(
                    SelectField(
                        FieldFrame("source", label: "種類"),
                        choices: OpinionSource.allCases.map {
                            Choice($0.rawValue, $0.label, chosen: $0 == query.source)
                        }, prompt: "すべて")),
            ], clearHref: query.isNarrowed ? Paths.opinions() : nil)
        rows = slice.rows.map(Line.init)
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.isNarrowed
            ? EmptyState("条件に合う意見はありません。", detail: "言葉を短くするか、条件を消してください。")
            : EmptyState("回答を待つ意見はありません。", detail: "委員やアドバイザーの意見のうち、回答がまだのものと、回答のあとに個票が変わったものがここに並びます。")
    }
}

/// The list's filter and place, as its address says them.
struct OpinionListQuery {
    var text: String
    var standing: OpinionQuery.Standing
    var source: OpinionSource?
    var cursor: Cursor?

    init(_ query: FormValues) {
        text = query["q"] ?? ""
        standing = query["standing"].flatMap(OpinionQuery.Standing.init) ?? .owed
        source = query["source"].flatMap(OpinionSource.init)
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var isNarrowed: Bool { !text.isEmpty || standing != .owed || source != nil }

    var services: OpinionQuery { OpinionQuery(standing: standing, source: source, text: text, cursor: cursor) }

    func link(cursor: Cursor) -> String {
        var values = FormValues()
        if !text.isEmpty { values.add("q", text) }
        if standing != .owed { values.add("standing", standing.rawValue) }
        if let source { values.add("source", source.rawValue) }
        values.add("from", cursor.text)
        return Paths.opinions() + "?" + values.urlEncoded
    }
}

extension OpinionQuery.Standing {
    var label: String {
        switch self {
        case .owed: "回答が要るもの"
        case .all: "すべて"
        }
    }
}
