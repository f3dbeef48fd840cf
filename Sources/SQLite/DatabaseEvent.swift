/// What an operator should hear of, as it happens.
package enum DatabaseEvent: Sendable {
    /// Nothing is written any more until the program starts anew; see `DatabaseError.writesStopped`.
    case writesStopped(cause: DatabaseError)
    /// A read that does not end keeps the WAL from starting over; it grows with every write. Told again at each
    /// doubling.
    case logHeldUp(bytes: Int)
    /// The WAL has started over after that.
    case logReleased
}
