import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct DepartmentServiceTests {
    private func entry(_ section: String, isActive: Bool = true) throws -> DepartmentEntry {
        DepartmentEntry(
            name: try #require(DepartmentName(division: "区民部", section: section)), isActive: isActive)
    }

    @Test("departments are managed by 管理者 and 事務局 only", arguments: [Role.clerk, .department, .member])
    func roles(role: Role) throws {
        let fixture = try Fixture()
        let entry = try entry("新しい課")
        let actor = fixture.actor(role)
        #expect(throws: RightsError.self) { try fixture.write { try $0.departments.create(entry, by: actor) } }
        #expect(throws: RightsError.self) {
            try fixture.write { try $0.departments.update(fixture.departments[0], entry, version: 1, by: actor) }
        }
    }

    @Test("another council's departments are not found")
    func scope() throws {
        let fixture = try Fixture()
        let stranger = try fixture.stranger()
        let entry = try entry("新しい課")
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.departments.find(fixture.departments[0], for: stranger) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.departments.update(fixture.departments[0], entry, version: 1, by: stranger) }
        }
    }

    @Test("a name is given once, and a later change is not overwritten")
    func refused() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        let taken = try entry("税務課")
        #expect(throws: DepartmentError.nameTaken) { try fixture.write { try $0.departments.create(taken, by: actor) } }
        #expect(throws: DepartmentError.nameTaken) {
            try fixture.write { try $0.departments.update(fixture.departments[0], taken, version: 1, by: actor) }
        }
        let renamed = try entry("保健課")
        try fixture.write { try $0.departments.update(fixture.departments[0], renamed, version: 1, by: actor) }
        #expect(throws: ServiceError.conflict(current: 2)) {
            try fixture.write { try $0.departments.update(fixture.departments[0], renamed, version: 1, by: actor) }
        }
    }

    @Test("a department that is no longer used stays in the list and leaves the choices")
    func inactive() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        let entry = try entry("保健予防課", isActive: false)
        try fixture.write { try $0.departments.update(fixture.departments[0], entry, version: 1, by: actor) }
        #expect(try fixture.read { try $0.departments.active(for: actor).count } == 2)
        let rows = try fixture.read { try $0.departments.list(DepartmentQuery(), for: actor).rows }
        #expect(rows.count == 3)
        let used = try fixture.read {
            try $0.departments.list(DepartmentQuery(includesInactive: false), for: actor).rows
        }
        #expect(used.count == 2)
    }

    @Test("signs that mean something to the database are only signs in a search")
    func search() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        for text in ["%", "_", "\\", "' OR 1=1 --"] {
            #expect(try fixture.read { try $0.departments.list(DepartmentQuery(text: text), for: actor).rows.isEmpty })
        }
        #expect(try fixture.read { try $0.departments.list(DepartmentQuery(text: "税務"), for: actor).rows.count } == 1)
    }
}
