import ShingiDomain

/// What the fields of a draft that point at something offer.
package struct DraftOffers: Sendable {
    package var departments: [(id: Int64, name: String)] = []
    /// 諮問第462号 件名, those changed last first; any other can be typed.
    package var cases: [String] = []
    /// The papers of the case itself.
    package var papers: [(id: Int64, name: String)] = []

    package init() {}
}
