/// A paragraph taken apart as far as its text needs: Word spreads one word over any number of runs, so that a field can
/// begin in one and end in another.
enum WordCell: Hashable {
    /// Of the run with that number.
    case character(Unicode.Scalar, run: Int)
    /// Anything else: within a run, or beside the runs.
    case node(XMLNode, run: Int?)

    var scalar: Unicode.Scalar? {
        if case .character(let scalar, _) = self { scalar } else { nil }
    }

    var run: Int? {
        switch self {
        case .character(_, let run): run
        case .node(_, let run): run
        }
    }

    /// Marks that Word sets where it likes, also in the middle of a word; a field goes on behind them.
    var isTransparent: Bool {
        guard case .node(.element(let element), let run) = self else { return false }
        return run == nil ? !Self.holdsText(element) : element.name == "w:lastRenderedPageBreak"
    }

    private static func holdsText(_ element: XMLElement) -> Bool {
        element.name == "w:t" || element.elements.contains(where: holdsText)
    }
}
