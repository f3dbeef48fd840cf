/// Why a command cannot go on, as it is shown to whoever typed it. The program then exits with 1.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
