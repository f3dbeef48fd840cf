extension Routes {
    static let provisions: [Route] = [
        .page(Paths.provisions, .having(.manageProvisions), ProvisionController.index),
        .page(Paths.provision, .having(.manageProvisions), ProvisionController.show),
    ]
}
