import Crypto
import ShingiDomain

/// Writes the demo's council with its forms, terms, members, departments and accounts.
struct DemoPeople {
    let services: Services
    private(set) var council = CouncilID(rawValue: 0)
    private(set) var members = DemoKeys<Member>(file: "council.json")
    private(set) var terms = DemoKeys<Term>(file: "council.json")
    private(set) var departments = DemoKeys<Department>(file: "council.json")
    /// The demo has one account for each role.
    private var actors: [Role: Actor] = [:]

    init(services: Services) {
        self.services = services
    }

    mutating func load(_ demo: Demo) throws {
        let source = demo.council
        council = try services.councils.create(
            NewCouncil(
                name: source.name, municipality: source.municipality, secretariat: source.secretariat,
                addressee: source.addressee, settings: try source.settings.settings(),
                rules: source.settings.rules()))
        try services.provisions.add(demo.provisions, to: council)
        for member in source.members {
            members.add(try services.connection.insertDemoMember(member, council: council), as: member.key)
        }
        for department in source.departments {
            departments.add(try insert(department), as: department.key)
        }
        for term in source.terms { try insert(term) }
        let hash = try PasswordHash.make(Demo.password, cost: .trivial)
        for account in source.accounts { try insert(account, hash) }
    }

    private func insert(_ department: DemoCouncil.Department) throws -> DepartmentID {
        let name = DepartmentName(
            division: department.division, section: department.section, unit: department.unit)
        guard let name else { throw DemoError.unreadable("council.json", department.key) }
        return try services.connection.insertDepartment(DepartmentEntry(name: name, isActive: true), council: council)
    }

    private mutating func insert(_ term: DemoCouncil.Term) throws {
        let id = try services.connection.insertDemoTerm(term, council: council)
        terms.add(id, as: term.key)
        for appointment in term.appointments {
            try services.connection.insertDemoAppointment(appointment, of: members[appointment.member], term: id)
        }
        for holding in term.offices {
            try services.connection.insertDemoOffice(holding, of: members[holding.member], term: id)
        }
    }

    private mutating func insert(_ account: DemoCouncil.Account, _ hash: PasswordHash) throws {
        let id = try services.connection.insertDemoAccount(account, passwordHash: hash.text, at: services.now)
        let member = try account.member.map { key throws(DemoError) in try members[key] }
        let own = try account.departments.map { key throws(DemoError) in try departments[key] }
        try services.connection.insertDemoRole(account.role, account: id, council: council, member: member)
        for department in own { try services.connection.insertDemoAccountDepartment(id, department) }
        actors[account.role] = Actor(
            accountID: id, name: account.displayName, councilID: council, roles: [account.role],
            departmentIDs: Set(own), memberID: member)
    }

    /// Who did in the demo what this role does. Traps on a file without an account for it.
    func actor(_ role: Role) -> Actor {
        guard let actor = actors[role] else { preconditionFailure("council.json has no account for \(role)") }
        return actor
    }

    /// Who drafts for a department: its own account, else the secretariat in its name.
    func drafter(for department: DepartmentID) -> Actor {
        let own = actor(.department)
        return own.departmentIDs.contains(department) ? own : actor(.secretariat)
    }
}
