import ArgumentParser
import ShingiDomain
import ShingiServices

/// `shingi user`: the accounts, from the machine itself.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "利用者を登録・変更します。",
        discussion: "所管課と委員の利用者は、画面「利用者」で登録してください。サーバーを止めてから実行します。",
        subcommands: [Add.self, Password.self, Disable.self, List.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "管理者・事務局・書記の利用者を登録します。", discussion: "パスワードは端末から尋ねます。端末でなければ標準入力の1行目を読みます。")

        @Argument(help: ArgumentHelp("ログインID。英数字と . - _ @ の3から64文字。", valueName: "ログインID"))
        var login: String
        @Option(help: ArgumentHelp("画面に出る名前。", valueName: "名前"))
        var name: String
        @Option(help: ArgumentHelp("役割:administrator(管理者)、secretariat(事務局)、clerk(書記)。", valueName: "役割"))
        var role = Role.administrator
        @Option(help: ArgumentHelp("審議会の名前。一つしかなければ省けます。", valueName: "審議会"))
        var council: String?
        @OptionGroup var file: DataOption

        func validate() throws {
            guard [.administrator, .secretariat, .clerk].contains(role) else {
                throw ValidationError("\(role.label)の利用者は、画面「利用者」で登録してください。")
            }
        }

        func run() throws {
            let store = try DataFile.openExisting(file.data)
            try explained {
                let login = try LoginName(login)
                let council = try Self.council(named: council, store)
                let password = try NewPassword(PasswordPrompt.newPassword(), login: login.text)
                try store.write {
                    try $0.operation.addAccount(login, name: name, role: role, at: council, password: password)
                }
                print("利用者「\(name)」(\(login.text)、\(role.label))を登録しました。")
            }
        }

        private static func council(named name: String?, _ store: Store) throws -> CouncilID {
            let councils = try store.read { try $0.operation.councils() }
            let found = name.map { name in councils.filter { $0.name == name } } ?? councils
            guard let council = found.first, found.count == 1 else {
                let names = councils.map { "「\($0.name)」" }.joined(separator: "、")
                throw CommandFailure(
                    councils.isEmpty
                        ? "審議会がまだありません。先に shingi council add で登録してください。" : "--council で審議会を選んでください:\(names)")
            }
            return council.id
        }
    }

    struct Password: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "利用者のパスワードを変更し、サインインを終わらせます。")

        @Argument(help: ArgumentHelp("ログインID。", valueName: "ログインID"))
        var login: String
        @OptionGroup var file: DataOption

        func run() throws {
            let store = try DataFile.openExisting(file.data)
            try explained {
                let password = try NewPassword(PasswordPrompt.newPassword(), login: login)
                try store.write { try $0.operation.setPassword(of: login, to: password) }
                print("\(login) のパスワードを変更しました。")
            }
        }
    }

    struct Disable: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "利用者の利用を止めます。記録は残ります。")

        @Argument(help: ArgumentHelp("ログインID。", valueName: "ログインID"))
        var login: String
        @OptionGroup var file: DataOption

        func run() throws {
            let store = try DataFile.openExisting(file.data)
            try explained {
                try store.write { try $0.operation.disable(login) }
                print("\(login) の利用を止めました。")
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "利用者の一覧を出します。")

        @OptionGroup var file: DataOption

        func run() throws {
            let store = try DataFile.openExisting(file.data)
            for account in try store.read({ try $0.operation.accounts() }) {
                let roles = account.roles.map { "\($0.role.label)(\($0.council))" }.joined(separator: "、")
                print("\(account.login)\t\(account.name)\t\(roles)\t\(account.isDisabled ? "停止" : "使用中")")
            }
        }
    }
}

extension Role: ExpressibleByArgument {}

/// Words for what a service refuses, instead of the name of an error.
private func explained(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let refusal as any Refusal {
        throw CommandFailure(refusal.message)
    } catch ServiceError.notFound {
        throw CommandFailure("そのログインIDの利用者はいません。")
    }
}
