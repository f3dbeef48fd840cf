import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct FieldCommentTests {
    @Test("a comment is settled once, by the department it is for")
    func settle() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let matter = try fixture.matters(of: id)[1]
        try comment(CommentEntry(matter: matter, path: "records.0.medium", text: "媒体を確かめてください。"), on: id, fixture)
        let comments = try fixture.read { try $0.fieldComments.comments(on: id, for: fixture.actor(.department)) }
        #expect(comments.map(\.authorName) == ["事務局"])
        let found = comments[0].comment
        #expect(found.resolvedAt == nil && found.path == "records.0.medium")
        let department = fixture.actor(.department)
        #expect(throws: RightsError.forbidden(.commentOnCases)) {
            try fixture.write { try $0.fieldComments.settle(found.id, by: fixture.actor(.clerk)) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.fieldComments.settle(found.id, by: fixture.actor(.member)) }
        }
        #expect(try fixture.write { try $0.fieldComments.settle(found.id, by: department) } == id)
        #expect(throws: CommentError.alreadySettled) {
            try fixture.write { try $0.fieldComments.settle(found.id, by: department) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.fieldComments.settle(FieldCommentID(999), by: department) }
        }
    }

    @Test("a comment needs words, few enough to read, on a field that is there")
    func refused() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let other = try fixture.matters(of: try fixture.draftCase())[0]
        let cases: [(CommentEntry, CommentError)] = [
            (CommentEntry(matter: nil, path: "title", text: " 　"), .empty),
            (
                CommentEntry(matter: nil, path: "title", text: String(repeating: "長", count: 20_001)),
                .tooLong(limit: 20_000)
            ),
            (CommentEntry(matter: nil, path: "reason", text: "?"), .unknownField),
            (CommentEntry(matter: other, path: "reason", text: "?"), .unknownField),
        ]
        for (entry, error) in cases {
            #expect(throws: error) { try comment(entry, on: id, fixture) }
        }
        #expect(try fixture.count("SELECT count(*) FROM field_comments") == 0)
    }

    private func comment(_ entry: CommentEntry, on id: CaseID, _ fixture: Fixture) throws {
        try fixture.write { try $0.fieldComments.comment(entry, on: id, by: fixture.actor(.secretariat)) }
    }
}
