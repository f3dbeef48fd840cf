extension Routes {
    static let members: [Route] = []
}
