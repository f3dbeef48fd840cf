extension Routes {
    static let meetings: [Route] = []
}
