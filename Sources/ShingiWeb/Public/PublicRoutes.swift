extension Routes {
    static let publicSite: [Route] = [
        .page(Paths.publicHome, .anyone, PublicController.home),
        .page(Paths.publicMeeting, .anyone, PublicController.meeting),
        .page(Paths.publicMaterial, .anyone, PublicController.paper),
        .page(Paths.publicReply, .anyone, PublicController.reply),
        .page(Paths.publicCalendar, .anyone, PublicFeedController.calendar),
        .page(Paths.publicFeed, .anyone, PublicFeedController.feed),
    ]
}
