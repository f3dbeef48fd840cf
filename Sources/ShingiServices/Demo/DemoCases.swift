import ShingiDomain

/// Writes the demo's cases as they stood before the first meeting: drafted, handed in, accepted with their numbers.
struct DemoCases {
    let services: Services
    let people: DemoPeople
    let rule: NumberRule
    let forms: DemoForms
    private(set) var ids = DemoKeys<Case>(file: "cases.json")
    /// As accepted, by key.
    private(set) var accepted: [String: Case] = [:]

    init(services: Services, people: DemoPeople, rule: NumberRule) throws {
        self.services = services
        self.people = people
        self.rule = rule
        forms = try DemoForms(services.connection, council: people.council)
    }

    mutating func load(_ file: DemoCaseFile) throws {
        for source in file.archived { try insert(source) }
        for source in file.cases { try insert(source) }
        let last = file.cases.map(\.number).max() ?? 0
        try services.sequences.begin(
            .consultation, by: rule, in: NumberContext(council: people.council, date: services.now.civilDate),
            after: last)
    }

    private mutating func insert(_ source: DemoCaseFile.ArchivedCase) throws {
        let year = source.fiscalYear
        let begun = try demoInstant(year, 10, 1)
        let ended = try demoInstant(year + 1, 3, 31)
        let owner = try people.departments[source.departments[0]]
        let row = DemoCaseRow(
            council: people.council, owner: owner, title: source.title, outline: "", state: .closed,
            number: CaseNumber(count: source.number, text: try text(source.number, on: begun.civilDate)),
            fiscalYear: FiscalYear(containing: begun.civilDate), createdBy: people.actor(.secretariat).accountID,
            createdAt: begun, changedAt: ended)
        let id = try services.connection.insertDemoCase(row)
        try services.connection.insertDemoCaseDepartments(id, [owner])
        ids.add(id, as: source.key)
    }

    /// Drafted two weeks before it was accepted, handed in five days before.
    private mutating func insert(_ source: DemoCaseFile.Case) throws {
        let departments = try source.departments.map { key throws(DemoError) in try people.departments[key] }
        let day = Instant(source.acceptedOn, demoTime(9, source.number % 60))
        let drafted = day.adding(seconds: -14 * 86_400)
        let drafter = people.drafter(for: departments[0])
        let id = try insertDraft(source, departments, by: drafter, at: drafted)
        var subject = Case(
            id: id, council: people.council, title: source.title, outline: source.outline, owner: departments[0],
            jointDepartments: Array(departments.dropFirst()))
        let sheets = try insertMatters(of: source, to: &subject, by: drafter, at: drafted)
        try submit(&subject, sheets, by: drafter, at: day.adding(seconds: -5 * 86_400))
        try accept(&subject, number: source.number, at: day)
        for relation in source.relations {
            try services.connection.insertDemoRelation(
                CaseRelation(from: id, to: ids[relation.case], kind: relation.kind))
        }
        ids.add(id, as: source.key)
        accepted[source.key] = subject
    }

    private func insertDraft(
        _ source: DemoCaseFile.Case, _ departments: [DepartmentID], by drafter: Actor, at drafted: Instant
    ) throws -> CaseID {
        let row = DemoCaseRow(
            council: people.council, owner: departments[0], title: source.title, outline: source.outline, state: .draft,
            number: nil, fiscalYear: FiscalYear(containing: source.acceptedOn), createdBy: drafter.accountID,
            createdAt: drafted, changedAt: drafted)
        let id = try services.connection.insertDemoCase(row)
        try services.connection.insertDemoCaseDepartments(id, departments)
        try services.connection.insertDemoRevision(id, row)
        try record("drafted", id, by: drafter, at: drafted, "案件「\(source.title)」を起案しました。")
        return id
    }

    private func insertMatters(
        of source: DemoCaseFile.Case, to subject: inout Case, by drafter: Actor, at drafted: Instant
    ) throws -> [MatterSheet] {
        try source.matters.enumerated().map { index, matter in
            let form = try forms[matter.provision]
            let content = SheetContent(matter.content.mapValues(\.value))
            let row = Matter(
                id: MatterID(rawValue: 0), caseID: subject.id, position: index + 1, provision: form.provision,
                form: form.id, kind: matter.kind, label: matter.note ?? "")
            let id = try services.connection.insertDemoMatter(row)
            subject.matters.append(
                Matter(
                    id: id, caseID: row.caseID, position: row.position, provision: row.provision, form: row.form,
                    kind: row.kind, label: row.label))
            try services.connection.insertDemoSheet(
                CaseSheet(
                    matter: id, version: 1, form: form.id, content: content, savedBy: drafter.accountID,
                    savedAt: drafted))
            return MatterSheet(matter: id, form: form, content: content)
        }
    }

    private func submit(_ subject: inout Case, _ sheets: [MatterSheet], by drafter: Actor, at time: Instant) throws {
        try subject.submit(sheets, on: time.civilDate)
        try services.connection.insertDemoSubmission(of: subject, by: drafter.accountID, at: time)
        try record("submitted", subject.id, by: drafter, at: time, "事務局へ提出しました。")
    }

    private func accept(_ subject: inout Case, number: Int, at time: Instant) throws {
        let given = CaseNumber(count: number, text: try text(number, on: time.civilDate))
        try subject.accept(number: given, on: time.civilDate)
        let secretariat = people.actor(.secretariat)
        try services.connection.insertDemoAcceptance(of: subject, by: secretariat.accountID, at: time)
        try services.connection.storeDemoState(of: subject, at: time)
        try record("accepted", subject.id, by: secretariat, at: time, "受理し、\(given.text)を付けました。")
    }

    private func record(_ action: String, _ id: CaseID, by actor: Actor, at time: Instant, _ sentence: String) throws {
        try services.at(time).audit.record(action, on: .case(id), by: actor, sentence: sentence)
    }

    private func text(_ number: Int, on date: CivilDate) throws -> String {
        try rule.text(number, in: NumberContext(council: people.council, date: date))
    }
}
