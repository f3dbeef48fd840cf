/// Where the compiler reads: a template and what was said on the way to it.
struct Place {
    let source: Source
    /// What the templates that chose this one as their layout put into its blocks.
    var blocks: [String: Filling] = [:]
    /// The index of this layout's entry in ``Compiler/seenBlocks``.
    var seen = 0
    /// The templates being compiled around this one, outermost first.
    var trail: [Step] = []

    struct Step {
        let source: Source
        let position: Position
    }

    /// The content of a block together with the place it was written at, whose blocks and trail count inside it.
    struct Filling {
        let nodes: [Node]
        private let places: [Place]

        init(_ block: Block, at place: Place) {
            nodes = block.nodes
            // In an array because a struct cannot contain itself.
            places = [place]
        }

        var place: Place { places[0] }
    }

    /// The place inside a template that a tag here names.
    func entering(_ source: Source, at position: Position) -> Place {
        Place(source: source, trail: trail + [Step(source: self.source, position: position)])
    }

    func error(at position: Position?, _ message: String) -> TemplateError {
        let steps = trail.reversed().map { "\($0.source.file):\($0.position.line)" }
        let origin = steps.isEmpty ? "" : " (included at \(steps.joined(separator: ", from ")))"
        return TemplateError(file: source.file, at: position, message + origin)
    }
}
