/// What texts are compared by. Japanese puts no spaces between words, so each pair of neighbouring characters is a word,
/// and each run of Latin letters and digits is one; two-character words, the commonest of all, are found like any other.
package enum SearchWords {
    /// Each word once, in the order of the text. Case and width of letters make no difference.
    ///
    /// - Parameters:
    ///   - most: where to stop; what comes first in a text says best what it is about.
    ///   - keepsGrammar: whether pairs of hiragana count, most of which are endings and particles.
    package static func words(of text: String, most: Int, keepsGrammar: Bool = false) -> [String] {
        var collector = Collector(most: most, keepsGrammar: keepsGrammar)
        for scalar in text.halfWidth.unicodeScalars {
            guard collector.words.count < most else { break }
            collector.take(scalar)
        }
        collector.endRun()
        return collector.words
    }

    private struct Collector {
        let most: Int
        let keepsGrammar: Bool
        private(set) var words: [String] = []
        private var known: Set<String> = []
        /// Letters and digits of a run that still goes on.
        private var run = ""
        private var previous: Unicode.Scalar?

        /// Longer runs are numbers of contracts and the like.
        private static let longestRun = 24

        init(most: Int, keepsGrammar: Bool) {
            self.most = most
            self.keepsGrammar = keepsGrammar
        }

        mutating func take(_ scalar: Unicode.Scalar) {
            switch Kind(of: scalar) {
            case .mark: break
            case .latin:
                run.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
                previous = nil
            case .japanese:
                endRun()
                let full = scalar.fullWidthKatakana
                if let previous { add(pair: previous, full) }
                previous = full
            case .separator:
                endRun()
                previous = nil
            }
        }

        mutating func endRun() {
            if run.count > 1, run.count <= Self.longestRun, !run.allSatisfy(\.isNumber) { add(run) }
            run = ""
        }

        private mutating func add(pair first: Unicode.Scalar, _ second: Unicode.Scalar) {
            guard keepsGrammar || !first.isHiragana || !second.isHiragana else { return }
            add(String(String.UnicodeScalarView([first, second])))
        }

        private mutating func add(_ word: String) {
            if words.count < most, known.insert(word).inserted { words.append(word) }
        }
    }

    private enum Kind {
        /// Belongs to the character before it: a variation selector, a joiner, an accent.
        case mark
        case latin
        case japanese
        case separator

        init(of scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .latin
            case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF,
                0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
                self = .japanese
            case 0x3099...0x309A, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x200B...0x200F, 0x2060, 0xFEFF: self = .mark
            case 0x00...0x7F: self = .separator
            default: self = scalar.properties.isAlphabetic ? .latin : .separator
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isHiragana: Bool { (0x3041...0x3096).contains(value) }

    /// ｶ becomes カ; voicing marks, which follow as characters of their own, are left out with the other marks.
    fileprivate var fullWidthKatakana: Unicode.Scalar {
        guard (0xFF66...0xFF9D).contains(value) else { return self }
        return katakana[katakana.index(katakana.startIndex, offsetBy: Int(value - 0xFF66))]
    }
}

private let katakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars
