extension Routes {
    static let followUps: [Route] = []
}
