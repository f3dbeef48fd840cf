/// Tells one request from all others: a few random letters for the run of the program, then a count.
package struct RequestNumber: Sendable, Hashable, CustomStringConvertible {
    /// Six hexadecimal digits.
    package let run: String
    package let count: Int

    package var description: String { "\(run)-\(count)" }
}
