import HTTP
import ShingiDomain

extension ID: PathParameter {}

extension CivilDate: PathParameter {
    package init?(pathSegment: String) {
        self.init(iso: pathSegment)
    }

    package var pathSegment: String { iso }
}

/// Every address of the product, each written once: routes match by it, pages link by it.
package enum Paths {
    package static let home = FixedPath("/")
    package static let healthz = FixedPath("/healthz")
    package static let signIn = FixedPath("/sign-in")
    package static let signOut = FixedPath("/sign-out")
    package static let councilChoice = FixedPath("/current-council")
    package static let ownPassword = FixedPath("/password")

    package static let cases = FixedPath("/cases")
    package static let newCase = FixedPath("/cases/new")
    package static let `case` = Path<CaseID>("/cases/{id}")
    package static let caseDraft = Path<CaseID>("/cases/{id}/draft")
    package static let caseMatterRemoval = Path<CaseID, MatterID>("/cases/{id}/matters/{matter}/removal")
    package static let caseReturn = Path<CaseID>("/cases/{id}/return")
    package static let caseAcceptance = Path<CaseID>("/cases/{id}/acceptance")
    package static let caseWithdrawal = Path<CaseID>("/cases/{id}/withdrawal")
    package static let caseComments = Path<CaseID>("/cases/{id}/comments")
    package static let caseCopies = Path<CaseID>("/cases/{id}/copies")
    package static let caseChanges = Path<CaseID>("/cases/{id}/changes")
    package static let caseHistory = Path<CaseID>("/cases/{id}/history")
    package static let caseMaterials = Path<CaseID>("/cases/{id}/materials")
    package static let fieldCommentSettlement = Path<FieldCommentID>("/field_comments/{id}/settlement")
    package static let material = Path<MaterialID>("/materials/{id}")
    package static let materialRemoval = Path<MaterialID>("/materials/{id}/removal")

    package static let meetings = FixedPath("/meetings")
    package static let newMeeting = FixedPath("/meetings/new")
    package static let meeting = Path<MeetingID>("/meetings/{id}")
    package static let meetingPlan = Path<MeetingID>("/meetings/{id}/plan")
    package static let meetingAgenda = Path<MeetingID>("/meetings/{id}/agenda")
    package static let meetingAgendaItems = Path<MeetingID>("/meetings/{id}/agenda_items")
    package static let meetingAgendaRelease = Path<MeetingID>("/meetings/{id}/agenda_releases")
    package static let meetingDay = Path<MeetingID>("/meetings/{id}/day")
    package static let meetingOpening = Path<MeetingID>("/meetings/{id}/opening")
    package static let meetingClosing = Path<MeetingID>("/meetings/{id}/closing")
    package static let meetingAttendances = Path<MeetingID>("/meetings/{id}/attendances")
    package static let meetingObservers = Path<MeetingID>("/meetings/{id}/observers")
    package static let meetingActingChair = Path<MeetingID>("/meetings/{id}/acting_chair")
    package static let meetingErrata = Path<MeetingID>("/meetings/{id}/errata")
    package static let agendaItemExplanation = Path<AgendaItemID>("/agenda_items/{id}/explanation")
    package static let agendaItemVotes = Path<AgendaItemID>("/agenda_items/{id}/votes")

    package static let vote = Path<VoteID>("/votes/{id}")
    package static let voteTally = Path<VoteID>("/votes/{id}/tally")
    package static let voteTallyCorrections = Path<VoteID>("/votes/{id}/tally_corrections")
    package static let voteDecision = Path<VoteID>("/votes/{id}/decision")

    package static let replies = FixedPath("/replies")
    package static let reply = Path<ReplyID>("/replies/{id}")
    package static let replyIssuance = Path<ReplyID>("/replies/{id}/issuance")
    package static let replyCaseClosing = Path<ReplyID>("/replies/{id}/case_closing")

    package static let followUps = FixedPath("/follow-ups")
    package static let followUp = Path<FollowUpID>("/follow-ups/{id}")
    package static let followUpSettlement = Path<FollowUpID>("/follow-ups/{id}/settlement")

    package static let council = FixedPath("/council")
    package static let votingRules = FixedPath("/council/rules")
    package static let newVotingRules = FixedPath("/council/rules/new")
    package static let votingRulesRemoval = Path<CivilDate>("/council/rules/{from}/removal")
    package static let terms = FixedPath("/terms")
    package static let newTerm = FixedPath("/terms/new")
    package static let members = FixedPath("/members")
    package static let newMember = FixedPath("/members/new")
    package static let member = Path<MemberID>("/members/{id}")
    package static let memberAppointments = Path<MemberID>("/members/{id}/appointments")
    package static let appointmentEnd = Path<AppointmentID>("/appointments/{id}/end")
    package static let officeEnd = Path<OfficeHoldingID>("/offices/{id}/end")
    package static let appointmentOffices = Path<AppointmentID>("/appointments/{id}/offices")
    package static let departments = FixedPath("/departments")
    package static let newDepartment = FixedPath("/departments/new")
    package static let department = Path<DepartmentID>("/departments/{id}")
    package static let provisions = FixedPath("/provisions")
    package static let provision = Path<ProvisionID>("/provisions/{id}")
    package static let accounts = FixedPath("/accounts")
    package static let newAccount = FixedPath("/accounts/new")
    package static let account = Path<AccountID>("/accounts/{id}")
    package static let accountDisabling = Path<AccountID>("/accounts/{id}/disabling")
    package static let accountEnabling = Path<AccountID>("/accounts/{id}/enabling")
    package static let accountPassword = Path<AccountID>("/accounts/{id}/password")
    package static let audit = FixedPath("/audit")

    package static let publicHome = FixedPath("/public")
    package static let publicCalendar = FixedPath("/public/calendar.ics")
    package static let publicFeed = FixedPath("/public/feed.atom")
    package static let publicMeeting = Path<MeetingID>("/public/meetings/{id}")
    package static let publicReply = Path<ReplyID>("/public/replies/{id}")
}
