import ArgumentParser
import ShingiServices

/// `shingi schema`: for whoever works on the program; `make schema` writes Migrations/schema.sql with it.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "データファイルの構造をSQLで出します。", shouldDisplay: false)

    @OptionGroup var file: DataOption

    func run() throws {
        let store = try DataFile.open(file.data)
        print(try store.read { try $0.installation.schema() }, terminator: "")
    }
}
