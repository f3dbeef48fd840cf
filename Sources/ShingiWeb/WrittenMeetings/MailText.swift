import Documents
import HTTP
import ShingiDomain

/// A mail that somebody sends from a mailbox of their own.
struct MailText {
    let subject: String
    let body: String

    /// To be copied.
    var text: String { "件名:\(subject)\n\n\(body)" }

    /// To be opened by a mail program.
    func response(name: String, at now: Instant) -> Response {
        let message = MailMessage(subject: subject, text: body, date: Timestamp(now))
        return Response(
            .ok,
            fields: [
                "Content-Type": "message/rfc822",
                "Content-Disposition": ContentDisposition(.attachment, fileName: "\(name).eml").text,
                "Cache-Control": "private, no-store",
            ], body: .bytes(message.bytes))
    }
}
