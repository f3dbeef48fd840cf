import HTTP
import ShingiServices

extension RequestContext {
    /// The writing part of a slow act, after what took long: in one transaction, and once however often the form came.
    func act(in store: Store, _ body: @Sendable (Services) throws -> Response) throws -> Response {
        try store.write { services in
            try FormOnce(context: self, services: services).run { try body(services) }
        }
    }
}
