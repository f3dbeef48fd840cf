/// Why a document is not read.
package enum XMLError: Error, Hashable, Sendable {
    /// Not well-formed, or not in UTF-8; at which octet.
    case malformed(at: Int)
    /// It declares a document type: entities that call each other can fill any memory, or name files.
    case documentType
    /// Elements within elements beyond ``XMLReader/deepest``.
    case tooDeep
}
