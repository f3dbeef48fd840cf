/// What became of reading or writing.
enum TransportResult: Equatable {
    /// So many bytes, at least one.
    case moved(Int)
    /// Try again when the descriptor is ready.
    case wouldBlock
    /// The client has ended its side.
    case ended
    /// The connection is broken, with this `errno`.
    case failed(Int32)
}
