import ShingiDomain

/// A council that an account may go over to.
package struct CouncilChoice: Sendable, Equatable {
    package let id: CouncilID
    package let name: String
}
