import ShingiDomain

/// Brings the demo's cases to the secretariat by the way every case goes: drafted, handed in, accepted with a number.
struct DemoCases {
    let services: Services
    let people: DemoPeople
    private let papers: String
    private let forms: DemoForms
    private let rule: NumberRule
    private(set) var ids = DemoKeys<Case>(file: "cases.json")

    /// - Parameter papers: the folder of the papers.
    init(services: Services, people: DemoPeople, papers: String) throws {
        self.services = services
        self.people = people
        self.papers = papers
        forms = try DemoForms(services.connection, council: people.council)
        rule = try services.councils.current(for: people.actor(.secretariat)).settings.consultationNumber
    }

    /// Cases that ended long ago, known by number and title only.
    mutating func archive(_ cases: [DemoCaseFile.ArchivedCase]) throws {
        for source in cases { ids.add(try insert(source), as: source.key) }
    }

    /// Begins the council's count where the paper records end.
    func beginNumbers(before number: Int, on date: CivilDate) throws {
        try services.sequences.begin(
            .consultation, by: rule, in: NumberContext(council: people.council, date: date), after: number - 1)
    }

    /// Each act for all of them before the next one, so that the record of changes runs with time.
    mutating func accept(_ cases: [DemoCaseFile.Case]) throws {
        for source in cases { ids.add(try draft(source), as: source.key) }
        for source in cases { try submit(source) }
        for source in cases { try accept(source) }
    }

    private func insert(_ source: DemoCaseFile.ArchivedCase) throws -> CaseID {
        let begun = try demoInstant(source.fiscalYear, 10, 1)
        let secretariat = people.actor(.secretariat)
        let owner = try people.departments[source.departments[0]]
        let id = try services.connection.insertCase(
            CaseDraft(council: people.council, title: source.title, outline: "", owner: owner),
            by: secretariat.accountID, at: begun)
        let text = try rule.text(source.number, in: NumberContext(council: people.council, date: begun.civilDate))
        try services.connection.archiveDemoCase(
            id, CaseNumber(count: source.number, text: text), at: try demoInstant(source.fiscalYear + 1, 3, 31))
        return id
    }

    /// Two weeks before its acceptance.
    private func draft(_ source: DemoCaseFile.Case) throws -> CaseID {
        let departments = try source.departments.map { key throws(DemoError) in try people.departments[key] }
        let drafter = people.drafter(for: departments[0])
        let draft = CaseDraft(
            council: people.council, title: source.title, outline: source.outline, owner: departments[0],
            jointDepartments: Array(departments.dropFirst()), matters: try source.matters.map(forms.draft))
        let then = services.at(moment(of: source, daysBefore: 14))
        let id = try then.connection.insertCase(draft, by: drafter.accountID, at: then.now)
        for relation in source.relations {
            try then.connection.insertRelation(CaseRelation(from: id, to: ids[relation.case], kind: relation.kind))
        }
        try then.audit.record("drafted", on: .case(id), by: drafter, sentence: "案件「\(source.title)」を起案しました。")
        if let listed = source.papers {
            _ = try then.materials.add(
                DemoPapers(services: then, folder: papers).received(listed, by: drafter), to: id, by: drafter)
        }
        return id
    }

    /// Five days before its acceptance.
    private func submit(_ source: DemoCaseFile.Case) throws {
        let drafter = people.drafter(for: try people.departments[source.departments[0]])
        let then = services.at(moment(of: source, daysBefore: 5))
        try then.drafts.submit(ids[source.key], version: 1, by: drafter)
    }

    private func accept(_ source: DemoCaseFile.Case) throws {
        let then = services.at(moment(of: source, daysBefore: 0))
        let accepted = try then.consultations.accept(ids[source.key], version: 2, by: people.actor(.secretariat))
        // A case that only reports is not numbered.
        guard accepted.number.map({ $0.count == source.number }) ?? true else {
            throw DemoError.unreadable("cases.json", "\(source.key): the next number is \(accepted.name)")
        }
    }

    /// A minute apart, in the order of their numbers.
    private func moment(of source: DemoCaseFile.Case, daysBefore days: Int64) -> Instant {
        Instant(source.acceptedOn, demoTime(9, source.number % 60)).adding(seconds: -days * 86_400)
    }
}
