import FoundationEssentials

/// The folder with templates, static files, forms and the demo.
struct ResourceDirectory {
    let path: String

    var templates: String { "\(path)/Templates" }
    var staticFiles: String { "\(path)/Static" }

    /// - Parameter given: what the command line says, to be believed or refused; else the first place that has it.
    static func find(_ given: String?) throws -> ResourceDirectory {
        let places = given.map { [$0] } ?? usualPlaces
        guard let path = places.first(where: { FileManager.default.fileExists(atPath: "\($0)/Templates") }) else {
            throw CommandFailure(
                "画面のひな形(Templates)が見つかりません。探した場所:\(places.joined(separator: "、"))。--resources でフォルダを指定してください。")
        }
        return ResourceDirectory(path: path)
    }

    /// An installation's first, then the folder of the package itself while one works on it: the working directory, and
    /// three levels above `.build/<triple>/<configuration>/shingi`.
    private static var usualPlaces: [String] {
        let program = programDirectory
        return [
            "\(program)/../share/shingi", "\(program)/Resources", "Resources", "\(program)/../../../Resources",
        ]
    }

    private static var programDirectory: String {
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
    }
}
