import HTTP
import ShingiDomain
import ShingiServices

/// The minutes of a meeting as a whole.
enum MinutesController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        // The staff begin minutes here; for everybody else there are none yet.
        let actor = try context.actor
        if actor.may(.writeMinutes), try services.minutes.standing(of: id, for: actor) == nil {
            let meeting = try services.meetings.find(id, for: actor)
            return context.page(MinutesPage.beginning(of: meeting))
        }
        return context.page(MinutesPage(try services.minutes.detail(of: id, for: actor), for: actor))
    }

    /// As they stand, on paper.
    static func pdf(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> PrintedDocument {
        let detail = try services.minutes.detail(of: id, for: context.actor)
        return PrintedDocument("会議録_\(detail.meeting.title)", try show(context, services, id))
    }

    static func word(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> any WordDocument {
        MinutesWord(try services.minutes.detail(of: id, for: context.actor))
    }

    static func begin(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try services.minutes.begin(id, by: context.actor)
        return context.redirect(to: Paths.minutes(id), notice: "会議録を作りました。発言記録を取り込んでください。")
    }

    static func refresh(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try services.minutes.refresh(id, by: context.actor)
        return context.redirect(to: Paths.minutes(id), notice: "会議の記録から作り直しました。補足と本文はそのままです。")
    }

    static func undo(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        guard let edit = try context.form()["edit"].flatMap({ Int64($0) }) else { throw WebError.unreadableForm }
        try services.minutesTurns.undo(id, edit: edit, by: context.actor)
        return context.redirect(to: Paths.minutes(id) + "#body", notice: "元に戻しました。")
    }
}

/// What people write beside the generated parts.
enum MinutesRemarkController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.minutes.detail(of: id, for: context.actor)
        return context.page(page(detail, texts(detail), versions(detail)))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        let detail = try services.minutes.detail(of: id, for: context.actor)
        var typed: [String: String] = [:]
        var seen: [String: Int] = [:]
        for key in keys {
            guard let text = sent["text.\(key)"], let version = sent["version.\(key)"].flatMap({ Int($0) }) else {
                throw WebError.unreadableForm
            }
            typed[key] = text.replacing("\r\n", with: "\n")
            seen[key] = version
        }
        var errors = FieldErrors()
        for key in keys where typed[key] != detail.remark(key) && seen[key] != versions(detail)[key] {
            errors.add("ほかの人が先に変更しました(今の内容:\(detail.remark(key)))。残す内容にしてからもう一度保存してください。", to: "text.\(key)")
        }
        guard errors.isEmpty else {
            return context.page(page(detail, typed, versions(detail), errors), status: .conflict)
        }
        do {
            for key in keys where typed[key] != detail.remark(key) {
                try services.minutes.remark(
                    typed[key] ?? "", on: key, of: id, version: seen[key] ?? 0, by: context.actor)
            }
        } catch let refusal as MinutesError {
            errors.addToForm(refusal.message)
            return context.page(page(detail, typed, versions(detail), errors), status: .unprocessableContent)
        }
        return context.redirect(to: Paths.minutes(id), notice: context.savedNotice)
    }

    private static let keys = MinutesBlock.allCases.map(\.rawValue) + [MinutesDetail.contact]

    private static func texts(_ detail: MinutesDetail) -> [String: String] {
        detail.remarks.mapValues(\.value)
    }

    private static func versions(_ detail: MinutesDetail) -> [String: Int] {
        Dictionary(keys.map { ($0, detail.remarks[$0]?.version ?? 0) }) { first, _ in first }
    }

    private static func page(
        _ detail: MinutesDetail, _ texts: [String: String], _ versions: [String: Int],
        _ errors: FieldErrors = FieldErrors()
    ) -> ActPage {
        var page = ActPage(
            "補足と問い合わせ先", about: detail.meeting.title, area: .meetings,
            trail: MinutesPage.trail(detail.meeting, inside: true), action: Paths.minutesRemarks(detail.meeting.id),
            cancelHref: Paths.minutes(detail.meeting.id))
        page.summary = ErrorSummary(errors)
        page.lead = "会議の記録から自動で作られる部分に書き添える言葉です。自動作成をやり直しても、ここに書いたものは変わりません。"
        page.hidden = keys.map { HiddenField("version.\($0)", String(versions[$0] ?? 0)) }
        page.formFields = keys.map { key in
            let label = MinutesBlock(rawValue: key).map { "\($0.label)の補足" } ?? "問い合わせ先に書き添える言葉"
            return .text(
                TextField(
                    FieldFrame(
                        "text.\(key)", label: label, help: key == MinutesDetail.contact ? "電話番号など。事務局の名前の後に続きます。" : nil,
                        error: errors["text.\(key)"]), value: texts[key] ?? "", rows: 3))
        }
        page.button = Button("保存する")
        return page
    }
}
