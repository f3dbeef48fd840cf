import Testing

/// Reads Prometheus's text format 0.0.4 strictly, as a collector would.
struct MetricsReading {
    struct Sample {
        let name: String
        let labels: [String: String]
        let value: Double
    }

    private(set) var kinds: [String: String] = [:]
    private(set) var samples: [Sample] = []

    struct Malformed: Error {
        let line: String
    }

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Malformed(line: "the last line has no end") }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            try read(String(line))
        }
    }

    func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
        samples.first { $0.name == name && $0.labels == labels }?.value
    }

    private mutating func read(_ line: String) throws {
        let words = line.split(separator: " ", maxSplits: 3).map(String.init)
        if line.hasPrefix("# HELP ") {
            guard words.count == 4 else { throw Malformed(line: line) }
        } else if line.hasPrefix("# TYPE ") {
            guard words.count == 4, ["counter", "gauge", "histogram"].contains(words[3]), kinds[words[2]] == nil else {
                throw Malformed(line: line)
            }
            kinds[words[2]] = words[3]
        } else {
            try readSample(line)
        }
    }

    private mutating func readSample(_ line: String) throws {
        guard let space = line.lastIndex(of: " "), let value = Self.number(line[line.index(after: space)...]) else {
            throw Malformed(line: line)
        }
        let series = line[..<space]
        let name = String(series.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":") })
        let rest = series.dropFirst(name.count)
        guard let first = name.first, !first.isNumber, isDeclared(name) else { throw Malformed(line: line) }
        guard !rest.isEmpty else { return samples.append(Sample(name: name, labels: [:], value: value)) }
        guard rest.first == "{", rest.last == "}" else { throw Malformed(line: line) }
        var labels: [String: String] = [:]
        // No value of ours holds a comma or a quote.
        for pair in rest.dropFirst().dropLast().split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[1].count >= 2, parts[1].first == "\"", parts[1].last == "\"" else {
                throw Malformed(line: line)
            }
            labels[String(parts[0])] = String(parts[1].dropFirst().dropLast())
        }
        samples.append(Sample(name: name, labels: labels, value: value))
    }

    private func isDeclared(_ name: String) -> Bool {
        if kinds[name] != nil { return true }
        return ["_bucket", "_sum", "_count"].contains { ending in
            name.hasSuffix(ending) && kinds[String(name.dropLast(ending.count))] == "histogram"
        }
    }

    private static func number(_ text: Substring) -> Double? {
        text == "+Inf" ? .infinity : Double(text)
    }
}
