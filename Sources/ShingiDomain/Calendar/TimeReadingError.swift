/// Why a text is not a time of day. `message` is the sentence shown under the field.
package enum TimeReadingError: Error, Hashable, Sendable {
    case empty
    case unreadable
    case noSuchHour(Int)
    case noSuchMinute(Int)
    /// 午後14時
    case hourAfterHalf(Int)
    /// 午前12時 and 午後12時 are noon to some and midnight to others.
    case ambiguousTwelve

    package var message: String {
        switch self {
        case .empty: "時刻を入力してください。"
        case .unreadable: "時刻として読み取れません。「9:59」や「午前9時59分」のように入力してください。"
        case .noSuchHour(let hour): "\(hour)時はありません。時は0から23までです。"
        case .noSuchMinute(let minute): "\(minute)分はありません。分は0から59までです。"
        case .hourAfterHalf(let hour): "午前・午後に続く時は0から11までです。\(hour)時とする場合は午前・午後を付けないでください。"
        case .ambiguousTwelve: "正午か深夜か分かりません。正午は「12:00」、深夜0時は「0:00」と入力してください。"
        }
    }
}
