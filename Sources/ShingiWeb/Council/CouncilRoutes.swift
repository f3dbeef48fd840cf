extension Routes {
    static let council: [Route] = [
        .page(Paths.council, .having(.manageCouncil), CouncilController.edit),
        .act(Paths.council, .having(.manageCouncil), CouncilController.update),
    ]
}
