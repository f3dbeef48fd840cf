extension Routes {
    static let replies: [Route] = [
        .page(Paths.replies, .having(.readReplies), ReplyController.index),
        .page(Paths.reply, .having(.readReplies), ReplyController.show),
        .act(Paths.replyIssuance, .having(.issueReplies), ReplyController.issue),
        .act(Paths.replyCaseClosing, .having(.issueReplies), ReplyController.closeCase),
    ]
}
