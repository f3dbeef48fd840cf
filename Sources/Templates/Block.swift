/// `{{$name}}…{{/name}}`: in a layout a place with its default, inside `{{< layout}}` what goes there.
struct Block: Sendable {
    let name: String
    let nodes: [Node]
    let position: Position
}
