extension Routes {
    static let day: [Route] = []
}
