/// NULL as nil; anything else as strictly as without `optional`.
extension Row {
    package func optionalText(_ column: Int) throws(DatabaseError) -> String? {
        try isNull(column) ? nil : try text(column)
    }

    package func optionalInteger(_ column: Int) throws(DatabaseError) -> Int? {
        try isNull(column) ? nil : try integer(column)
    }

    package func optionalInt64(_ column: Int) throws(DatabaseError) -> Int64? {
        try isNull(column) ? nil : try int64(column)
    }

    package func optionalBool(_ column: Int) throws(DatabaseError) -> Bool? {
        try isNull(column) ? nil : try bool(column)
    }

    package func optionalReal(_ column: Int) throws(DatabaseError) -> Double? {
        try isNull(column) ? nil : try real(column)
    }

    package func optionalBlob(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        try isNull(column) ? nil : try blob(column)
    }
}
