import ArgumentParser
import ShingiServices

/// `shingi verify`: whether a data file is sound.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "データファイルに誤りがないか確かめます。",
        discussion: "ファイルの構造、行のつながり、版、番号の重なり、資料の中身を調べます。何も変えません。サーバーが動いていても使えます。")

    @OptionGroup var file: DataOption

    func run() throws {
        try DataFile.requireFile(file.data)
        let problems = try DataFileCheck(path: file.data).problems()
        guard problems.isEmpty else { throw CommandFailure(problems.joined(separator: "\n")) }
        print("\(file.data) に誤りはありません。")
    }
}
