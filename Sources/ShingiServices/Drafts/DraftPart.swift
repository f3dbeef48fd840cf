import ShingiDomain

/// A part of a draft that is versioned and saved on its own.
package enum DraftPart: Hashable, Sendable {
    case summary
    case sheet(MatterID)
}
