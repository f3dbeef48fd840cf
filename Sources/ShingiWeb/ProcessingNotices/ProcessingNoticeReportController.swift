import HTTP
import ShingiDomain
import ShingiServices

/// Reports of processing notices to the council.
enum ProcessingNoticeReportController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let actor = try context.actor
        guard actor.may(.makeProcessingNoticeReports) else { return try list(context, services, nil) }
        let waiting = try services.processingNoticeReports.waiting(for: actor)
        return try list(context, services, PeriodForm(waiting.period, count: waiting.count))
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = PeriodForm(try context.form())
        do {
            if let period = form.read() {
                let id = try services.processingNoticeReports.make(period, by: context.actor)
                return context.redirect(to: Paths.processingNoticeReport(id), notice: "届出を一つの報告にまとめました。")
            }
        } catch let refusal as ProcessingNoticeError {
            form.errors.add(refusal.message, to: "last_on")
        }
        return try list(context, services, form, status: .unprocessableContent)
    }

    static func show(
        _ context: RequestContext, _ services: Services, _ id: ProcessingNoticeReportID
    ) throws -> Response {
        let detail = try services.processingNoticeReports.find(id, for: context.actor)
        return context.page(ProcessingNoticeReportPage(detail, for: try context.actor))
    }

    static func place(
        _ context: RequestContext, _ services: Services, _ id: ProcessingNoticeReportID
    ) throws -> Response {
        guard let meeting = try context.form()["meeting"].flatMap({ MeetingID(text: $0) }) else {
            throw WebError.unreadableForm
        }
        try services.processingNoticeReports.place(id, on: meeting, by: context.actor)
        return context.redirect(to: Paths.processingNoticeReport(id), notice: "報告を会議の次第に載せました。")
    }

    static func dissolve(
        _ context: RequestContext, _ services: Services, _ id: ProcessingNoticeReportID
    ) throws -> Response {
        try services.processingNoticeReports.dissolve(id, by: context.actor)
        return context.redirect(to: Paths.processingNoticeReports(), notice: "報告を取り消しました。届出は未報告に戻りました。")
    }

    private static func list(
        _ context: RequestContext, _ services: Services, _ form: PeriodForm?, status: Status = .ok
    ) throws -> Response {
        let slice = try services.processingNoticeReports.list(
            from: context.query["from"].flatMap(Cursor.init(text:)), for: context.actor)
        return context.page(ProcessingNoticeReportListPage(slice, form, for: try context.actor), status: status)
    }
}

/// A period as it was typed.
struct PeriodForm {
    private(set) var first: DateInput
    private(set) var last: DateInput
    /// Notices that wait, where that is known.
    let count: Int?
    var errors = FieldErrors()

    init(_ period: CivilDateRange?, count: Int) {
        first = DateInput("first_on", showing: period?.first)
        last = DateInput("last_on", showing: period?.last)
        self.count = count
    }

    init(_ sent: FormData) {
        first = DateInput("first_on", in: sent)
        last = DateInput("last_on", in: sent)
        count = nil
    }

    mutating func read() -> CivilDateRange? {
        let (from, to) = (first.read(&errors), last.read(&errors))
        guard let from, let to else { return nil }
        guard let period = CivilDateRange(from, to) else {
            errors.add("終わりの日は、始まりの日と同じかあとにしてください。", to: "last_on")
            return nil
        }
        return period
    }
}
