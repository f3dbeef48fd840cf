import ArgumentParser

/// The program: everything an installation needs, as subcommands.
@main
struct Shingi: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shingi", abstract: "審議会の事務局のためのシステム",
        discussion: "案件の起案から、次第、当日の採決、答申までを一つのデータファイルで扱います。",
        subcommands: [
            ServeCommand.self, UserCommand.self, CouncilCommand.self, BackupCommand.self, RestoreCommand.self,
            VerifyCommand.self, SchemaCommand.self, SeedCommand.self,
        ])
}
