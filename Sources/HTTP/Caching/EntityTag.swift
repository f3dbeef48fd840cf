import Crypto

/// Names one state of a resource's content (RFC 9110 §8.8.3).
package struct EntityTag: Hashable, Sendable {
    /// Without the quotes.
    package let opaque: String
    package let isWeak: Bool

    /// Traps on a character that may not stand between the quotes.
    package init(_ opaque: String, isWeak: Bool = false) {
        precondition(opaque.utf8.allSatisfy(Self.isAllowed), "entity tag holds a character it may not")
        self.opaque = opaque
        self.isWeak = isWeak
    }

    /// A strong tag that changes with the content.
    package init(hashing content: [UInt8]) {
        self.init(Array(SHA256.hash(content).prefix(16)).hex)
    }

    package var text: String { isWeak ? "W/\"\(opaque)\"" : "\"\(opaque)\"" }

    /// Same content byte for byte (RFC 9110 §8.8.3.2): asked for ranges and If-Match.
    package func matchesStrongly(_ other: EntityTag) -> Bool {
        !isWeak && !other.isWeak && opaque == other.opaque
    }

    /// Good enough in place of the other: asked for If-None-Match.
    package func matchesWeakly(_ other: EntityTag) -> Bool {
        opaque == other.opaque
    }

    /// Reads `#entity-tag`; nil when any part of it is malformed.
    static func list(_ bytes: some Collection<UInt8>) -> [EntityTag]? {
        var tags: [EntityTag] = []
        var rest = Array(bytes)[...]
        while true {
            rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: ",") }
            if rest.isEmpty { return tags }
            guard let tag = take(from: &rest) else { return nil }
            tags.append(tag)
            guard rest.drop(while: \.isBlank).first.map({ $0 == UInt8(ascii: ",") }) ?? true else { return nil }
        }
    }

    private static func take(from rest: inout ArraySlice<UInt8>) -> EntityTag? {
        let isWeak = rest.starts(with: "W/".utf8)
        let quoted = isWeak ? rest.dropFirst(2) : rest
        guard quoted.first == UInt8(ascii: "\"") else { return nil }
        let opaque = quoted.dropFirst().prefix(while: isAllowed)
        rest = quoted.dropFirst(opaque.count + 1)
        guard rest.popFirst() == UInt8(ascii: "\""), let text = String(validating: opaque, as: UTF8.self) else {
            return nil
        }
        return EntityTag(text, isWeak: isWeak)
    }

    /// etagc
    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte == 0x21 || byte >= 0x23 && byte != 0x7F
    }
}
