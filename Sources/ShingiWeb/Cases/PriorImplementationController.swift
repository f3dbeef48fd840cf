import HTTP
import ShingiDomain
import ShingiServices

/// The record of work that began before the council was asked.
enum PriorImplementationController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let (subject, stored) = try services.priorImplementations.find(id, for: context.actor)
        guard try context.actor.owns(subject) else { throw ServiceError.notFound }
        return context.page(try PriorImplementationForm(stored).page(of: subject, for: context.actor))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let sent = try context.form()
        let (subject, _) = try services.priorImplementations.find(id, for: context.actor)
        var form = PriorImplementationForm(sent, version: try context.version(sent))
        var status = Status.unprocessableContent
        do {
            if let record = try form.read(for: context.actor) {
                try services.priorImplementations.record(record, on: id, version: form.version, by: context.actor)
                return context.redirect(to: Paths.case(id), notice: context.savedNotice)
            }
        } catch let refusal as PriorImplementationError {
            form.refuse(refusal)
        } catch let refusal as CaseError {
            form.errors.addToForm(refusal.message)
        } catch ServiceError.conflict(let current) {
            form.collide(with: try services.priorImplementations.find(id, for: context.actor).1, version: current)
            status = .conflict
        }
        return context.page(try form.page(of: subject, for: context.actor), status: status)
    }
}
