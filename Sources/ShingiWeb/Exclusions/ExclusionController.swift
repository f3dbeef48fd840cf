import HTTP
import ShingiDomain
import ShingiServices

/// Noting who takes no part in an item (除斥).
enum ExclusionController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sheet = try services.exclusions.sheet(of: id, for: context.actor)
        return context.page(page(sheet, ExclusionForm(), for: try context.actor))
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        var form = ExclusionForm(try context.form())
        let sheet = try services.exclusions.sheet(of: id, for: context.actor)
        do {
            if let (item, exclusion) = form.read(sheet) {
                try services.exclusions.exclude(exclusion, from: item, by: context.actor)
                return context.redirect(to: Paths.meetingExclusions(id), notice: "除斥を記録しました。")
            }
        } catch let refusal as any Refusal {
            form.refuse(refusal)
        }
        return context.page(page(sheet, form, for: try context.actor), status: .unprocessableContent)
    }

    static func remove(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        let sheet = try services.exclusions.sheet(of: id, for: context.actor)
        guard let item = sent["item"].flatMap({ AgendaItemID(text: $0) }),
            let member = sent["member"].flatMap({ MemberID(text: $0) })
        else { throw WebError.unreadableForm }
        guard sheet.items.contains(where: { $0.item.item.id == item }) else { throw ServiceError.notFound }
        do {
            try services.exclusions.readmit(member, to: item, by: context.actor)
            return context.redirect(to: Paths.meetingExclusions(id), notice: "除斥を取り消しました。")
        } catch let refusal as any Refusal {
            var form = ExclusionForm()
            form.refuse(refusal)
            return context.page(page(sheet, form, for: try context.actor), status: .unprocessableContent)
        }
    }

    private static func page(_ sheet: ExclusionSheet, _ form: ExclusionForm, for actor: Actor) -> ActPage {
        let id = sheet.meeting.id
        let isWritten = sheet.meeting.form == .written
        let back = isWritten ? Paths.meetingWritten(id) : Paths.meeting(id)
        var page = ActPage(
            "除斥", about: sheet.meeting.title, area: .meetings, trail: WrittenPage.trail(sheet.meeting),
            action: Paths.meetingExclusions(id), cancelHref: back)
        page.summary = ErrorSummary(form.errors)
        page.lead = lead(sheet)
        page.removalsHeading = "除斥としている委員"
        page.removals = sheet.items.flatMap { item in item.exclusions.map { removal($0, item, sheet) } }
        guard sheet.items.contains(where: \.isOpen) else {
            page.notice = Banner(.info, "除斥を記録できる議題はありません", detail: "採決していない議題についてだけ記録できます。")
            return page
        }
        page.formFields = form.fields(sheet)
        page.button = Button("除斥を記録する")
        return page
    }

    private static func lead(_ sheet: ExclusionSheet) -> String {
        let base =
            sheet.rules.excludedCounts
            ? "この審議会の規則では、除斥した委員も定足数に数えます。" : "この審議会の規則では、除斥した委員を定足数に数えません。"
        let what =
            sheet.meeting.form == .written
            ? "除斥した委員には、その議題の表決を求めません。" : "除斥した委員は、その議題の議決に加わりません。当日の採決の欄にも入ります。"
        return what + base
    }

    private static func removal(
        _ exclusion: Exclusion, _ item: ExcludableItem, _ sheet: ExclusionSheet
    ) -> ActPage.Removal {
        let name = sheet.members.first { $0.id == exclusion.member }?.name ?? ""
        let why = [exclusion.reason, exclusion.resolution].filter { !$0.isEmpty }.joined(separator: "。")
        return ActPage.Removal(
            name: "\(item.item.name) \(name)", detail: item.isOpen ? why : why + "(採決済み)",
            removal: item.isOpen
                ? PostButton(
                    "取り消す", action: Paths.meetingExclusionRemovals(sheet.meeting.id),
                    hidden: [
                        HiddenField("item", "\(item.item.item.id)"), HiddenField("member", "\(exclusion.member)"),
                    ], about: "\(item.item.name) \(name)", style: .text, size: .small) : nil)
    }
}

extension Routes {
    static let exclusions: [Route] = [
        .page(Paths.meetingExclusions, .having(.recordDecisions), ExclusionController.show),
        .act(Paths.meetingExclusions, .having(.recordDecisions), ExclusionController.create),
        .act(Paths.meetingExclusionRemovals, .having(.recordDecisions), ExclusionController.remove),
    ]
}
