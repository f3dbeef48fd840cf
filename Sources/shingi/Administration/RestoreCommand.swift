import ArgumentParser
import FoundationEssentials
import ShingiServices

/// `shingi restore`: puts a backup in the data file's place.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "写しからデータファイルを戻します。",
        discussion: "サーバーを止めてから実行します。今のデータファイルは消さず、名前の終わりに .before-restore を付けて残します。")

    @Argument(help: ArgumentHelp("shingi backup で作った写し。", valueName: "ファイル"))
    var path: String
    @OptionGroup var file: DataOption

    func run() throws {
        try DataFile.requireFile(path)
        let problems = try DataFileCheck(path: path).problems()
        guard problems.isEmpty else {
            throw CommandFailure("\(path) は使えません。\n" + problems.joined(separator: "\n"))
        }
        try DataFile.lock(file.data)
        let incoming = "\(file.data).restoring"
        try? FileManager.default.removeItem(atPath: incoming)
        try DataFileCheck(path: path).copy(to: incoming)
        try setAside()
        try FileManager.default.moveItem(atPath: incoming, toPath: file.data)
        print("\(path) から \(file.data) を戻しました。")
    }

    /// With what stands in the log beside it: only together are the three whole.
    private func setAside() throws {
        let kept = "\(file.data).before-restore"
        guard FileManager.default.fileExists(atPath: file.data) else { return }
        guard !FileManager.default.fileExists(atPath: kept) else {
            throw CommandFailure("\(kept) が残っています。要らなければ消し、要れば別の所へ移してからやり直してください。")
        }
        for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: file.data + ending) {
            try FileManager.default.moveItem(atPath: file.data + ending, toPath: kept + ending)
        }
    }
}
