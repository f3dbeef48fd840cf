/// One step of a rendering. A slot holds the address of the model a section around stands at: 0 the shell, 1 the
/// content.
enum Op: Sendable {
    /// A piece of the program's literals.
    case literal(offset: Int, count: Int)
    case write(slot: Int, Access.Write)
    /// Goes on when the test gives `wanted`, else at `end`.
    case when(slot: Int, Access.Test, wanted: Bool, end: Int)
    /// Runs the steps up to `end` once for each item, whose address is put into `item`.
    case each(slot: Int, Access.Each, item: Int, end: Int)
}
