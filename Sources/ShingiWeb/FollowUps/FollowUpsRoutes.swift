extension Routes {
    static let followUps: [Route] = [
        .page(Paths.followUps, .having(.readFollowUps), FollowUpController.index),
        .page(Paths.followUp, .having(.readFollowUps), FollowUpController.show),
        .act(Paths.followUpSettlement, .having(.resolveFollowUps), FollowUpController.settle),
    ]
}
