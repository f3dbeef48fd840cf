@testable import ShingiDomain

/// Small values to start from. Each test changes the one thing it is about.
enum Example {
    static let day = CivilDate(unchecked: 2022, 7, 28)
    static let nine = TimeOfDay(minutes: 9 * 60 + 59)

    static let fields = [
        FormField(key: "content", label: "業務委託の内容及び条件", kind: .text, required: true),
        FormField(
            key: "records", label: "目的外利用する個人情報",
            kind: .table(
                columns: [
                    TableColumn(key: "record", label: "個人情報"), TableColumn(key: "purpose", label: "利用目的"),
                ], numbered: true),
            required: true),
        FormField(key: "steps", label: "保護対策", kind: .items),
        FormField(key: "medium", label: "記録形態", kind: .choice(options: ["紙", "電磁的媒体"])),
        FormField(key: "published", label: "区ホームページ掲載予定", kind: .check),
        FormField(key: "start", label: "開始時期", kind: .date),
        FormField(key: "contractor", label: "業務委託先", kind: .line, maxLength: 20),
    ]

    static let heading = FormHeading(
        law: "個人情報保護条例", article: "第16条第1項", title: "業務の委託", mayBeReport: .standingApproval)

    static func form(version: Int = 1, _ fields: [FormField] = fields) throws -> Form {
        try Form(
            id: FormID(Int64(version)), provision: ProvisionID(1), version: version, heading: heading, fields: fields)
    }

    static let content = SheetContent([
        "content": .text("窓口業務の委託"),
        "records": .table([["record": "氏名", "purpose": "本人確認"]]),
    ])

    static func matter(_ id: Int64 = 1, _ kind: MatterKind = .consultation, label: String = "") -> Matter {
        Matter(
            id: MatterID(id), caseID: CaseID(1), position: Int(id), provision: ProvisionID(1), form: FormID(1),
            kind: kind, label: label)
    }

    static func makeCase(_ state: CaseState = .draft, _ matters: [Matter] = [matter()]) -> Case {
        Case(
            id: CaseID(1), council: CouncilID(1), title: "窓口業務の委託について", outline: "窓口を委託する。",
            owner: DepartmentID(1), jointDepartments: [DepartmentID(2)], matters: matters, state: state)
    }

    static let number470 = CaseNumber(count: 470, text: "諮問第470号")

    static func meeting(_ id: Int64 = 1, _ date: CivilDate = day, _ state: MeetingState = .open) -> Meeting {
        Meeting(
            id: MeetingID(id), council: CouncilID(1), term: TermID(13), fiscalYear: FiscalYear(containing: date),
            ordinal: 1, title: "第十三期・第1回", date: date, startsAt: nine, place: "特別会議室", form: .hybrid,
            state: state)
    }

    static let rules = VotingRules(chairVote: .never)

    static func standing(members: Int = 20, present: Int = 18) -> QuorumStanding {
        QuorumStanding(
            members: members, required: Quorum.required(members: members, VotingRules()), place: present, web: 0)
    }
}

extension TimeOfDay {
    /// For tests, which know that their times exist.
    init(minutes: Int) {
        guard let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60) else {
            preconditionFailure("\(minutes) minutes are no time of day")
        }
        self = time
    }
}
