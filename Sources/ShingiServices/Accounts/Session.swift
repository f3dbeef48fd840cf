import ShingiDomain

/// A signed-in person at one council.
package struct Session: Sendable {
    package let id: Int64
    package let actor: Actor
    package let councilName: String
    /// Every council in which the account has a role, this one too, by name.
    package let councils: [CouncilChoice]
    package let createdAt: Instant
    package let seenAt: Instant
    /// From then on it is over, unless its use puts that off.
    package let expiresAt: Instant

    /// Whether its last use should be written down again.
    package func needsTouch(at now: Instant) -> Bool {
        seenAt.milliseconds(to: now) >= SessionService.touchMilliseconds
    }
}
