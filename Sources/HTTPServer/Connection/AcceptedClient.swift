/// A client the listener took, on its way to a loop.
struct AcceptedClient: Sendable {
    let descriptor: Int32
    let remoteAddress: String
    let subscriber: Subscriber?
    let admission: Census.Admission
    /// Nil for a client that speaks plainly.
    let tls: TLS?
}
