import ShingiDomain

/// The parts of the main navigation, in their order, each for those who have the right.
enum Area: String, CaseIterable, Sendable {
    case home, cases, meetings, replies, followUps, opinions, standingApprovals, processingNotices, members,
        departments, provisions, documentTemplates, accounts, council, audit, operations

    var label: String {
        switch self {
        case .home: "ホーム"
        case .cases: "案件"
        case .meetings: "会議"
        case .replies: "答申"
        case .followUps: "宿題"
        case .opinions: "意見・回答"
        case .standingApprovals: "一括承認基準"
        case .processingNotices: "業務届出"
        case .members: "委員"
        case .departments: "所管課"
        case .provisions: "根拠条項"
        case .documentTemplates: "文書の様式"
        case .accounts: "利用者"
        case .council: "審議会の設定"
        case .audit: "変更の記録"
        case .operations: "運用状況"
        }
    }

    var href: String {
        switch self {
        case .home: Paths.home()
        case .cases: Paths.cases()
        case .meetings: Paths.meetings()
        case .replies: Paths.replies()
        case .followUps: Paths.followUps()
        case .opinions: Paths.opinions()
        case .standingApprovals: Paths.standingApprovals()
        case .processingNotices: Paths.processingNotices()
        case .members: Paths.members()
        case .departments: Paths.departments()
        case .provisions: Paths.provisions()
        case .documentTemplates: Paths.documentTemplates()
        case .accounts: Paths.accounts()
        case .council: Paths.council()
        case .audit: Paths.audit()
        case .operations: Paths.operations()
        }
    }

    var right: Right {
        switch self {
        case .home: .readDashboard
        case .cases: .readCases
        case .meetings: .readMeetings
        case .replies: .readReplies
        case .followUps: .readFollowUps
        case .opinions: .readOpinionRegister
        case .standingApprovals: .readStandingApprovals
        case .processingNotices: .readProcessingNotices
        case .members: .manageMembers
        case .departments: .manageDepartments
        case .provisions: .manageProvisions
        case .documentTemplates: .manageDocumentTemplates
        case .accounts: .manageAccounts
        case .council: .manageCouncil
        case .audit: .readAudit
        case .operations: .readOperations
        }
    }
}
