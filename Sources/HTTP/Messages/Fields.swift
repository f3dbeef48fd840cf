/// Field lines in the order they came or will be sent (RFC 9110 §5). Names are compared without regard to case.
///
/// All names and values lie one after another in one byte array, so a request's whole field section costs two
/// allocations, and a value becomes a `String` only when somebody asks for it.
package struct Fields: Sendable {
    struct Line: Sendable {
        var name: Range<Int>
        var value: Range<Int>
    }

    private(set) var bytes: [UInt8] = []
    private(set) var lines: [Line] = []

    package init() {}

    package init(_ pairs: KeyValuePairs<String, String>) {
        for (name, value) in pairs { add(name, value) }
    }

    /// The number of field lines, repeated names counted each time.
    package var count: Int { lines.count }
    package var isEmpty: Bool { lines.isEmpty }

    /// The first value of that name. Assigning replaces every line of the name; nil removes them.
    /// Bytes that are not UTF-8 read as U+FFFD.
    package subscript(name: String) -> String? {
        get { firstIndex(of: name).map(value(at:)) }
        set {
            if let newValue { set(name, newValue) } else { remove(name) }
        }
    }

    package func contains(_ name: String) -> Bool {
        firstIndex(of: name) != nil
    }

    /// Every value of that name, in order.
    package func all(_ name: String) -> [String] {
        lines.indices.filter { isName(name, at: $0) }.map(value(at:))
    }

    /// All lines of a name as the one comma-separated list they stand for (RFC 9110 §5.3), or nil if there is none.
    package func list(_ name: String) -> String? {
        let values = all(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// Appends a line, even when the name is there already. What may stand in a field is checked by
    /// `ResponseEncoder`, where it would be sent.
    package mutating func add(_ name: String, _ value: String) {
        let start = bytes.count
        bytes.append(contentsOf: name.utf8)
        let middle = bytes.count
        bytes.append(contentsOf: value.utf8)
        lines.append(Line(name: start..<middle, value: middle..<bytes.count))
    }

    /// Replaces every line of that name with one at the end.
    package mutating func set(_ name: String, _ value: String) {
        remove(name)
        add(name, value)
    }

    package mutating func remove(_ name: String) {
        guard contains(name) else { return }
        let kept = lines.indices.filter { !isName(name, at: $0) }.map { lines[$0] }
        lines = kept
    }

    package func forEach(_ body: (_ name: String, _ value: String) throws -> Void) rethrows {
        for line in lines { try body(text(line.name), text(line.value)) }
    }

    /// True when a comma-separated list of tokens, such as `Connection`, holds this one in any case.
    package func hasToken(_ token: String, in name: String) -> Bool {
        lines.indices.contains { index in
            isName(name, at: index) && holdsToken(token, in: lines[index].value)
        }
    }

    /// Appends a line read from a connection: already checked, so copied as it is.
    mutating func add(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
        if lines.isEmpty {
            bytes.reserveCapacity(768)
            lines.reserveCapacity(16)
        }
        let start = bytes.count
        bytes.append(contentsOf: name)
        let middle = bytes.count
        bytes.append(contentsOf: value)
        lines.append(Line(name: start..<middle, value: middle..<bytes.count))
    }

    func isName(_ name: String, at index: Int) -> Bool {
        equalIgnoringCase(name, lines[index].name)
    }

    /// Compares without regard to case.
    func isValue(_ value: String, at index: Int) -> Bool {
        equalIgnoringCase(value, lines[index].value)
    }

    func value(at index: Int) -> String {
        text(lines[index].value)
    }

    private func firstIndex(of name: String) -> Int? {
        lines.indices.first { isName(name, at: $0) }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func equalIgnoringCase(_ text: String, _ range: Range<Int>) -> Bool {
        guard text.utf8.count == range.count else { return false }
        var index = range.lowerBound
        for byte in text.utf8 {
            guard bytes[index].asciiLowercased == byte.asciiLowercased else { return false }
            index += 1
        }
        return true
    }

    private func holdsToken(_ token: String, in range: Range<Int>) -> Bool {
        bytes[range].split(separator: UInt8(ascii: ",")).contains { element in
            let trimmed = element.trimmingBlanks
            return equalIgnoringCase(token, trimmed.startIndex..<trimmed.endIndex)
        }
    }
}

extension Fields: Equatable {
    /// Same lines in the same order, names in any case.
    package static func == (left: Fields, right: Fields) -> Bool {
        left.count == right.count
            && left.lines.indices.allSatisfy { index in
                right.isName(left.text(left.lines[index].name), at: index)
                    && left.bytes[left.lines[index].value] == right.bytes[right.lines[index].value]
            }
    }
}

extension Fields: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { add(name, value) }
    }
}
