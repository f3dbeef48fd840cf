extension Routes {
    static let cases: [Route] = []
}
