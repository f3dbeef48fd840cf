extension Routes {
    static let audit: [Route] = []
}
