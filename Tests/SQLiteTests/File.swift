import FoundationEssentials

/// What a file holds, to see whether it changed.
struct File: Equatable {
    let contents: [UInt8]

    init(_ path: String) throws {
        contents = [UInt8](try Data(contentsOf: URL(filePath: path)))
    }
}
