import ArgumentParser

/// Where an installation keeps its things.
struct FileOptions: ParsableArguments {
    @Option(help: ArgumentHelp("データファイル。なければ作ります。", valueName: "ファイル"))
    var data = "data/shingi.db"

    @Option(help: ArgumentHelp("画面や様式の入ったフォルダ。省けばプログラムの近くから探します。", valueName: "フォルダ"))
    var resources: String?
}
