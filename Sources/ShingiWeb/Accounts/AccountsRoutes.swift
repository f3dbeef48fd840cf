extension Routes {
    static let accounts: [Route] = []
}
