extension String {
    /// Equal byte for byte. `==` follows Unicode's canonical equivalence and would take a change between 﨑 and its
    /// composed form for no change.
    func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}
