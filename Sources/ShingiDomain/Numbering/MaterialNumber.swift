/// The number of one paper.
package enum MaterialNumber: Hashable, Sendable {
    case main(Int)
    case branch(MaterialBranch, of: Int, Int)
    case pages(PageRange)
}
