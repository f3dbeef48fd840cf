extension Routes {
    static let home: [Route] = [
        .page(Paths.home, .having(.readDashboard), HomeController.show)
    ]
}
