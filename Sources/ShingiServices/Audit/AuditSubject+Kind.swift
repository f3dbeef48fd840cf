extension AuditSubject {
    /// What the record can be narrowed to. Raw values stand in the data file.
    package enum Kind: String, CaseIterable, Sendable {
        case `case`, meeting, vote, reply
        case followUp = "follow_up"
        case standingApproval = "standing_approval"
        case processingNotice = "processing_notice"
        case processingNoticeReport = "processing_notice_report"
        case member, term, subcommittee, department, provision, account, council

        package var label: String {
            switch self {
            case .case: "案件"
            case .meeting: "会議"
            case .vote: "採決"
            case .reply: "答申"
            case .followUp: "宿題"
            case .standingApproval: "一括承認基準"
            case .processingNotice: "業務届出"
            case .processingNoticeReport: "業務届出の報告"
            case .member: "委員"
            case .term: "期"
            case .subcommittee: "部会"
            case .department: "所管課"
            case .provision: "根拠条項"
            case .account: "利用者"
            case .council: "審議会の設定"
            }
        }
    }

    /// Nil for what is recorded but cannot be asked for.
    package var known: Kind? { Kind(rawValue: kind) }

    /// The row it is about.
    package var rowID: Int64 { id }
}
