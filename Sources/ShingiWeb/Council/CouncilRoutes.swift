extension Routes {
    static let council: [Route] = []
}
