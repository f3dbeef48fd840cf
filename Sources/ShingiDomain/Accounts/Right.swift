/// Something an account may do. `roles` is the only table that says who may.
///
/// Which rows a right reaches is another question: see `Actor.reach`.
package enum Right: String, CaseIterable, Hashable, Sendable {
    case readDashboard = "read_dashboard"
    case readCases = "read_cases"
    case draftCases = "draft_cases"
    case copyCases = "copy_cases"
    case submitCases = "submit_cases"
    case commentOnCases = "comment_on_cases"
    case returnCases = "return_cases"
    case acceptCases = "accept_cases"
    case withdrawCases = "withdraw_cases"
    case uploadMaterials = "upload_materials"
    case readMaterials = "read_materials"
    case readMeetings = "read_meetings"
    case planMeetings = "plan_meetings"
    case buildAgendas = "build_agendas"
    case releaseAgendas = "release_agendas"
    case openMeetings = "open_meetings"
    case recordAttendance = "record_attendance"
    case recordDecisions = "record_decisions"
    case correctTallies = "correct_tallies"
    case readReplies = "read_replies"
    case issueReplies = "issue_replies"
    case readFollowUps = "read_follow_ups"
    case resolveFollowUps = "resolve_follow_ups"
    case manageCouncil = "manage_council"
    case manageMembers = "manage_members"
    case manageDepartments = "manage_departments"
    case manageProvisions = "manage_provisions"
    case manageAccounts = "manage_accounts"
    case readAudit = "read_audit"
    case readOperations = "read_operations"
    case readPublic = "read_public"

    package var roles: Set<Role> {
        switch self {
        case .readDashboard, .readCases, .readMaterials, .readReplies, .readPublic: Set(Role.allCases)
        case .readMeetings: [.administrator, .secretariat, .clerk, .member]
        case .readFollowUps: [.administrator, .secretariat, .clerk, .department]
        case .draftCases, .copyCases, .submitCases, .commentOnCases, .withdrawCases, .uploadMaterials:
            [.secretariat, .department]
        case .returnCases, .acceptCases, .planMeetings, .buildAgendas, .releaseAgendas, .issueReplies,
            .resolveFollowUps:
            [.secretariat]
        case .openMeetings, .recordAttendance, .recordDecisions, .correctTallies: [.secretariat, .clerk]
        case .manageMembers, .manageDepartments, .readAudit: [.administrator, .secretariat]
        case .manageCouncil, .manageProvisions, .manageAccounts, .readOperations: [.administrator]
        }
    }

    /// Whether somebody who has not signed in may do it too.
    package var isPublic: Bool { self == .readPublic }
}
