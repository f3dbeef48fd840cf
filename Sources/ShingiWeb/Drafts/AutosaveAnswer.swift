import HTTP
import ShingiDomain
import ShingiServices

/// The answer to a save that a script sent while its user went on writing: what to say, and the new versions of what
/// was stored. The page still shows what others changed as it was, so the versions of those parts stay as they are.
struct AutosaveAnswer {
    /// Marks such a save in the form.
    static let parameter = "_autosave"

    private var values = FormValues()

    init(_ outcome: SaveOutcome, _ detail: DraftDetail, isComplete: Bool, at now: Instant) {
        let time = now.timeOfDay.iso
        values.add(
            "message",
            isComplete ? "保存しました(\(time))" : "保存できない部分があります(\(time))。「保存する」を押して確かめてください。")
        if outcome.wasUpToDate { values.add("seen", "\(outcome.version)") }
        for part in detail.parts where outcome.saved.contains(part.part) {
            values.add(part.part.versionName, "\(part.version)")
        }
        if isComplete { values.add("complete", "1") }
    }

    var response: Response {
        Response(
            .ok, fields: ["Content-Type": "application/x-www-form-urlencoded", "Cache-Control": "no-store"],
            body: .bytes(Array(values.urlEncoded.utf8)))
    }
}
