import CSQLite

/// The five classes in which SQLite stores a value, whatever the column was declared as.
package enum StorageClass: String, Sendable {
    case integer, real, text, blob, null

    init(code: Int32) {
        switch code {
        case SQLITE_INTEGER: self = .integer
        case SQLITE_FLOAT: self = .real
        case SQLITE_TEXT: self = .text
        case SQLITE_BLOB: self = .blob
        default: self = .null
        }
    }
}
