import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Drafting a case")
struct DraftServiceTests {
    let fixture: Fixture
    let writer: Actor

    init() throws {
        fixture = try Fixture()
        writer = fixture.actor(.department)
    }

    @Test("a case begins with the chosen matters, each with an empty sheet, and a first revision of everything")
    func create() throws {
        let id = try create(matters: [entry(0, .report, "人材派遣"), entry(1)])
        let detail = try fixture.read { try $0.drafts.editable(id, for: writer) }
        #expect(detail.subject.state == .draft)
        #expect(detail.subject.title == "予約受付")
        #expect(detail.sheets.map(\.matter.kind) == [.report, .consultation])
        #expect(detail.sheets.map(\.matter.label) == ["人材派遣", ""])
        #expect(detail.sheets.map(\.sheet.version) == [1, 1])
        #expect(detail.missing.count == 4)
        #expect(try fixture.count("SELECT count(*) FROM case_revisions") == 1)
        #expect(try fixture.count("SELECT count(*) FROM case_sheet_revisions") == 2)
        #expect(try fixture.history(of: .case(id)) == ["案件「予約受付」を起案しました。"])
    }

    @Test(
        "a case without a title, or with a line break or 20,001 characters in it, is refused",
        arguments: [
            "", " 　", "予約\n受付", String(repeating: "件", count: 20_001),
        ])
    func title(title: String) throws {
        #expect(throws: SheetProblem.self) { try create(title: title) }
    }

    @Test("a department begins cases for itself only, the secretariat for every department")
    func departments() throws {
        #expect(throws: DraftError.departmentNotAllowed) { try create(department: 1) }
        #expect(throws: Never.self) { try create(department: 1, by: fixture.actor(.secretariat)) }
        #expect(try fixture.read { try $0.drafts.departments(for: writer).count } == 1)
        #expect(try fixture.read { try $0.drafts.departments(for: fixture.actor(.secretariat)).count } == 3)
    }

    @Test("joint departments are others, named once, of this council")
    func joint() throws {
        let id = try create(joint: [fixture.departments[1]])
        #expect(try fixture.read { try $0.cases.find(id, for: writer) }.jointDepartments == [fixture.departments[1]])
        for joint in [[0], [1, 1]].map({ $0.map { fixture.departments[$0] } }) + [[DepartmentID(999)]] {
            #expect(throws: DraftError.jointDepartmentNotAllowed) { try create(joint: joint) }
        }
    }

    @Test("a matter that must be a consultation is not taken as a report, nor one under a provision of nobody's")
    func provisions() throws {
        #expect(throws: CaseError.self) { try create(matters: [entry(1, .report)]) }
        let unknown = MatterEntry(provision: ProvisionID(999), kind: .consultation)
        #expect(throws: DraftError.provisionNotOffered) { try create(matters: [unknown]) }
        #expect(throws: DraftError.noteTooLong) { try create(matters: [entry(0, .report, "一\n二")]) }
    }

