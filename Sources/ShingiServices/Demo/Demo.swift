import FoundationEssentials
import ShingiDomain

/// The invented council that ships with the program: what Resources/Demo and its set of forms say.
package struct Demo: Sendable {
    /// Of every account of the demo; shown on its sign-in page.
    package static let password = "tsukimi-demo"

    package let council: DemoCouncil
    let provisions: [ProvisionDefinition]
    let cases: DemoCaseFile
    let meetings: DemoMeetingFile
    let registers: DemoRegisterFile
    /// Where its papers lie, which are read while it is loaded.
    let papers: String

    /// - Parameter resources: the folder Resources.
    /// - Throws: `DemoError` for a file that is missing or says something unreadable.
    package init(resources: String) throws(DemoError) {
        papers = "\(resources)/Demo/Papers"
        council = try Self.decode("\(resources)/Demo/council.json")
        cases = try Self.decode("\(resources)/Demo/cases.json")
        meetings = try Self.decode("\(resources)/Demo/meetings.json")
        registers = try Self.decode("\(resources)/Demo/registers.json")
        provisions = try Self.provisions("\(resources)/Forms/\(council.formSet).json")
    }

    private static func decode<T: Decodable>(_ path: String) throws(DemoError) -> T {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let bytes = try content(of: path)
        do {
            return try decoder.decode(T.self, from: bytes)
        } catch {
            throw .unreadable(path, "\(error)")
        }
    }

    private static func provisions(_ path: String) throws(DemoError) -> [ProvisionDefinition] {
        let bytes = Array(try content(of: path))
        do {
            return try ProvisionDefinition.set(json: bytes)
        } catch {
            throw .unreadable(path, "\(error)")
        }
    }

    private static func content(of path: String) throws(DemoError) -> Data {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw .missing(path) }
        return bytes
    }
}
