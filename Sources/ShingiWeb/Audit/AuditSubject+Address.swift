import ShingiDomain
import ShingiServices

extension AuditSubject {
    /// Where the thing can be seen; nil for what has no page of its own, or none that the actor may see.
    func address(for actor: Actor) -> String? {
        switch known {
        case .case: actor.may(.readCases) ? Paths.case(CaseID(rowID)) : nil
        case .meeting: actor.may(.readMeetings) ? Paths.meeting(MeetingID(rowID)) : nil
        case .vote: actor.may(.readMeetings) ? Paths.vote(VoteID(rowID)) : nil
        case .reply: actor.may(.readReplies) ? Paths.reply(ReplyID(rowID)) : nil
        case .followUp: actor.may(.readFollowUps) ? Paths.followUp(FollowUpID(rowID)) : nil
        case .standingApproval:
            actor.may(.readStandingApprovals) ? Paths.standingApproval(StandingApprovalID(rowID)) : nil
        case .processingNotice:
            actor.may(.readProcessingNotices) ? Paths.processingNotice(ProcessingNoticeID(rowID)) : nil
        // One that was undone has no page of its own any more.
        case .processingNoticeReport:
            actor.may(.readProcessingNoticeReports) ? Paths.processingNoticeReports() : nil
        case .member: actor.may(.manageMembers) ? Paths.member(MemberID(rowID)) : nil
        case .term: actor.may(.manageMembers) ? Paths.terms() : nil
        case .subcommittee: actor.may(.manageMembers) ? Paths.subcommittee(SubcommitteeID(rowID)) : nil
        case .department: actor.may(.manageDepartments) ? Paths.department(DepartmentID(rowID)) : nil
        case .provision: actor.may(.manageProvisions) ? Paths.provision(ProvisionID(rowID)) : nil
        case .account: actor.may(.manageAccounts) ? Paths.account(AccountID(rowID)) : nil
        case .council: actor.may(.manageCouncil) ? Paths.council() : nil
        case nil: nil
        }
    }
}
