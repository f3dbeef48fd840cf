extension Routes {
    static let materials: [Route] = [
        .upload(
            Paths.caseMaterials, .having(.uploadMaterials), bodyLimit: MaterialController.uploadLimit,
            admits: MaterialController.admit, MaterialController.create),
        .page(Paths.material, .having(.readMaterials), MaterialController.file),
        .page(Paths.materialPage, .having(.readMaterials), MaterialController.show),
        .page(Paths.materialFacts, .having(.uploadMaterials), MaterialFactsController.edit),
        .act(Paths.materialFacts, .having(.uploadMaterials), MaterialFactsController.update),
        .act(Paths.materialPosition, .having(.uploadMaterials), MaterialController.move),
        .act(Paths.materialRemoval, .having(.uploadMaterials), MaterialController.remove),
        .page(Paths.materialReplacement, .having(.uploadMaterials), MaterialReplacementController.new),
        .upload(
            Paths.materialReplacement, .having(.uploadMaterials), bodyLimit: MaterialController.uploadLimit,
            admits: MaterialReplacementController.admit, MaterialReplacementController.create),
        .page(Paths.agendaItemMaterials, .having(.tableMaterials), TabledMaterialController.new),
        .upload(
            Paths.agendaItemMaterials, .having(.tableMaterials), bodyLimit: MaterialController.uploadLimit,
            admits: TabledMaterialController.admit, TabledMaterialController.create),
    ]
}

extension PageTemplates {
    static let materialPages: [any Page.Type] = [MaterialPage.self, MaterialUploadPage.self]
}
