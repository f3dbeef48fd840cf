import SQLite

extension Connection {
    func insertInstallation(signingKey: [UInt8]) throws {
        try execute(
            "INSERT INTO installation (id, signing_key) VALUES (1, ?) ON CONFLICT DO NOTHING", [.blob(signingKey)])
    }

    func signingKey() throws -> [UInt8] {
        guard let key = try first("SELECT signing_key FROM installation", [], { try $0.blob(0) }) else {
            throw ServiceError.notFound
        }
        return key
    }

    func installationIsDemo() throws -> Bool {
        try first("SELECT demo FROM installation", []) { try $0.bool(0) } ?? false
    }

    func updateInstallationAsDemo() throws {
        try execute("UPDATE installation SET demo = 1")
    }

    func countCouncils() throws -> Int {
        try first("SELECT count(*) FROM councils", []) { try $0.integer(0) } ?? 0
    }
}
