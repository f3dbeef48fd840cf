import Templates

@testable import ShingiWeb

extension Gallery {
    static let fields = TemplateFields<Self>(
        .list("headers", \.headers),
        .list("rows", \.rows),
        .model("newCase", { _ in LinkButton("新しい案件を作る", href: "/cases/new", style: .filled) }),
        .model("tabs", { _ in Self.tabs }),
        .model("filters", { _ in Self.filters }),
        .model("pagination", { _ in Pagination(count: "51〜100件目(全312件)", previous: "?before=1", next: "?after=2") }),
        .model(
            "empty",
            { _ in
                EmptyState(
                    "条件に合う案件はありません", detail: "条件を減らすか、言葉を変えてください。",
                    act: LinkButton("条件を消す", href: "/cases"))
            }),
        .optionalModel("summary", { _ in ErrorSummary(Self.errors) }),
        .model(
            "steps",
            { _ in
                Steps(
                    "案件の進み具合", ["起案中", "確認待ち", "受理", "付議", "議決", "答申済", "完了"], current: 1,
                    notes: [0: "7月1日(金)"])
            }),
        .list("formFields", { _ in Self.formFields }),
        .model("submit", { _ in Button("事務局へ提出する") }),
        .model("save", { _ in Button("下書きを保存する", style: .outlined, name: "draft") }),
        .model(
            "quorum", { _ in QuorumLine(quorum: 9, present: 15, isMet: true, detail: "会場11名、Web4名。在任16名、議決に加わる人14名") }),
        .model("arrive", { _ in PostButton("Webで入室", action: "/arrivals", about: "委員", style: .text, size: .small) }),
        .list("counts", { _ in Self.counts }),
        .model("history", { _ in Self.history }),
        .list("banners", { _ in Self.banners }),
        .model("search", { _ in SearchBox(action: "/search", label: "案件・会議録・答申を探す", help: "例: 外部結合 LINE") }),
        .list("chips", { _ in Self.chips }),
        .list("buttons", { _ in Self.buttons }),
        .list("cards", { _ in Self.cards }),
        .model("facts", { _ in Self.facts }),
        .model(
            "progress", { _ in Progress(id: "pdf", label: "会議資料を作っています", value: 8, maximum: 17, text: "17件中8件") }),
        .model("stopped", { _ in Steps("取下げまで", ["起案中", "確認待ち", "取下げ"], current: 2, stopped: true) }),
        .model(
            "confirmation",
            { _ in
                Confirmation(
                    "この案件を取り下げます。取り下げたあとは元に戻せません。", facts: Self.facts, action: "/cases/1/withdrawal",
                    reason: TextField(FieldFrame("reason", label: "理由", required: true, maximum: 400)),
                    button: Button("取り下げる", style: .danger), cancelHref: "/cases/1")
            }))

    static let sample = Gallery(headers: headers(), rows: rows())

    private static func headers() -> [SortHeader] {
        let current = Sorting("number", descending: true)
        let link = { (sorting: Sorting) in "/cases?sort=\(sorting.parameter)" }
        return [
            SortHeader("番号", key: "number", current: current, link: link), SortHeader("件名"),
            SortHeader("所管課", key: "department", current: current, link: link),
            SortHeader("提出日", key: "date", current: current, link: link), SortHeader("付議項目", number: true),
            SortHeader("状態"),
        ]
    }

    private static func rows() -> [Row] {
        let titles = [
            "子ども医療費助成事業の高校生等への拡大について", "区立小・中学校と保護者とのコミュニケーションアプリの導入について",
            "録画データ流通サービスを活用した道路危険箇所発見の実証実験について", "区外へ向けたシティプロモーション支援業務委託",
            "世論調査(小規模調査)の実施について",
        ]
        return titles.enumerated().map { place, title in
            Row(
                number: "諮問第\(468 - place)号", title: title, department: "親子支援課", date: "令和4年7月\(place + 1)日(金)",
                count: 5 - place, chip: chips[place])
        }
    }

    private static let tabs = Tabs(
        "案件の区分",
        [
            .init("すべて", href: "/cases", count: 312), .init("受付待ち", href: "/cases?state=1", count: 3, current: true),
            .init("差戻し", href: "/x"),
        ])

    private static let filters = Filters(
        action: "/cases",
        fields: [
            .line(LineField(FieldFrame("q", label: "言葉"), value: "外部結合", width: .short)),
            .select(
                SelectField(
                    FieldFrame("year", label: "年度"),
                    choices: Choice.list([("4", "令和4年度"), ("3", "令和3年度")], chosen: "4"), prompt: "すべて")),
            .select(
                SelectField(FieldFrame("department", label: "所管課"), choices: [Choice("1", "親子支援課")], prompt: "すべて")),
        ], hidden: [HiddenField("sort", "-number")], clearHref: "/cases")

    private static let errors: FieldErrors = {
        var errors = FieldErrors()
        errors.add("件名を入れてください。", to: "title")
        errors.add("令和1年4月30日という日はありません(平成31年4月30日です)。", to: "start")
        errors.add("2行目の利用目的を入れてください。", to: "records.1.purpose")
        return errors
    }()

