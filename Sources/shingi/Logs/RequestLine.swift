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
        bytes.append(#"{"at":""#)
        time.append(record.at, to: &bytes)
        bytes.append(#"","level":"info","message":"request","number":""#)
        appendNumber(to: &bytes)
        bytes.append(#"","method":""#)
        bytes.append(contentsOf: record.method.utf8)
        bytes.append(#"","route":""#)
        bytes.append(contentsOf: (record.route ?? "-").utf8)
        bytes.append(#"","status":"#)
        bytes.append(decimal: record.status)
        bytes.append(#","ms":"#)
        appendMilliseconds(to: &bytes)
        bytes.append(#","bytes":"#)
        bytes.append(decimal: record.bytes)
        bytes.append(#","actor":"#)
        if let actor = record.actor { bytes.append(decimal: Int(actor)) } else { bytes.append("null") }
        bytes.append("}\n")
    }

    private func appendText(to bytes: inout [UInt8], _ time: inout LogTime) {
        time.append(record.at, to: &bytes)
        bytes.append(" info request number=")
        appendNumber(to: &bytes)
        bytes.append(" method=")
        bytes.append(contentsOf: record.method.utf8)
        bytes.append(" route=")
        bytes.append(contentsOf: (record.route ?? "-").utf8)
        bytes.append(" status=")
        bytes.append(decimal: record.status)
        bytes.append(" ms=")
        appendMilliseconds(to: &bytes)
        bytes.append(" bytes=")
        bytes.append(decimal: record.bytes)
        bytes.append(" actor=")
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
