import ShingiDomain

/// One record of the log, as text.
struct LogLine {
    let at: Instant
    let level: String
    let message: String
    let values: [(String, String)]

    func text(_ format: LogFormat) -> String {
        switch format {
        case .text: "\(at.iso) \(level) \(message)" + values.map { " \($0)=\(Self.plain($1))" }.joined() + "\n"
        case .json: json
        }
    }

    private var json: String {
        let pairs = [("at", at.iso), ("level", level), ("message", message)] + values
        return "{" + pairs.map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",") + "}\n"
    }

    /// A value never ends its line early: what someone sends must not be able to forge a record.
    private static func plain(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7f && $0 != "\"" && $0 != "=" }
        return isPlain && !text.isEmpty ? text : quoted(text)
    }

    /// RFC 8259 §7.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
