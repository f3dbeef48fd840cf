import Crypto

/// What belongs to the installation as a whole and to no council.
package struct InstallationService {
    let services: Services

    /// Makes the installation's own row, once, when the data file is new.
    package func prepare() throws {
        try services.connection.insertInstallation(signingKey: RandomBytes.make(32))
    }

    package func isDemo() throws -> Bool {
        try services.connection.installationIsDemo()
    }

    package func markAsDemo() throws {
        try services.connection.updateInstallationAsDemo()
    }

    /// Whether any council is there yet.
    package func isEmpty() throws -> Bool {
        try services.connection.countCouncils() == 0
    }

    /// The key that signs what pages carry out and bring back.
    package func signingKey() throws -> [UInt8] {
        try services.connection.signingKey()
    }

    /// The schema of the data file as SQL: what all migrations together amount to. Stands in Migrations/schema.sql.
    package func schema() throws -> String {
        try services.connection.schemaText()
    }
}
