/// Why a number can't be left out.
package enum NumberGapError: Error, Sendable, Hashable, Refusal {
    /// Another number has become the next one meanwhile.
    case movedOn
    case notNumbered

    package var message: String {
        switch self {
        case .movedOn: "開いている間に番号が進みました。今の次の番号を確かめてから、もう一度操作してください。"
        case .notNumbered: "この審議会では、この番号を通し番号では付けていません。"
        }
    }
}
