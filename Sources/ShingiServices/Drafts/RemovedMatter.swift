import ShingiDomain

package typealias RemovedMatterID = ID<RemovedMatter>

/// A matter that was taken out of a case, and can be put back.
package struct RemovedMatter: Sendable {
    package let id: RemovedMatterID
    /// Of the form that its sheet was written under.
    package let title: String
    package let removedBy: String
    package let removedAt: Instant
}
