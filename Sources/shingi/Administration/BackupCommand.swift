import ArgumentParser
import FoundationEssentials
import ShingiServices

/// `shingi backup`: one file that holds everything.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "データファイルの写しを作ります。", discussion: "サーバーが動いているあいだも、矛盾のない写しになります。")

    @Argument(help: ArgumentHelp("写しの名前。まだないファイル。", valueName: "ファイル"))
    var path: String
    @OptionGroup var file: DataOption

    func run() throws {
        try DataFile.requireFile(file.data)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure("\(path) はすでにあります。写しは上書きしません。")
        }
        try DataFileCheck(path: file.data).copy(to: path)
        let problems = try DataFileCheck(path: path).problems()
        guard problems.isEmpty else { throw CommandFailure(problems.joined(separator: "\n")) }
        print("\(path) に写しを作り、確かめました。")
    }
}
