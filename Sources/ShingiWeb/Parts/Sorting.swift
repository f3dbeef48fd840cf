/// What a list is sorted by, as its address says it: `number` or, turned round, `-number`.
struct Sorting: Sendable, Equatable {
    let key: String
    let isDescending: Bool

    init(_ key: String, descending: Bool = false) {
        self.key = key
        self.isDescending = descending
    }

    /// Nil unless the key is one of those the list offers.
    init?(parameter: String, offered: Set<String>) {
        let isDescending = parameter.hasPrefix("-")
        let key = String(parameter.dropFirst(isDescending ? 1 : 0))
        guard offered.contains(key) else { return nil }
        self.init(key, descending: isDescending)
    }

    var parameter: String { (isDescending ? "-" : "") + key }
}
