import HTTP

extension Routes {
    static let operations: [Route] = [
        .page(Paths.healthz, .anyone) { context, _ in OperationsController.health(context) },
        .page(Paths.readyz, .anyone) { context, _ in OperationsController.readiness(context) },
        .page(Paths.metrics, .anyone) { context, _ in try OperationsController.metrics(context) },
        .page(Paths.operations, .having(.readOperations)) { context, _ in OperationsController.show(context) },
    ]
}
