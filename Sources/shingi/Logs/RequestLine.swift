import HTTP
import ShingiWeb

/// A request's line of the log, written byte by byte. Nothing in it needs escaping: the method is a token
/// (RFC 9110 §5.6.2 leaves out quotes, backslash and blanks), the route our own pattern.
struct RequestLine {
    let record: RequestRecord
    let format: LogFormat

    func append(to bytes: inout [UInt8], _ time: inout LogTime) {
        switch format {
        case .json: appendJSON(to: &bytes, &time)
        case .text: appendText(to: &bytes, &time)
        }
    }

    /// RFC 8259. Numbers are numbers, so that whatever collects the log can reckon with them; who is not signed in is
    /// null.
    private func appendJSON(to bytes: inout [UInt8], _ time: inout LogTime) {
        bytes.append(contentsOf: #"{"at":""#.utf8)
        time.append(record.at, to: &bytes)
        bytes.append(contentsOf: #"","level":"info","message":"request","number":""#.utf8)
        appendNumber(to: &bytes)
        bytes.append(contentsOf: #"","method":""#.utf8)
        bytes.append(contentsOf: record.method.utf8)
        bytes.append(contentsOf: #"","route":""#.utf8)
        bytes.append(contentsOf: (record.route ?? "-").utf8)
        bytes.append(contentsOf: #"","status":"#.utf8)
        bytes.append(decimal: record.status)
        bytes.append(contentsOf: #","ms":"#.utf8)
        appendMilliseconds(to: &bytes)
        bytes.append(contentsOf: #","bytes":"#.utf8)
        bytes.append(decimal: record.bytes)
        bytes.append(contentsOf: #","actor":"#.utf8)
        if let actor = record.actor { bytes.append(decimal: Int(actor)) } else { bytes.append(contentsOf: "null".utf8) }
        bytes.append(contentsOf: "}\n".utf8)
    }

    private func appendText(to bytes: inout [UInt8], _ time: inout LogTime) {
        time.append(record.at, to: &bytes)
        bytes.append(contentsOf: " info request number=".utf8)
        appendNumber(to: &bytes)
        bytes.append(contentsOf: " method=".utf8)
        bytes.append(contentsOf: record.method.utf8)
        bytes.append(contentsOf: " route=".utf8)
        bytes.append(contentsOf: (record.route ?? "-").utf8)
        bytes.append(contentsOf: " status=".utf8)
        bytes.append(decimal: record.status)
        bytes.append(contentsOf: " ms=".utf8)
        appendMilliseconds(to: &bytes)
        bytes.append(contentsOf: " bytes=".utf8)
        bytes.append(decimal: record.bytes)
        bytes.append(contentsOf: " actor=".utf8)
        if let actor = record.actor { bytes.append(decimal: Int(actor)) } else { bytes.append(UInt8(ascii: "-")) }
        bytes.append(UInt8(ascii: "\n"))
    }

    private func appendNumber(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: record.number.run.utf8)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(decimal: record.number.count)
    }

    /// `0.042`: to the microsecond.
    private func appendMilliseconds(to bytes: inout [UInt8]) {
        bytes.append(decimal: record.microseconds / 1_000)
        bytes.append(UInt8(ascii: "."))
        bytes.append(decimal: record.microseconds % 1_000, minimumDigits: 3)
    }
}
