import ArgumentParser
import ShingiServices

/// `shingi seed`: for whoever measures the program; a data file with the demo's council and many more cases.
struct SeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "測定のために、見本の審議会と多くの案件の入ったデータファイルを作ります。", shouldDisplay: false)

    @Option(help: ArgumentHelp("見本のほかに加える案件の数。", valueName: "件数"))
    var cases = 10_000
    @OptionGroup var files: FileOptions

    func validate() throws {
        guard (0...100_000).contains(cases) else { throw ValidationError("--cases は0から100,000までの数です。") }
    }

    func run() throws {
        let demo = try Demo(resources: try ResourceDirectory.find(files.resources).path)
        let store = try DataFile.open(files.data)
        do {
            try store.write { [cases] services in
                try services.installation.prepare()
                try services.seed.load(demo, cases: cases)
            }
        } catch let error as DemoError {
            throw CommandFailure("\(error)")
        }
        store.close()
        print("\(files.data) に見本と\(cases)件の案件を入れました。")
    }
}
