extension Routes {
    static let replies: [Route] = [
        .page(Paths.replies, .having(.readReplies), ReplyController.index),
        .page(Paths.reply, .having(.readReplies), ReplyController.show),
        .page(Paths.replyWords, .having(.issueReplies), ReplyDraftController.edit),
        .act(Paths.replyWords, .having(.issueReplies), ReplyDraftController.update),
        .act(Paths.replyChecks, .having(.issueReplies), ReplyDraftController.check),
        .page(Paths.replyCorrection, .having(.issueReplies), ReplyCorrectionController.edit),
        .act(Paths.replyCorrection, .having(.issueReplies), ReplyCorrectionController.create),
        .act(Paths.replyCorrectionRemoval, .having(.issueReplies), ReplyCorrectionController.drop),
        .act(Paths.replyIssuance, .having(.issueReplies), ReplyController.issue),
        .act(Paths.replyCaseClosing, .having(.issueReplies), ReplyController.closeCase),
    ]
}
