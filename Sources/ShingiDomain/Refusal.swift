/// A rule's refusal, with the sentence that says what happened and what to do.
package protocol Refusal: Error {
    var message: String { get }
}

extension AgendaError: Refusal {}
extension CaseError: Refusal {}
extension FollowUpError: Refusal {}
extension MeetingError: Refusal {}
extension MeetingPlanRefusal: Refusal {}
extension ErratumError: Refusal {}
extension OpinionError: Refusal {}
extension PriorImplementationError: Refusal {}
extension ProcessingNoticeError: Refusal {}
extension StandingApprovalError: Refusal {}
extension NumberingError: Refusal {}
extension RegisterError: Refusal {}
extension RemarkError: Refusal {}
extension ReplyError: Refusal {}
extension SheetConflict: Refusal {}
extension SheetProblem: Refusal {}
extension VoteError: Refusal {}
