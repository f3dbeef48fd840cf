import ShingiDomain
import ShingiServices
import Templates

/// What waits for whoever signed in, by what their roles may do.
struct HomePage: Page {
    static let template = "home/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("today", \.today), .list("acts", \.acts), .list("cards", \.cards),
        .flag("hasCards", { !$0.cards.isEmpty }), .optionalModel("meeting", \.meeting), .list("lists", \.lists))

    let today: String
    let acts: [LinkButton]
    let cards: [Card]
    let meeting: HomeMeetingSection?
    let lists: [HomeList]

    var title: String { "ホーム" }
    var area: Area? { .home }

    init(_ board: HomeBoard, for actor: Actor) {
        today = board.today.japanese
        acts = actor.may(.draftCases) ? [LinkButton("案件を起案する", href: Paths.newCase(), style: .filled)] : []
        cards = Self.cards(board, actor)
        meeting = HomeMeetingSection(board, for: actor)
        lists = Self.lists(board, actor)
    }

    private static func cards(_ board: HomeBoard, _ actor: Actor) -> [Card] {
        func card(_ title: String, _ state: CaseState) -> Card {
            Card(title, href: cases(state), figure: "\(board.counts[state] ?? 0)件")
        }
        var cards: [Card] = []
        if actor.may(.acceptCases) {
            cards += [card("受付待ち", .submitted), card("次第に載せる案件", .accepted)]
            cards.append(
                Card("出していない答申", href: Paths.replies() + "?state=draft", figure: "\(board.drawnReplies.count)件"))
        } else if actor.may(.draftCases) {
            cards += [card("起案中", .draft), card("差戻し", .returned), card("確認待ち", .submitted)]
        }
        if actor.may(.readFollowUps) {
            cards.append(Card("審議会への宿題", href: Paths.followUps(), figure: "\(board.followUpCount)件"))
        }
        return cards
    }

    private static func lists(_ board: HomeBoard, _ actor: Actor) -> [HomeList] {
        var lists = board.overdue.isEmpty ? [] : [overdue(board)]
        if !board.minutes.isEmpty { lists.append(minutes(board)) }
        if actor.may(.acceptCases) {
            lists += secretariatLists(board)
        } else if actor.may(.draftCases) {
            lists += departmentLists(board)
        }
        if actor.may(.readFollowUps) { lists.append(followUps(board, actor)) }
        if !actor.may(.acceptCases) { lists.append(latestReplies(board)) }
        let records = Self.records(board.today, actor)
        if !records.isEmpty { lists.append(HomeList("records", "年度の書類", records, nothing: "")) }
        let settings = Self.settings(for: actor)
        if actor.roles.contains(.administrator) { lists.append(settings) }
        return lists
    }

    private static func secretariatLists(_ board: HomeBoard) -> [HomeList] {
        [
            HomeList(
                "waiting", "受付待ち",
                entries(board.cases[.submitted], href: Paths.case.callAsFunction, chip: Chip(CaseState.submitted)),
                nothing: "確認を待っている案件はありません。", more: more(.submitted, board)),
            HomeList(
                "accepted", "次第に載っていない受理済みの案件",
                entries(board.cases[.accepted], href: Paths.case.callAsFunction, chip: Chip(CaseState.accepted)),
                nothing: "受理した案件は、すべて次第に載っています。", more: more(.accepted, board)),
            HomeList(
                "replies", "出していない答申",
                board.drawnReplies.map {
                    HomeList.Entry(
                        [$0.caseNumber, $0.title].compactMap(\.self).joined(separator: " "), href: Paths.reply($0.id),
                        detail: "\($0.meeting.title)で議決")
                }, nothing: "出していない答申はありません。"),
        ]
    }

    private static func departmentLists(_ board: HomeBoard) -> [HomeList] {
        [
            HomeList(
                "returned", "差し戻された案件",
                (board.cases[.returned] ?? []).map {
                    HomeList.Entry(
                        $0.name, href: Paths.caseDraft($0.id), detail: "\($0.changedAt.civilDate.japanese)に差戻し",
                        chip: Chip($0.commentCount == 0 ? "差戻し" : "コメント\($0.commentCount)件", .error))
                }, nothing: "差し戻された案件はありません。", more: more(.returned, board)),
            HomeList(
                "drafts", "起案中の案件",
                entries(board.cases[.draft], href: Paths.caseDraft.callAsFunction, chip: Chip(CaseState.draft)),
                nothing: "起案中の案件はありません。", more: more(.draft, board)),
        ]
    }

    private static func entries(
        _ cases: [HomeCase]?, href: (CaseID) -> String, chip: Chip
    ) -> [HomeList.Entry] {
        (cases ?? []).map {
            HomeList.Entry(
                $0.name, href: href($0.id),
                detail: "\($0.department.short) \($0.changedAt.civilDate.japanese) \($0.changedAt.timeOfDay.iso)に変更",
                chip: chip)
        }
    }

    private static func followUps(_ board: HomeBoard, _ actor: Actor) -> HomeList {
        HomeList(
            "follow-ups", actor.may(.acceptCases) ? "報告を待っている宿題" : "審議会に約束した報告",
            board.followUps.map { row in
                let due = row.due.map { "\($0.title)(\($0.date.japanese))まで" } ?? "次回の会議まで"
                return HomeList.Entry(
                    row.followUp.text, href: Paths.followUp(row.followUp.id), detail: "\(row.caseName) \(due)",
                    chip: row.isOverdue(on: board.today) ? Chip("期限超過", .error) : nil)
            }, nothing: "報告していない宿題はありません。",
            more: board.followUpCount > board.followUps.count
                ? LinkButton("\(board.followUpCount)件すべてを見る", href: Paths.followUps(), size: .small) : nil)
    }

    private static func overdue(_ board: HomeBoard) -> HomeList {
        HomeList(
            "overdue", "期限を過ぎた宿題",
            board.overdue.map { row in
                HomeList.Entry(
                    row.followUp.text, href: Paths.followUp(row.followUp.id),
                    detail:
                        "\(row.caseName) \(row.department) \(row.due.map { "\($0.title)(\($0.date.japanese))" } ?? "")",
                    chip: Chip("期限超過", .error))
            }, nothing: "",
            more: LinkButton("期限を過ぎた宿題をすべて見る", href: Paths.followUps() + "?state=overdue", size: .small))
    }

    private static func minutes(_ board: HomeBoard) -> HomeList {
        HomeList(
            "minutes", board.minutes.contains { $0.undecided == nil } ? "確認を求められている会議録" : "委員が確認している会議録",
            board.minutes.map { entry in
                let waiting = entry.undecided.map { $0 > 0 ? "、決めていない訂正\($0)件" : "" } ?? ""
                return HomeList.Entry(
                    entry.meeting.title, href: Paths.minutesConfirmation(entry.meeting.id),
                    detail: "期限 \(entry.due.japanese)\(waiting)",
                    chip: board.today > entry.due ? Chip("期限超過", .error) : nil)
            }, nothing: "")
    }

    private static func latestReplies(_ board: HomeBoard) -> HomeList {
        HomeList(
            "latest-replies", "最近の答申",
            board.latestReplies.map {
                HomeList.Entry(
                    [$0.caseNumber, $0.title].compactMap(\.self).joined(separator: " "), href: Paths.reply($0.id),
                    detail: [$0.number, $0.date?.japanese].compactMap(\.self).joined(separator: " "))
            }, nothing: "答申はまだありません。")
    }

    /// Of this year and the last, which is reported on in spring.
    private static func records(_ today: CivilDate, _ actor: Actor) -> [HomeList.Entry] {
        let year = FiscalYear(containing: today)
        return [year, year.previous].flatMap { year in
            MeetingListPage.records(of: year, for: actor).map { HomeList.Entry($0.label, href: $0.href) }
        }
    }

    private static func settings(for actor: Actor) -> HomeList {
        let areas: [(Area, String)] = [
            (.accounts, "サインインできる人と役割"), (.council, "審議会の名前、番号の付け方、定足数などの決まり"), (.provisions, "根拠条項と個票の様式"),
            (.departments, "案件を起案する課"), (.members, "委員の委嘱と役職"), (.audit, "だれが、いつ、何を変えたか"),
        ]
        return HomeList(
            "settings", "設定と記録",
            areas.filter { actor.may($0.0.right) }.map { HomeList.Entry($0.0.label, href: $0.0.href, detail: $0.1) },
            nothing: "")
    }

    private static func more(_ state: CaseState, _ board: HomeBoard) -> LinkButton? {
        let count = board.counts[state] ?? 0
        return count > HomeService.most ? LinkButton("\(count)件すべてを見る", href: cases(state), size: .small) : nil
    }

    private static func cases(_ state: CaseState) -> String { "\(Paths.cases())?state=\(state.rawValue)" }
}
