extension Routes {
    static let publicSite: [Route] = []
}
