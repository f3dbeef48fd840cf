import HTTP

extension Routes {
    static let signIn: [Route] = [
        .page(Paths.signIn, .anyone, SignInController.show),
        .slow(.post, Paths.signIn, .anyone, bodyLimit: Site.heldFormLimit, SignInController.create),
        .act(Paths.signOut, .signedIn, SignInController.destroy),
        .act(Paths.councilChoice, .signedIn, SignInController.chooseCouncil),
    ]
}
