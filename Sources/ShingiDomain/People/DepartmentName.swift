/// 部, 課 and 係 of a department; only the 課 is always there.
package struct DepartmentName: Hashable, Sendable {
    /// 衛生部; empty when there is none.
    package let division: String
    /// 保健予防課
    package let section: String
    /// 保健予防係; empty when there is none.
    package let unit: String

    /// Nil when the section is blank. Spaces around the parts are dropped.
    package init?(division: String = "", section: String, unit: String = "") {
        guard !section.isBlank else { return nil }
        self.division = division.trimmed
        self.section = section.trimmed
        self.unit = unit.trimmed
    }

    /// Reads 衛生部 保健予防課 保健予防係, 衛生部 保健予防課, or 保健予防課; nil for any other number of parts.
    package init?(text: String) {
        let parts = text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
        switch parts.count {
        case 1: self.init(section: parts[0])
        case 2 where parts[1].hasSuffix("係"): self.init(section: parts[0], unit: parts[1])
        case 2: self.init(division: parts[0], section: parts[1])
        case 3: self.init(division: parts[0], section: parts[1], unit: parts[2])
        default: return nil
        }
    }

    /// 衛生部 保健予防課 保健予防係
    package var full: String { [division, section, unit].filter { !$0.isEmpty }.joined(separator: " ") }

    /// 保健予防課, for tables.
    package var short: String { section }
}
