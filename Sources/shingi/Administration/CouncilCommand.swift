import ArgumentParser
import FoundationEssentials
import ShingiDomain
import ShingiServices

/// `shingi council`: the councils of the installation.
struct CouncilCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "council", abstract: "審議会を登録します。", subcommands: [Add.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "審議会を、よくある設定で登録します。",
            discussion: "番号の付け方や定足数などは、あとから画面「審議会の設定」で変えられます。次に shingi user add で管理者を登録してください。")

        @Option(help: ArgumentHelp("審議会の名前。", valueName: "名前"))
        var name: String
        @Option(help: ArgumentHelp("自治体の名前。例:月見区", valueName: "名前"))
        var municipality: String
        @Option(help: ArgumentHelp("事務局の部署。例:総務部総務課", valueName: "部署"))
        var secretariat: String
        @Option(help: ArgumentHelp("答申の宛先。例:月見区長", valueName: "宛先"))
        var addressee: String
        @Option(help: ArgumentHelp("根拠条項と様式の組。Resources/Forms のファイル名から .json を除いたもの。", valueName: "組"))
        var forms = "adachi"
        @OptionGroup var files: FileOptions

        func validate() throws {
            guard [name, municipality, secretariat, addressee].allSatisfy({ !$0.allSatisfy(\.isWhitespace) }) else {
                throw ValidationError("名前、自治体、事務局、宛先はどれも空にできません。")
            }
        }

        func run() throws {
            let provisions = try readForms()
            let store = try DataFile.open(files.data)
            let council = NewCouncil(
                name: name, municipality: municipality, secretariat: secretariat, addressee: addressee,
                settings: CouncilSettings())
            guard try store.read({ try $0.operation.councils() }).allSatisfy({ $0.name != name }) else {
                throw CommandFailure("「\(name)」はすでに登録されています。")
            }
            _ = try store.write { try $0.operation.addCouncil(council, provisions: provisions) }
            print("「\(name)」を登録しました。根拠条項は\(provisions.count)件です。")
        }

        private func readForms() throws -> [ProvisionDefinition] {
            let path = "\(try ResourceDirectory.find(files.resources).path)/Forms/\(forms).json"
            guard !forms.contains("/"), let bytes = FileManager.default.contents(atPath: path) else {
                throw CommandFailure("様式の組 \(path) がありません。")
            }
            do {
                return try ProvisionDefinition.set(json: Array(bytes))
            } catch FormError.missing {
                throw CommandFailure(
                    "様式の組「\(forms)」は、条例の条を審議会ごとに記入して使います。--forms を付けずに登録し、画面「根拠条項」の「一式から加える」で加えてください。")
            } catch {
                throw CommandFailure("様式の組 \(path) を読めません(\(error))。")
            }
        }
    }
}
