/// A number from 1 to 9999 as 一, 十二, 三百四十五 write it.
package struct KanjiNumeral: Hashable, Sendable {
    package let value: Int

    /// Nil outside 1 to 9999.
    package init?(_ value: Int) {
        guard (1...9999).contains(value) else { return nil }
        self.value = value
    }

    /// Reads exactly what `text` writes; nil for everything else, so that one number has one spelling.
    package init?(text: String) {
        var total = 0
        var digit: Int?
        for character in text.unicodeScalars {
            if let value = Self.digits.firstIndex(of: character) {
                digit = value
            } else if let unit = Self.units.first(where: { $0.character == character }) {
                total += (digit ?? 1) * unit.value
                digit = nil
            } else {
                return nil
            }
        }
        self.init(total + (digit ?? 0))
        guard self.text == text else { return nil }
    }

    package var text: String {
        var rest = value
        var text = ""
        for unit in Self.units {
            let digit = rest / unit.value
            rest %= unit.value
            if digit > 1 { text.unicodeScalars.append(Self.digits[digit]) }
            if digit > 0 { text.unicodeScalars.append(unit.character) }
        }
        if rest > 0 { text.unicodeScalars.append(Self.digits[rest]) }
        return text
    }

    private static let digits = Array("〇一二三四五六七八九".unicodeScalars)
    private static let units: [(character: Unicode.Scalar, value: Int)] = [("千", 1_000), ("百", 100), ("十", 10)]
    static let characters = Set(digits + units.map(\.character))
}
