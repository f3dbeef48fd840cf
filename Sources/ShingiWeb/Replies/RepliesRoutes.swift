extension Routes {
    static let replies: [Route] = []
}
