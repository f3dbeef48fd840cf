/// The content codings a client takes (RFC 9110 §12.5.3).
package struct AcceptEncoding: Sendable {
    private var weights: [(coding: String, thousandths: Int)] = []

    package init(_ fields: Fields) {
        for element in fields.all("Accept-Encoding").flatMap({ $0.split(separator: ",") }) {
            if let weight = Self.read(Array(element.utf8)) { weights.append(weight) }
        }
    }

    /// Gzip is wanted, and not less than no coding at all.
    package var takesGzip: Bool {
        let gzip = weight(of: "gzip") ?? weight(of: "x-gzip") ?? weight(of: "*") ?? 0
        return gzip > 0 && gzip >= (weight(of: "identity") ?? 0)
    }

    private func weight(of coding: String) -> Int? {
        weights.first { $0.coding == coding }?.thousandths
    }

    /// `coding [ OWS ";" OWS "q=" qvalue ]`; an element that is anything else counts for nothing.
    private static func read(_ element: [UInt8]) -> (String, Int)? {
        let parts = element.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(\.trimmingBlanks)
        let coding = String(decoding: parts[0], as: UTF8.self).lowercased()
        if parts.count == 1 { return (coding, 1_000) }
        guard parts.count == 2, parts[1].count > 2,
            parts[1].prefix(2).elementsEqual("q=".utf8) || parts[1].prefix(2).elementsEqual("Q=".utf8),
            let weight = thousandths(parts[1].dropFirst(2))
        else { return nil }
        return (coding, weight)
    }

    /// qvalue, RFC 9110 §12.4.2: `0`, `1`, and up to three decimals of which those of 1 are zeros.
    private static func thousandths(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.dropFirst(2)
        guard bytes.count == 1 || bytes.dropFirst().first == UInt8(ascii: "."), digits.count <= 3,
            digits.allSatisfy(\.isDigit), let whole = bytes.first, whole == 0x30 || whole == 0x31
        else { return nil }
        let padded = digits.map { Int($0 - 0x30) } + Array(repeating: 0, count: 3 - digits.count)
        let value = padded.reduce(Int(whole - 0x30)) { $0 * 10 + $1 }
        return value <= 1_000 ? value : nil
    }
}
