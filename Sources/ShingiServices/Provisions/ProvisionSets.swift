import FoundationEssentials
import ShingiDomain

/// The sets of provisions that ship with the program, read from Resources/Forms.
package enum ProvisionSets {
    /// In the order of their files' names.
    ///
    /// - Parameter resources: the folder Resources.
    /// - Throws: `ProvisionSetError` for a file that is not of the format.
    package static func load(resources: String) throws -> [ProvisionSet] {
        let folder = "\(resources)/Forms"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
        return try names.sorted().map { name in
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
                throw ProvisionSetError(file: name, reason: "")
            }
            do throws(FormError) {
                return try ProvisionSet(key: String(name.dropLast(".json".count)), json: Array(bytes))
            } catch {
                throw ProvisionSetError(file: name, reason: error.message)
            }
        }
    }
}

/// A shipped file that can't be used: a fault of the installation.
package struct ProvisionSetError: Error, CustomStringConvertible {
    let file: String
    let reason: String

    package var description: String { "Resources/Forms/\(file): \(reason)" }
}
