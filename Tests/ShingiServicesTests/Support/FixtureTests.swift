import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct FixtureTests {
    @Test("the fixture's council has sixteen members in office and a chair")
    func register() throws {
        let fixture = try Fixture()
        let register = try fixture.read { try $0.connection.register(of: fixture.council) }
        let today = fixture.clock.clock.today
        #expect(register.membersInOffice(on: today) == fixture.members)
        #expect(register.chair(on: today) == fixture.members[0])
        #expect(register.problems().isEmpty)
    }

    @Test("its cases are found by whom they belong to, complete and numbered one after the other")
    func cases() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let draft = try fixture.draftCase()
        let first = try fixture.acceptedCase()
        let second = try fixture.acceptedCase("別の案件", department: 1)
        let seen = try fixture.read { services in
            try [draft, first, second].map {
                try services.connection.findCase($0, visibleTo: fixture.actor(.department))
            }
        }
        #expect(seen[0]?.matters.count == 2)
        #expect(seen[1]?.number?.text == "諮問第1号")
        #expect(seen[2] == nil)
        let other = try fixture.read { try $0.connection.findCase(second, visibleTo: fixture.actor(.secretariat)) }
        #expect(other?.number?.text == "諮問第2号")
    }
}
