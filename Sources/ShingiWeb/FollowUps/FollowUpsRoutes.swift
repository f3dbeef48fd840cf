extension Routes {
    static let followUps: [Route] = [
        .page(Paths.followUps, .having(.readFollowUps), FollowUpController.index),
        .page(Paths.newFollowUp, .having(.resolveFollowUps), FollowUpEntryController.new),
        .act(Paths.followUps, .having(.resolveFollowUps), FollowUpEntryController.create),
        .page(Paths.followUpAssignment, .having(.resolveFollowUps), FollowUpEntryController.edit),
        .act(Paths.followUpAssignment, .having(.resolveFollowUps), FollowUpEntryController.assign),
        .page(Paths.followUp, .having(.readFollowUps), FollowUpController.show),
        .act(Paths.followUpSettlement, .having(.resolveFollowUps), FollowUpController.settle),
    ]
}
