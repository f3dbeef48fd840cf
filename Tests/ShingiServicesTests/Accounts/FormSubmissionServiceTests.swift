import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct FormSubmissionServiceTests {
    @Test("a form that has acted is remembered for whoever sent it, and for nobody else")
    func remembered() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        try fixture.write { try $0.formSubmissions.record("key /cases", location: "/cases/1", by: actor) }
        #expect(try fixture.read { try $0.formSubmissions.location(of: "key /cases", by: actor) } == "/cases/1")
        #expect(try fixture.read { try $0.formSubmissions.location(of: "other /cases", by: actor) } == nil)
        let other = fixture.actor(.clerk)
        #expect(try fixture.read { try $0.formSubmissions.location(of: "key /cases", by: other) } == nil)
    }

    @Test("forms older than a day are forgotten when somebody signs in")
    func forgotten() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        try fixture.write { try $0.formSubmissions.record("old", location: "/", by: actor) }
        fixture.clock.advance(minutes: 24 * 60 + 1)
        try fixture.write { try $0.formSubmissions.record("new", location: "/", by: actor) }
        _ = try fixture.write { try $0.sessions.start(for: actor.accountID) }
        #expect(try fixture.read { try $0.formSubmissions.location(of: "old", by: actor) } == nil)
        #expect(try fixture.read { try $0.formSubmissions.location(of: "new", by: actor) } == "/")
    }
}
