extension Routes {
    static let provisions: [Route] = [
        .page(Paths.provisions, .having(.manageProvisions), ProvisionController.index),
        .page(Paths.newProvision, .having(.manageProvisions), ProvisionController.new),
        .act(Paths.provisions, .having(.manageProvisions), ProvisionController.create),
        .page(Paths.provisionSets, .having(.manageProvisions), ProvisionSetController.index),
        .act(Paths.provisionSets, .having(.manageProvisions), ProvisionSetController.create),
        .page(Paths.provision, .having(.manageProvisions), ProvisionController.show),
        .page(Paths.provisionForm, .having(.manageProvisions), ProvisionFormController.edit),
        .act(Paths.provisionForm, .having(.manageProvisions), ProvisionFormController.update),
        .page(Paths.provisionDraftRemoval, .having(.manageProvisions), ProvisionDraftRemovalController.new),
        .act(Paths.provisionDraftRemoval, .having(.manageProvisions), ProvisionDraftRemovalController.create),
        .page(Paths.provisionPublication, .having(.manageProvisions), ProvisionPublicationController.new),
        .act(Paths.provisionPublication, .having(.manageProvisions), ProvisionPublicationController.create),
        .act(Paths.provisionPosition, .having(.manageProvisions), ProvisionController.move),
        .act(Paths.provisionRetirement, .having(.manageProvisions), ProvisionController.retire),
        .act(Paths.provisionReinstatement, .having(.manageProvisions), ProvisionController.reinstate),
    ]
}
