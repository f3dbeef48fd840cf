import ShingiDomain
import ShingiServices

/// What an account may be bound to: the departments in use and the members, for the choices of its page.
struct AccountChoices: Sendable {
    let departments: [Department]
    let members: [Member]

    /// - Parameter kept: departments that stay offered though they are no longer in use.
    init(_ services: Services, for actor: Actor, keeping kept: Set<DepartmentID> = []) throws {
        departments = try services.departments.active(for: actor, keeping: kept)
        members = try services.members.all(for: actor)
    }
}
