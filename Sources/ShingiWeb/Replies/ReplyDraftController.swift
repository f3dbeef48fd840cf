import HTTP
import ShingiDomain
import ShingiServices

/// What people do with a draft before it leaves the house.
enum ReplyDraftController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        let detail = try services.replies.find(id, for: context.actor)
        return context.page(try page(detail, detail.words, version: detail.version, context, services))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        let sent = try context.form()
        let typed = ReplyWords(addressee: sent["addressee"] ?? "", remarks: sent["remarks"] ?? "")
        let seen = try context.version(sent)
        var errors = FieldErrors()
        var status = Status.unprocessableContent
        do {
            try services.replies.write(typed, in: id, version: seen, by: context.actor)
            return context.redirect(to: Paths.reply(id), notice: context.savedNotice)
        } catch let error as ReplyError {
            errors.add(error, reasonAt: "remarks")
        } catch ServiceError.conflict {
            errors.addToForm("ほかの人が先に変更しました。今の内容を確かめ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
            status = .conflict
        }
        let detail = try services.replies.find(id, for: context.actor)
        return context.page(
            try page(detail, typed, version: detail.version, context, services, errors), status: status)
    }

    static func check(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        guard let fingerprint = try context.form()["fingerprint"] else { throw WebError.unreadableForm }
        do {
            try services.replies.check(id, fingerprint: fingerprint, by: context.actor)
            return context.redirect(to: Paths.reply(id), notice: "点検を記録しました。")
        } catch let error as ReplyError {
            var form = ReplyIssueForm(context.now.civilDate)
            form.refuse(error)
            return try ReplyController.page(id, form, context, services, status: .unprocessableContent)
        }
    }

    private static func page(
        _ detail: ReplyDetail, _ words: ReplyWords, version: Int, _ context: RequestContext, _ services: Services,
        _ errors: FieldErrors = FieldErrors()
    ) throws -> ActPage {
        let usual = try services.councils.current(for: context.actor).addressee
        var page = ActPage(
            "宛先と付記", about: detail.text?.title, area: .replies, trail: ReplyPage.trail(to: detail),
            action: Paths.replyWords(detail.id), cancelHref: Paths.reply(detail.id))
        page.summary = ErrorSummary(errors)
        if words != detail.words, !errors.isEmpty {
            page.notice = Banner(
                .info, "今の宛先「\(detail.words.addressee)」",
                detail: detail.words.remarks.isEmpty ? nil : detail.words.remarks)
        }
        page.hidden = [HiddenField("version", String(version))]
        page.formFields = [
            .line(
                LineField(
                    FieldFrame(
                        "addressee", label: "宛先", required: true,
                        help: "\(usual)のほか、教育委員会など。変えると、次からこの所管課の案件の下書きに入ります。", error: errors["addressee"]),
                    value: words.addressee, suggestions: [usual])),
            .text(
                TextField(
                    FieldFrame(
                        "remarks", label: detail.corrects == nil ? "付記" : "付記(訂正の理由)", required: detail.corrects != nil,
                        help: "議決の後に載せる言葉です。議決が訂正されて文が作り直されても、ここに書いたものは変わりません。",
                        error: errors["remarks"]), value: words.remarks, rows: 5)),
        ]
        page.button = Button("保存する")
        return page
    }
}

/// The draft that takes the place of an issued reply.
enum ReplyCorrectionController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        context.page(page(try services.replies.find(id, for: context.actor), reason: ""))
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        let reason = try context.form()["reason"] ?? ""
        var errors = FieldErrors()
        do {
            let correction = try services.replies.correct(id, because: reason, by: context.actor)
            return context.redirect(to: Paths.reply(correction), notice: "訂正の答申の下書きを作りました。")
        } catch let error as ReplyError {
            errors.add(error, reasonAt: "reason")
        }
        let detail = try services.replies.find(id, for: context.actor)
        return context.page(page(detail, reason: reason, errors), status: .unprocessableContent)
    }

    static func drop(_ context: RequestContext, _ services: Services, _ id: ReplyID) throws -> Response {
        let corrected = try services.replies.dropCorrection(id, by: context.actor)
        return context.redirect(to: Paths.reply(corrected), notice: "訂正の下書きを取りやめました。")
    }

    private static func page(_ detail: ReplyDetail, reason: String, _ errors: FieldErrors = FieldErrors()) -> ActPage {
        var page = ActPage(
            "訂正の答申を作る", about: detail.number?.text, area: .replies, trail: ReplyPage.trail(to: detail),
            action: Paths.replyCorrection(detail.id), cancelHref: Paths.reply(detail.id))
        page.summary = ErrorSummary(errors)
        page.lead = "出した答申はそのまま残ります。新しい番号の答申が、この答申を訂正すると述べて出ます。内容は、今の議決の記録から作られます。"
        page.formFields = [
            .text(
                TextField(
                    FieldFrame("reason", label: "訂正の理由", required: true, help: "訂正の答申に載ります。", error: errors["reason"]),
                    value: reason, rows: 4))
        ]
        page.button = Button("下書きを作る")
        return page
    }
}

extension FieldErrors {
    /// At the field that it speaks of.
    fileprivate mutating func add(_ error: ReplyError, reasonAt field: String) {
        switch error {
        case .noAddressee: add(error.message, to: "addressee")
        case .tooLong, .correctionReasonMissing: add(error.message, to: field)
        default: addToForm(error.message)
        }
    }
}