    @Test("who may not draft is refused; who may not see the case finds none", arguments: [Role.clerk, .administrator])
    func rights(role: Role) throws {
        let id = try fixture.draftCase()
        let actor = fixture.actor(role)
        #expect(throws: RightsError.self) { try create(by: actor) }
        #expect(throws: RightsError.self) { try fixture.read { try $0.drafts.editable(id, for: actor) } }
        #expect(throws: RightsError.self) { try fixture.write { try $0.drafts.copy(id, by: actor) } }
        for outsider in [fixture.actor(.member), try fixture.stranger()] {
            #expect(throws: ServiceError.notFound) { try fixture.read { try $0.drafts.editable(id, for: outsider) } }
            #expect(throws: ServiceError.notFound) {
                try fixture.write { try $0.drafts.submit(id, version: 1, by: outsider) }
            }
        }
        let other = try fixture.draftCase("よその課の案件", department: 1)
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.drafts.editable(other, for: writer) } }
        #expect(throws: ServiceError.notFound) { try fixture.write { try $0.drafts.copy(other, by: writer) } }
    }

    @Test("a joint department reads along and changes nothing")
    func jointReads() throws {
        let id = try create(department: 1, joint: [fixture.departments[0]], by: fixture.actor(.secretariat))
        #expect(throws: ServiceError.forbidden) { try fixture.read { try $0.drafts.editable(id, for: writer) } }
    }

    @Test("a copy has matters and texts, none of the old case's life, and refers to it")
    func copy() throws {
        let old = try fixture.acceptedCase()
        let copy = try fixture.write { try $0.drafts.copy(old, by: writer) }
        let detail = try fixture.read { try $0.drafts.editable(copy, for: writer) }
        #expect(detail.subject.title == "電話予約の受付業務")
        #expect(detail.subject.number == nil)
        #expect(detail.sheets.map { $0.sheet.content.text("start") } == ["令和4年10月1日～", ""])
        #expect(detail.missing.isEmpty)
        let relation =
            "SELECT count(*) FROM case_relations WHERE kind = 'refers_to' AND case_id = ? AND other_case_id = ?"
        #expect(try fixture.count(relation, [.integer(copy.rawValue), .integer(old.rawValue)]) == 1)
    }

    @Test("the secretariat copies for the first owner, or for the department it names")
    func copyFor() throws {
        let old = try fixture.draftCase(department: 1)
        let secretariat = fixture.actor(.secretariat)
        let copies = try fixture.write { [fixture] services in
            [
                try services.drafts.copy(old, by: secretariat),
                try services.drafts.copy(old, for: fixture.departments[2], by: secretariat),
            ]
        }
        let owners = try copies.map { id in try fixture.read { try $0.cases.find(id, for: secretariat) }.owner }
        #expect(owners == [fixture.departments[1], fixture.departments[2]])
        let mine = try fixture.draftCase()
        #expect(throws: DraftError.departmentNotAllowed) {
            try fixture.write { [writer] in try $0.drafts.copy(mine, for: DepartmentID(999), by: writer) }
        }
    }

    @Test("earlier cases are found by part of title or number, and only those one may see")
    func sources() throws {
        try fixture.acceptedCase("電話予約の受付業務")
        try fixture.draftCase("電話_調査")
        try fixture.draftCase("よその課の電話", department: 1)
        func titles(_ text: String, _ actor: Actor) throws -> [String] {
            try fixture.read { try $0.drafts.copySources(DraftQuery(text: text), for: actor).rows.map(\.title) }
        }
        #expect(try Set(titles("電話", writer)) == ["電話予約の受付業務", "電話_調査"])
        #expect(try titles("話_", writer) == ["電話_調査"])
        #expect(try titles("諮問第", writer) == ["電話予約の受付業務"])
        #expect(try titles("電話", fixture.actor(.secretariat)).count == 3)
    }

    @Test("matters are added at the end and taken out; those behind move up, and the text stays on record")
    func matters() throws {
        let id = try create(matters: [entry(0), entry(1)])
        let added = try fixture.write { [writer, fixture] in
            try $0.drafts.addMatter(
                MatterEntry(provision: fixture.provisions[0], kind: .consultation, note: "印刷"), to: id, by: writer)
        }
        let first = try fixture.matters(of: id)[0]
        try fixture.write { [writer] in try $0.drafts.removeMatter(first, of: id, version: 1, by: writer) }
        let subject = try fixture.read { try $0.cases.find(id, for: writer) }
        #expect(subject.matters.map(\.position) == [1, 2])
        #expect(subject.matters.last?.id == added)
        #expect(subject.version == 3)
        #expect(
            try fixture.count("SELECT count(*) FROM audit_entries WHERE action = 'matter_removed' AND before = '{}'")
                == 1)
        #expect(throws: ServiceError.notFound) {
            try fixture.write { [writer] in try $0.drafts.removeMatter(first, of: id, version: 1, by: writer) }
        }
    }

    @Test("a matter that was taken out comes back with its words behind the others, once, and for its own case only")
    func matterRestored() throws {
        let id = try fixture.draftCase()
        let other = try fixture.draftCase()
        let before = try fixture.read { [writer] in try $0.drafts.editable(id, for: writer).sheets[0] }
        try fixture.write { [writer] in
            try $0.drafts.removeMatter(before.matter.id, of: id, version: before.sheet.version, by: writer)
        }
        let removed = try fixture.read { [writer] in
            try $0.draftVersions.list(nil, of: id, showing: nil, from: nil, for: writer).removed
        }
        #expect(removed.map(\.title) == [before.form.heading.title])
        let restore = { [fixture, writer] (of: CaseID) in
            try fixture.write { try $0.drafts.restoreMatter(removed[0].id, of: of, by: writer) }
        }
        #expect(throws: ServiceError.notFound) { try restore(other) }
        try restore(id)
        let after = try fixture.read { [writer] in try $0.drafts.editable(id, for: writer).sheets.last }
        #expect(after?.sheet.content == before.sheet.content && after?.form.id == before.form.id)
        #expect(throws: ServiceError.notFound) { try restore(id) }
    }

    @Test("a matter whose sheet was written on since is not taken out")
    func removalConflict() throws {
        let id = try fixture.draftCase()
        let matter = try fixture.matters(of: id)[0]
        #expect(throws: ServiceError.conflict(current: 1)) {
            try fixture.write { [writer] in try $0.drafts.removeMatter(matter, of: id, version: 7, by: writer) }
        }
    }

    @Test("a complete case is handed in, with the versions handed in, and open comments count as dealt with")
    func submit() throws {
        let id = try fixture.draftCase()
        try fixture.write { [fixture] in
            try $0.fieldComments.comment(
                CommentEntry(matter: nil, path: "title", text: "短くしてください。"), on: id, by: fixture.actor(.secretariat))
        }
        try fixture.write { [writer] in try $0.drafts.submit(id, version: 1, by: writer) }
        let subject = try fixture.read { try $0.cases.find(id, for: writer) }
        #expect(subject.state == .submitted)
        #expect(subject.submittedOn == day(2022, 7, 28))
        #expect(try fixture.count("SELECT count(*) FROM case_submission_sheets WHERE version = 1") == 3)
        #expect(try fixture.count("SELECT count(*) FROM field_comments WHERE settled_at IS NULL") == 0)
        #expect(throws: CaseError.alreadySubmitted) {
            try fixture.write { [writer] in try $0.drafts.submit(id, version: subject.version, by: writer) }
        }
        #expect(throws: CaseError.notEditable(.submitted)) {
            try fixture.read { try $0.drafts.editable(id, for: writer) }
        }
        #expect(throws: Never.self) {
            try fixture.read { try $0.drafts.editable(id, for: fixture.actor(.secretariat)) }
        }
    }

    @Test("an incomplete case is not handed in, and neither is one that was changed since it was seen")
    func submitRefused() throws {
        let id = try create(matters: [entry(0)])
        let error = #expect(throws: CaseError.self) {
            try fixture.write { [writer] in try $0.drafts.submit(id, version: 1, by: writer) }
        }
        guard case .incomplete(let missing) = error else {
            Issue.record("not incomplete: \(String(describing: error))")
            return
        }
        #expect(missing.map(\.field.path) == ["reason", "items"])
        let complete = try fixture.draftCase()
        #expect(throws: ServiceError.conflict(current: 1)) {
            try fixture.write { [writer] in try $0.drafts.submit(complete, version: 2, by: writer) }
        }
        #expect(try fixture.count("SELECT count(*) FROM case_submissions") == 0)
    }

    private func entry(_ provision: Int, _ kind: MatterKind = .consultation, _ note: String = "") -> MatterEntry {
        MatterEntry(provision: fixture.provisions[provision], kind: kind, note: note)
    }

    @discardableResult
    private func create(
        title: String = "予約受付", department: Int = 0, joint: [DepartmentID] = [], matters: [MatterEntry] = [],
        by actor: Actor? = nil
    ) throws -> CaseID {
        let entry = CaseEntry(
            title: title, owner: fixture.departments[department], jointDepartments: joint, matters: matters)
        let actor = actor ?? writer
        return try fixture.write { try $0.drafts.create(entry, by: actor) }
    }
}
