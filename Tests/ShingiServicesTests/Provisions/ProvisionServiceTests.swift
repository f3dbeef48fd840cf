import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct ProvisionServiceTests {
    @Test("a provision is shown with its form's versions and what was written under each")
    func versions() throws {
        let fixture = try Fixture()
        try fixture.draftCase()
        let actor = fixture.actor(.administrator)
        let versions = try fixture.read { try $0.provisions.detail(fixture.provisions[0], for: actor).versions }
        #expect(versions.map(\.form.id) == [fixture.forms[0]])
        #expect(versions.map(\.sheetCount) == [1])
        #expect(try fixture.read { try $0.provisions.useCounts(for: actor)[fixture.provisions[1]] } == 1)
    }

    @Test("another council's provisions are not found, and others than the administrator don't manage them")
    func scope() throws {
        let fixture = try Fixture()
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.provisions.detail(fixture.provisions[0], for: stranger) }
        }
        #expect(throws: RightsError.self) {
            try fixture.read { try $0.provisions.detail(fixture.provisions[0], for: fixture.actor(.clerk)) }
        }
    }
}
