import Glibc

/// The certificates as they were loaded at one time. A session keeps the set it began with.
final class TLSContextSet: Sendable {
    let ticketKeys: TicketKeys
    /// Never empty; the first is for clients that name no host, or one that no certificate has.
    private let contexts: [TLSContext]

    init(_ sources: [TLSCertificateSource], ticketKeys: TicketKeys) throws(TLSError) {
        guard !sources.isEmpty else { throw .nothingToShow }
        self.ticketKeys = ticketKeys
        var contexts: [TLSContext] = []
        for source in sources { contexts.append(try TLSContext(source, now: time(nil))) }
        self.contexts = contexts
        for context in contexts { context.belong(to: self) }
    }

    var first: TLSContext { contexts[0] }

    /// RFC 6066 §3: by the name the client asked for; one that says the very name before one with a wildcard.
    func context(for name: String) -> TLSContext? {
        contexts.first { $0.identity.isFor(name, wildcards: false) }
            ?? contexts.first { $0.identity.isFor(name, wildcards: true) }
    }
}
