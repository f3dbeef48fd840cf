import ArgumentParser

/// The data file alone, for commands that need nothing else.
struct DataOption: ParsableArguments {
    @Option(help: ArgumentHelp("データファイル。", valueName: "ファイル"))
    var data = "data/shingi.db"
}
