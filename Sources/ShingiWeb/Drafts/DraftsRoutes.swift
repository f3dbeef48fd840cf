extension Routes {
    static let drafts: [Route] = []
}
