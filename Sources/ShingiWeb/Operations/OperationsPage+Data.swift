import ShingiServices

extension OperationsPage {
    static func warnings(_ data: StoreStatistics) -> [Banner] {
        var warnings: [Banner] = []
        if data.isStopped {
            warnings.append(
                Banner(
                    .error, "保存を停止しています",
                    detail: "データファイルのあるディスクへの書き込みに失敗しました(\(data.stopCause ?? "原因は記録を見てください"))。"
                        + "閲覧はできますが、何も保存されません。ディスクを調べ、データファイルの写しを取ってから、プログラムを起動し直してください。"))
        }
        if data.isLogHeldUp {
            warnings.append(
                Banner(
                    .warning, "書き込みの記録(WAL)が大きくなり続けています",
                    detail: "終わらない読み取りがあり、記録をデータファイル本体へ移せません。バックアップなど、このデータファイルを開いているほかのプログラムを確かめてください。"))
        }
        return warnings
    }

    static func saving(_ data: StoreStatistics) -> [DefinitionList.Entry] {
        [
            .init("状態", "", chip: data.isStopped ? Chip("停止", .error) : Chip("動いています", .success)),
            .init("保存した操作", "\(Count(data.jobs).text)件"),
            .init("ディスクへの確定", "\(Count(data.commits).text)回"),
            .init("一度に確定した操作の数", batches(data)),
            .init("待っている操作", "\(Count(data.waitingWrites).text)件"),
            .init("取り消した操作", "\(Count(data.failedJobs).text)件"),
            .init("失敗した確定", "\(Count(data.failedCommits).text)回"),
            .init("ほかのプログラムが使っていて待てなかった回数", "\(Count(data.busy).text)回"),
        ]
    }

    static func file(_ data: StoreStatistics) -> [DefinitionList.Entry] {
        [
            .init("書き込みの記録(WAL)の大きさ", FileSize(data.logBytes).text),
            .init("本体へ移した回数", "\(Count(data.checkpoints).text)回"),
            .init("読み取りが終わらず移しきれなかった回数", "\(Count(data.heldUpCheckpoints).text)回"),
            .init("時間のかかる処理の読み取り口", "\(data.readers)本(うち空き\(data.freeReaders)本)"),
        ]
    }

    private static func batches(_ data: StoreStatistics) -> String {
        let names = ["1件", "2件", "3~4件", "5~8件", "9~16件", "17~32件", "33~64件", "65~128件"]
        let parts = zip(names, data.batchSizes).filter { $1 > 0 }.map { "\($0)が\(Count($1).text)回" }
        return parts.isEmpty ? "まだありません" : parts.joined(separator: "、")
    }
}
