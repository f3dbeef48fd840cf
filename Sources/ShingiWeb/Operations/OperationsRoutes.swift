import HTTP

extension Routes {
    static let operations: [Route] = [
        .probe(Paths.healthz, OperationsController.health),
        .probe(Paths.readyz, OperationsController.readiness),
        .probe(Paths.metrics, OperationsController.metrics),
        .page(Paths.operations, .having(.readOperations)) { context, _ in OperationsController.show(context) },
    ]
}
