/// Puts tags that belong together into one node.
struct Parser {
    private let file: String
    private let tokens: [Token]
    private var index = 0

    init(file: String, tokens: [Token]) {
        (self.file, self.tokens) = (file, tokens)
    }

    mutating func nodes() throws(TemplateError) -> [Node] {
        let nodes = try nodes(in: nil)
        guard index == tokens.count else {
            throw TemplateError(file: file, at: tokens[index].position, "\(written(tokens[index])) closes nothing")
        }
        return nodes
    }

    /// Up to the tag that closes `open`, or the end.
    private mutating func nodes(in open: Token?) throws(TemplateError) -> [Node] {
        var nodes: [Node] = []
        while index < tokens.count {
            let token = tokens[index]
            if case .close = token.kind { return nodes }
            index += 1
            if let node = try node(token) { nodes.append(node) }
        }
        guard let open else { return nodes }
        throw TemplateError(file: file, at: open.position, "\(written(open)) is never closed")
    }

    private mutating func node(_ token: Token) throws(TemplateError) -> Node? {
        switch token.kind {
        case .text(let text): return .text(text)
        case .comment, .close: return nil
        case .variable(let name, let raw): return .variable(name, raw: raw, token.position)
        case .partial(let name): return .partial(name, token.position)
        case .section(let name, let inverted):
            return .section(name, inverted: inverted, try body(of: token, name), token.position)
        case .block(let name):
            return .block(Block(name: name, nodes: try body(of: token, name), position: token.position))
        case .layout(let name):
            return .layout(name, try blocks(try body(of: token, name), in: token), token.position)
        }
    }

    private mutating func body(of open: Token, _ name: String) throws(TemplateError) -> [Node] {
        let nodes = try nodes(in: open)
        let token = tokens[index]
        guard case .close(let closed) = token.kind, closed.isEmpty || closed == name else {
            throw TemplateError(
                file: file, at: token.position,
                "\(written(token)) does not close \(written(open)) of line \(open.position.line)")
        }
        index += 1
        return nodes
    }

    private func blocks(_ nodes: [Node], in layout: Token) throws(TemplateError) -> [Block] {
        var blocks: [Block] = []
        for node in nodes {
            switch node {
            case .block(let block):
                guard !blocks.contains(where: { $0.name == block.name }) else {
                    throw TemplateError(file: file, at: block.position, "{{$\(block.name)}} is given twice")
                }
                blocks.append(block)
            case .text(let text) where text.allSatisfy { $0 <= 0x20 }: break
            case .text, .variable, .section, .partial, .layout:
                throw TemplateError(
                    file: file, at: node.position ?? layout.position,
                    "only blocks may stand directly inside \(written(layout)); this would not be output")
            }
        }
        return blocks
    }

    private func written(_ token: Token) -> String {
        switch token.kind {
        case .section(let name, let inverted): "{{\(inverted ? "^" : "#")\(name)}}"
        case .layout(let name): "{{< \(name)}}"
        case .block(let name): "{{$\(name)}}"
        case .close(let name): "{{/\(name)}}"
        case .partial(let name): "{{> \(name)}}"
        case .variable(let name, _): "{{\(name)}}"
        case .text, .comment: ""
        }
    }
}

extension Node {
    /// Nil for text.
    fileprivate var position: Position? {
        switch self {
        case .text: nil
        case .variable(_, _, let position), .section(_, _, _, let position), .partial(_, let position),
            .layout(_, _, let position):
            position
        case .block(let block): block.position
        }
    }
}
