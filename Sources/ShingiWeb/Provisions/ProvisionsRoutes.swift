extension Routes {
    static let provisions: [Route] = []
}
