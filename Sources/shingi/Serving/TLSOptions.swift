import ArgumentParser
import HTTPServer

/// Whether the server speaks TLS, and with which certificates.
struct TLSOptions: ParsableArguments {
    @Option(
        name: .customLong("tls-certificate"),
        help: ArgumentHelp("TLSの証明書と中間証明書(PEM)。--tls-key と組で、何組でも指定できます。", valueName: "ファイル"))
    var certificates: [String] = []

    @Option(name: .customLong("tls-key"), help: ArgumentHelp("その証明書の秘密鍵(PEM)。", valueName: "ファイル"))
    var keys: [String] = []

    @Flag(
        name: .customLong("development-certificate"),
        help: "このコンピューターだけで使う自己署名の証明書をその場で作り、httpsで動かします。")
    var isDevelopment = false

    func validate() throws {
        guard certificates.count == keys.count else {
            throw ValidationError("--tls-certificate と --tls-key は組で指定してください。")
        }
        guard !isDevelopment || certificates.isEmpty else {
            throw ValidationError("--development-certificate は --tls-certificate と一緒に使えません。")
        }
    }

    /// Nil when nothing asks for TLS.
    func load() throws -> TLS? {
        do throws(TLSError) {
            if isDevelopment { return try TLS([SelfSignedCertificate.forLocalhost().source]) }
            guard !certificates.isEmpty else { return nil }
            return try TLS(zip(certificates, keys).map { .files(certificate: $0, key: $1) })
        } catch {
            throw CommandFailure(error.explanation)
        }
    }
}
