/// Why a request was refused.
package struct ParseFailure: Error, Sendable, Equatable {
    package let status: Status
    /// For the log, in English; never echoes what the client sent.
    package let reason: String
    /// The passage that asks for or allows the refusal, such as `RFC 9112 §6.3`.
    package let section: String

    init(_ status: Status, _ reason: String, _ section: String) {
        self.status = status
        self.reason = reason
        self.section = section
    }
}