    private static let formFields: [FormField] = [
        .line(
            LineField(
                FieldFrame(
                    "title", label: "件名", required: true, help: "議題にそのまま載ります。", error: errors["title"], maximum: 80))),
        .text(
            TextField(
                FieldFrame(
                    "reason", label: "業務委託を必要とする理由", required: true, comment: "委託先を選んだ理由も書いてください。", changed: true,
                    maximum: 400),
                value: "専門の知識を持つ事業者に委託することで、\n区民への通知を早くするため。")),
        .date(
            DateField(
                FieldFrame(
                    "start", label: "開始時期", required: true, help: "「R8.11.21」のように貼り付けることもできます。", error: errors["start"]),
                entry: DateEntry(.reiwa, year: "1", month: "4", day: "30"))),
        .time(TimeField(FieldFrame("time", label: "開会時刻", help: "例: 14:03"), value: "9:59")),
        .number(
            NumberField(
                FieldFrame("people", label: "対象者数", warning: "前年度の10倍です。桁を確かめてください。"), value: "12000", unit: "名")),
        .choice(
            ChoiceField(
                FieldFrame("kind", label: "付議の種類", required: true),
                choices: [
                    Choice("consultation", "諮問", hint: "議決が要ります。", chosen: true),
                    Choice("report", "報告", hint: "一括承認基準に当たるときなど。"),
                ])),
        .choice(
            ChoiceField(
                FieldFrame("media", label: "媒体"),
                choices: Choice.list([("paper", "紙"), ("electronic", "電磁的媒体")], chosen: "paper"),
                several: true, inline: true)),
        .select(
            SelectField(
                FieldFrame("department", label: "所管課"), choices: [Choice("1", "福祉部 親子支援課 児童給付係")], prompt: "選んでください")),
        .check(CheckField(FieldFrame("emergency", label: "諮問の前に実施した", help: "理由を次の欄に書いてください。"))),
        .table(
            TableField(
                FieldFrame("records", label: "記録する個人情報", required: true),
                columns: [.init("item", "個人情報"), .init("purpose", "利用目的", long: true)],
                rows: [["item": "氏名", "purpose": "本人の確認"], ["item": "電話番号"]], errors: errors)),
        .items(ItemsField(FieldFrame("items", label: "取り扱う個人情報の項目"), values: ["氏名", "住所"])),
        .file(
            FileField(
                FieldFrame("papers", label: "資料", help: "PDFかWord、1つ20MBまで。"), accepted: ".pdf,.docx", several: true,
                held: [.init(name: "仕様書(案).pdf", href: "/materials/1", size: "1.2 MB")])),
    ]

    private static let counts: [FormField] = [
        ("in_favour", "賛成", "14"), ("against", "反対", "1"), ("abstained", "棄権", "0"),
    ].map {
        .number(NumberField(FieldFrame($0.0, label: $0.1), value: $0.2, unit: "名", counted: true))
    }

    private static let history = Timeline([
        .init(
            time: "令和4年7月28日(木) 14:03", dateTime: "2022-07-28T14:03:00+09:00", who: "書記 春子", what: "採決を記録しました",
            detail: "賛成14 反対1"),
        .init(time: "令和4年7月28日(木) 13:58", dateTime: "2022-07-28T13:58:00+09:00", who: "書記 春子", what: "説明を始めました"),
    ])

    private static let banners = [
        Banner(.success, "保存しました(14:03)", quiet: true), Banner(.info, "次の会議は7月28日(木)です"),
        Banner(.success, "受理して諮問第470号を付けました"), Banner(.warning, "資料がまだ1件届いていません", detail: "環境部の資料2を待っています。"),
        Banner(.error, "保存できませんでした", detail: "賛成と反対の合計が議決に加われる人数(17名)と合いません。"),
    ]

    private static let chips = [
        Chip("確認待ち", .active), Chip("差戻し", .warning), Chip("受理", .success), Chip("取下げ", .error), Chip("起案中"),
        Chip("完了", .done),
    ]

    private static let buttons = [
        Button("受理して番号を付ける"), Button("差し戻す", style: .outlined), Button("やめる", style: .text),
        Button("取り下げる", style: .danger),
        Button("大", size: .large), Button("小", style: .outlined, size: .small),
        Button("極小", style: .outlined, size: .tiny),
    ]

    private static let cards = [
        Card("受付待ち", href: "/cases", figure: "3件", detail: "いちばん古いものは5日前です。"),
        Card("次の会議", href: "/meetings/2", detail: "令和4年7月28日(木) 中央館8階", chip: Chip("準備中", .active)),
        Card("宿題", figure: "2件"),
    ]

    private static let facts = DefinitionList([
        .init("番号", "諮問第468号", href: "/cases/468"), .init("状態", "", chip: Chip("受理", .success)),
        .init("所管課", "福祉部 親子支援課"),
    ])
}
