import HTTPServer
import ShingiDomain
import ShingiServices
import Templates

/// How the program does (運用状況): is everything saved, is the disk well, who asks for what and how long it takes.
struct OperationsPage: Page {
    static let template = "operations/show"
    static let fields = TemplateFields<Self>(
        .list("warnings", \.warnings), .text("since", \.since), .list("sections", \.sections),
        .list("routes", \.routes), .flag("hasRoutes", { !$0.routes.isEmpty }))

    let warnings: [Banner]
    let since: String
    let sections: [Section]
    let routes: [RouteLine]

    var title: String { Area.operations.label }
    var area: Area? { .operations }

    struct Section: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("id", \.id), .text("heading", \.heading), .list("entries", \.list.entries))
        let id: String
        let heading: String
        let list: DefinitionList

        init(_ id: String, _ heading: String, _ entries: [DefinitionList.Entry]) {
            self.id = id
            self.heading = heading
            list = DefinitionList(entries)
        }
    }

    init(_ operations: Operations, now: Instant) {
        let data = operations.data
        warnings = Self.warnings(data)
        since = Self.time(operations.started)
        sections = [
            Section("saving", "保存", Self.saving(data)),
            Section("file", "データファイル", Self.file(data)),
            Section("connections", "接続", Self.connections(operations.connections)),
            Section("process", "プログラム", Self.process(operations.started, now)),
        ]
        routes = operations.answered.sorted { $0.totals.count > $1.totals.count }.map(RouteLine.init)
    }

    private static func time(_ instant: Instant) -> String {
        "\(instant.civilDate.japanese) \(instant.timeOfDay.iso)"
    }

    private static func process(_ started: Instant, _ now: Instant) -> [DefinitionList.Entry] {
        let usage = ProcessUsage()
        let minutes = max(0, started.milliseconds(to: now) / 60_000)
        return [
            .init("動き始めた日時", time(started)),
            .init("動いている時間", "\(minutes / 1_440)日\(minutes / 60 % 24)時間\(minutes % 60)分"),
            .init("使っているメモリ", FileSize(usage.residentBytes).text),
            .init("使った計算時間", "\(Count(Int(usage.cpuSeconds)).text)秒"),
        ]
    }

    private static func connections(_ statistics: ServerStatistics) -> [DefinitionList.Entry] {
        [
            .init("今つながっている数", "\(Count(statistics.openConnections).text)件"),
            .init("受け付けた接続", "\(Count(statistics.acceptedConnections).text)件"),
            .init("多すぎて断った接続", "\(Count(statistics.refusedConnections).text)件"),
            .init("読み取れずに断った要求", "\(Count(statistics.refusedRequests).text)件"),
            .init("受け付けを休んだ回数", "\(Count(statistics.acceptPauses).text)回"),
        ]
    }
}
