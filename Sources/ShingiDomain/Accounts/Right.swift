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
    case readConfidentialMaterials = "read_confidential_materials"
    case tableMaterials = "table_materials"
    case readMeetings = "read_meetings"
    case planMeetings = "plan_meetings"
    case buildAgendas = "build_agendas"
    case releaseAgendas = "release_agendas"
    case sendNotices = "send_notices"
    case answerAttendance = "answer_attendance"
    case noteAttendanceReplies = "note_attendance_replies"
    case openMeetings = "open_meetings"
    case recordAttendance = "record_attendance"
    case recordDecisions = "record_decisions"
    case correctTallies = "correct_tallies"
    case readAttendanceBooks = "read_attendance_books"
    case readAnnualReports = "read_annual_reports"
    case readMinutes = "read_minutes"
    case writeMinutes = "write_minutes"
    case sendMinutes = "send_minutes"
    case confirmMinutes = "confirm_minutes"
    case publishMinutes = "publish_minutes"
    case answerInWriting = "answer_in_writing"
    case runWrittenMeetings = "run_written_meetings"
    case reviewAgendas = "review_agendas"
    case readAgendaReviews = "read_agenda_reviews"
    case readReplies = "read_replies"
    case issueReplies = "issue_replies"
    case readFollowUps = "read_follow_ups"
    case resolveFollowUps = "resolve_follow_ups"
    case writeOpinions = "write_opinions"
    case readOpinionRegister = "read_opinion_register"
    case callForOpinions = "call_for_opinions"
    case answerOpinions = "answer_opinions"
    case relateCases = "relate_cases"
    case recordPriorImplementations = "record_prior_implementations"
    case reassignCases = "reassign_cases"
    case mergeCases = "merge_cases"
    case closeCases = "close_cases"
    case markCasesSeen = "mark_cases_seen"
    case noteNumberGaps = "note_number_gaps"
    case readStandingApprovals = "read_standing_approvals"
    case nameStandingApprovals = "name_standing_approvals"
    case manageStandingApprovals = "manage_standing_approvals"
    case readProcessingNotices = "read_processing_notices"
    case enterProcessingNotices = "enter_processing_notices"
    case readProcessingNoticeReports = "read_processing_notice_reports"
    case makeProcessingNoticeReports = "make_processing_notice_reports"
    case manageCouncil = "manage_council"
    case manageDocumentTemplates = "manage_document_templates"
    case manageMembers = "manage_members"
    case manageDepartments = "manage_departments"
    case manageProvisions = "manage_provisions"
    case manageAccounts = "manage_accounts"
    case readAudit = "read_audit"
    case readOperations = "read_operations"
    case readPublic = "read_public"

    package var roles: Set<Role> {
        switch self {
        case .readDashboard, .readCases, .readMaterials, .readReplies, .readPublic, .readStandingApprovals,
            .readProcessingNoticeReports:
            Set(Role.allCases)
        case .readMeetings, .readMinutes: [.administrator, .secretariat, .clerk, .member]
        case .readAttendanceBooks, .readAnnualReports: [.administrator, .secretariat, .clerk]
        case .confirmMinutes: [.member]
        case .sendMinutes, .publishMinutes: [.secretariat]
        case .readFollowUps, .readOpinionRegister, .readProcessingNotices, .markCasesSeen:
            [.administrator, .secretariat, .clerk, .department]
        case .draftCases, .copyCases, .submitCases, .commentOnCases, .withdrawCases, .uploadMaterials,
            .answerOpinions, .relateCases, .recordPriorImplementations, .reassignCases, .nameStandingApprovals,
            .enterProcessingNotices:
            [.secretariat, .department]
        case .returnCases, .acceptCases, .planMeetings, .buildAgendas, .releaseAgendas, .sendNotices, .issueReplies,
            .callForOpinions, .mergeCases, .closeCases, .noteNumberGaps, .manageStandingApprovals,
            .makeProcessingNoticeReports, .runWrittenMeetings:
            [.secretariat]
        case .readConfidentialMaterials: [.secretariat, .clerk, .department, .member]
        case .answerInWriting, .answerAttendance, .reviewAgendas: [.member]
        case .readAgendaReviews, .writeOpinions: [.secretariat, .clerk, .member]
        case .openMeetings, .resolveFollowUps, .recordAttendance, .recordDecisions, .correctTallies, .tableMaterials,
            .noteAttendanceReplies, .writeMinutes:
            [.secretariat, .clerk]
        case .manageDocumentTemplates, .manageMembers, .manageDepartments, .readAudit: [.administrator, .secretariat]
        case .manageCouncil, .manageProvisions, .manageAccounts, .readOperations: [.administrator]
        }
    }

    /// Whether somebody who has not signed in may do it too.
    package var isPublic: Bool { self == .readPublic }
}
