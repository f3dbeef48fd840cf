/// Why an archive is not read.
package enum ZipError: Error, Hashable, Sendable {
    /// No archive, or one that is cut off or contradicts itself.
    case malformed
    /// Encrypted, spread over several files, beyond 4 GB, or packed in a way that no office program uses.
    case unsupported
    /// More entries, or more octets when unpacked, than are taken.
    case tooLarge
    /// An entry's octets are not those that were packed.
    case damaged(String)
}
