import SQLite

/// How the data file stands and what it has done, for rooms that know no SQLite.
package typealias StoreStatistics = DatabaseStatistics

/// What an operator should hear of the data file, as it happens.
package typealias StoreEvent = DatabaseEvent
