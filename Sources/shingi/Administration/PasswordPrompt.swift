import Glibc

/// Asks for a password. It never stands in an argument, where every process of the machine could read it.
enum PasswordPrompt {
    /// At a terminal twice and unseen, else one line of the standard input.
    static func newPassword() throws -> String {
        guard isatty(STDIN_FILENO) == 1 else { return try line() }
        let first = try ask("新しいパスワード: ")
        guard try ask("もう一度: ") == first else { throw CommandFailure("2回の入力が違います。") }
        return first
    }

    private static func ask(_ question: String) throws -> String {
        StandardError.write(question)
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var unseen = before
        unseen.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            StandardError.write("\n")
        }
        return try line()
    }

    private static func line() throws -> String {
        guard let line = readLine(strippingNewline: true), !line.isEmpty else {
            throw CommandFailure("パスワードがありません。")
        }
        return line
    }
}
