import Glibc
import HTTPServer
import ShingiDomain

extension TLSError {
    /// For whoever typed the command.
    var explanation: String {
        switch self {
        case .unreadable(let file, ENOENT): "証明書または鍵のファイル \(file) がありません。"
        case .unreadable(let file, EACCES): "\(file) を読む権限がありません。サーバーを動かす利用者が読めるようにしてください。"
        case .unreadable(let file, let code): "\(file) を読めません(\(String(cString: strerror(code))))。"
        case .noCertificate(let file): "\(file) に証明書(PEM)がないか、壊れています。"
        case .noKey(let file): "\(file) に秘密鍵(PEM)がないか、壊れています。"
        case .encryptedKey(let file): "\(file) の秘密鍵はパスワードで保護されています。保護のない鍵を指定し、ファイルの権限で守ってください。"
        case .mismatched(let certificate, let key): "\(key) は \(certificate) の証明書の秘密鍵ではありません。組み合わせを確かめてください。"
        case .expired(let file, let time): "\(file) の証明書は \(Self.date(time)) に期限が切れています。"
        case .notYetValid(let file, let time): "\(file) の証明書は \(Self.date(time)) から有効です。コンピューターの時計も確かめてください。"
        case .refused(let file, let reason): "\(file) の証明書は使えません(\(reason))。鍵が短すぎないか確かめてください。"
        case .nothingToShow: "証明書が指定されていません。"
        case .library(let reason): "TLSの準備ができません(\(reason))。"
        }
    }

    private static func date(_ seconds: Int) -> String {
        Instant(unixMilliseconds: Int64(seconds) * 1_000).civilDate.japanese
    }
}
