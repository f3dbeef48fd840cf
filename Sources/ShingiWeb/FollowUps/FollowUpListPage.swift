import ShingiDomain
import ShingiServices
import Templates

/// What the council was promised, put together by the meeting at which it is to be reported.
struct FollowUpListPage: Page {
    static let template = "follow-ups/index"
    static let fields = TemplateFields<Self>(
        .model("filters", \.filters), .list("groups", \.groups), .flag("hasRows", { !$0.groups.isEmpty }),
        .model("pagination", \.pagination), .model("empty", \.empty),
        .optionalModel("entry", \.entry))

    let filters: Filters
    let groups: [Group]
    let pagination: Pagination
    let empty: EmptyState
    /// For whoever may write promises down.
    let entry: LinkButton?

    var title: String { Area.followUps.label }
    var area: Area? { .followUps }

    /// Promises to be reported at one meeting, or all of them where the list is not in that order.
    struct Group: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("caption", \.caption), .list("headers", \.headers), .list("rows", \.rows))
        let caption: String
        let headers: [SortHeader]
        var rows: [FollowUpItem]
    }

    init(
        _ slice: Slice<FollowUpRow>, _ query: FollowUpListQuery, departments: [Department], today: CivilDate,
        mayEnter: Bool
    ) {
        entry = mayEnter ? LinkButton("宿題を登録する", href: Paths.newFollowUp()) : nil
        filters = Self.filters(query, departments)
        groups = Self.groups(slice.rows, query, today)
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.isNarrowed
            ? EmptyState("条件に合う宿題はありません。", detail: "言葉を短くするか、条件を消してください。")
            : EmptyState("報告を待つ宿題はありません。", detail: "会議で「次回報告」とした条件が、会議を閉じるとここに並びます。")
    }

    private static func groups(_ rows: [FollowUpRow], _ query: FollowUpListQuery, _ today: CivilDate) -> [Group] {
        let headers = [
            SortHeader("宿題"), SortHeader("案件"), SortHeader("所管課"),
            SortHeader("出た会議", key: "promised", current: query.sorting) { query.link(sorting: $0) },
            SortHeader("報告する会議", key: "due", current: query.sorting) { query.link(sorting: $0) }, SortHeader("状態"),
        ]
        let next = rows.filter { $0.followUp.state == .open }.compactMap(\.due).filter { $0.date >= today }.min {
            $0.date < $1.date
        }
        var groups: [Group] = []
        for row in rows {
            let caption = query.sorting.key == "due" ? caption(row, next, today) : "宿題の一覧"
            if groups.last?.caption != caption { groups.append(Group(caption: caption, headers: headers, rows: [])) }
            groups[groups.count - 1].rows.append(FollowUpItem(row, today: today))
        }
        return groups
    }

    /// 次回(第十三期・第2回)に報告
    private static func caption(_ row: FollowUpRow, _ next: NamedMeeting?, _ today: CivilDate) -> String {
        guard row.followUp.state == .open else {
            return row.followUp.state == .reported ? "報告を受けた宿題" : "完了した宿題"
        }
        guard let due = row.due else { return "次回の会議(日程未定)に報告" }
        let name = "\(due.title)、\(due.date.japanese)"
        if row.isOverdue(on: today) { return "期限を過ぎた宿題(\(name))" }
        return due.id == next?.id ? "次回(\(name))に報告" : "\(name)に報告"
    }

    private static func filters(_ query: FollowUpListQuery, _ departments: [Department]) -> Filters {
        var fields: [FormField] = [
            .line(
                LineField(FieldFrame("q", label: "内容・案件の一部"), value: query.text, kind: .search, width: .medium)),
            .select(
                SelectField(
                    FieldFrame("state", label: "状態"),
                    choices: FollowUpQuery.Standing.allCases.map {
                        Choice($0.rawValue, $0.label, chosen: $0 == query.standing)
                    })),
        ]
        if !departments.isEmpty {
            fields.append(
                .select(
                    SelectField(
                        FieldFrame("department", label: "所管課"),
                        choices: departments.map {
                            Choice("\($0.id)", $0.name.full, chosen: $0.id == query.department)
                        }, prompt: "すべて")))
        }
        return Filters(
            action: Paths.followUps(), fields: fields, hidden: [HiddenField("sort", query.sorting.parameter)],
            clearHref: query.isNarrowed ? Paths.followUps() : nil)
    }
}

extension FollowUpQuery.Standing {
    var label: String {
        switch self {
        case .unsettled: "完了していないもの"
        case .open: "未報告"
        case .overdue: "期限超過"
        case .reported: "報告済"
        case .closed: "完了"
        case .all: "すべて"
        }
    }
}
