import HTTP
import ShingiDomain
import ShingiServices

/// The building of an agenda.
enum AgendaController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let board = try services.agendas.board(id, for: context.actor)
        try board.meeting.requireAgendaChangeable()
        return try page(AgendaForm(board), AgendaItemForm(), id, context, services)
    }

    /// Stores the page counts and does what the pressed button asks for, so that nothing typed is lost by it.
    static func update(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        var form = AgendaForm(sent)
        guard form.errors.isEmpty else {
            return try page(form, AgendaItemForm(), id, context, services, status: .unprocessableContent)
        }
        do {
            // Asks for the version first; what follows in the same act needs to no more.
            try services.agendas.setPageCounts(form.counts, of: id, seen: form.version, by: context.actor)
            for (item, title) in form.titles {
                try services.agendas.retitle(item, title, in: id, by: context.actor)
            }
            guard let text = sent[AgendaAct.parameter] else {
                return context.redirect(to: Paths.meetingAgenda(id), notice: context.savedNotice)
            }
            guard let act = AgendaAct(text) else { throw WebError.unreadableForm }
            return try perform(act, id, context, services)
        } catch ServiceError.conflict(let current) {
            form.collide(at: current)
            return try page(form, AgendaItemForm(), id, context, services, status: .conflict)
        } catch let error as AgendaError {
            form.errors.addToForm(error.message)
            return try page(form, AgendaItemForm(), id, context, services, status: .unprocessableContent)
        }
    }

    static func add(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        if let text = sent["case"] {
            guard let caseID = CaseID(text: text) else { throw WebError.unreadableForm }
            return try add(caseID, at: sent["position"].flatMap { Int($0) }, id, context, services)
        }
        var form = AgendaItemForm(sent)
        do {
            if let new = try form.read() {
                let item = try services.agendas.addItem(new, to: id, by: context.actor)
                return context.redirect(to: address(id, item), notice: "「\(new.title)」を次第に載せました。")
            }
        } catch let error as AgendaError {
            form.refuse(error)
        }
        let board = try services.agendas.board(id, for: context.actor)
        return try page(AgendaForm(board), form, id, context, services, status: .unprocessableContent)
    }

    private static func add(
        _ caseID: CaseID, at position: Int?, _ id: MeetingID, _ context: RequestContext, _ services: Services
    ) throws -> Response {
        do {
            let item = try services.agendas.addCase(caseID, to: id, at: position, by: context.actor)
            return context.redirect(to: address(id, item), notice: "案件を次第に載せました。")
        } catch let refusal as any Refusal {
            var form = AgendaForm(try services.agendas.board(id, for: context.actor))
            form.errors.addToForm(refusal.message)
            return try page(form, AgendaItemForm(), id, context, services, status: .unprocessableContent)
        }
    }

    private static func perform(
        _ act: AgendaAct, _ id: MeetingID, _ context: RequestContext, _ services: Services
    ) throws -> Response {
        switch act {
        case .arrange:
            try services.agendas.arrangeAutomatically(id, by: context.actor)
            return context.redirect(to: Paths.meetingAgenda(id), notice: "諮問番号の順に並べました。")
        case .prepare:
            try services.agendas.prepare(id, by: context.actor)
            return context.redirect(to: Paths.meetingAgenda(id), notice: "前回の会議録の確認と、報告する宿題を次第に載せました。")
        case .move(let item, let move):
            try services.agendas.move(item, move, in: id, by: context.actor)
            return context.redirect(to: "\(Paths.meetingAgenda(id))#\(act.anchor ?? "")")
        case .remove(let item):
            try services.agendas.removeItem(item, from: id, by: context.actor)
            return context.redirect(to: Paths.meetingAgenda(id), notice: "次第から外しました。")
        }
    }

    private static func page(
        _ form: AgendaForm, _ itemForm: AgendaItemForm, _ id: MeetingID, _ context: RequestContext,
        _ services: Services, status: Status = .ok
    ) throws -> Response {
        let board = try services.agendas.board(id, for: context.actor)
        return context.page(AgendaPage(board, form, itemForm, for: try context.actor), status: status)
    }

    /// The page with the item in view and next to the keyboard.
    private static func address(_ id: MeetingID, _ item: AgendaItemID) -> String {
        "\(Paths.meetingAgenda(id))#\(AgendaPage.anchor(of: item))"
    }
}
