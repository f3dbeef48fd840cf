extension Routes {
    static let accounts: [Route] = [
        .page(Paths.accounts, .having(.manageAccounts), AccountController.index),
        .page(Paths.newAccount, .having(.manageAccounts), AccountController.new),
        .slow(.post, Paths.accounts, .having(.manageAccounts), AccountController.create),
        .page(Paths.account, .having(.manageAccounts), AccountController.show),
        .act(Paths.account, .having(.manageAccounts), AccountController.update),
        .act(Paths.accountDisabling, .having(.manageAccounts), AccountController.disable),
        .act(Paths.accountEnabling, .having(.manageAccounts), AccountController.enable),
        .slow(.post, Paths.accountPassword, .having(.manageAccounts), AccountController.resetPassword),
        .page(Paths.ownPassword, .signedIn, OwnPasswordController.edit),
        .slow(.post, Paths.ownPassword, .signedIn, OwnPasswordController.update),
    ]
}
