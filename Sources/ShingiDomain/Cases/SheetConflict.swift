/// Two people changed one sheet: what is stored, and what the later one wanted to store.
package struct SheetConflict: Error, Sendable {
    package var stored: CaseSheet
    package var offered: SheetContent
    /// The version the later writer started from.
    package var seenVersion: Int

    package var message: String {
        "編集している間に、ほかの人がこの個票を保存しました(第\(stored.version)版)。二つの内容を見比べて、残す内容を保存してください。まだ何も上書きしていません。"
    }
}
