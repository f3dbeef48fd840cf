import ShingiDomain
import ShingiServices

/// Texts for mails: the secretariat sends them from its own mailbox.
struct WrittenMail {
    let council: Council
    let detail: WrittenMeetingDetail
    let written: WrittenMeeting
    /// `https://…`, where the members come in.
    let origin: String

    /// The one that is to be sent now.
    var current: MailText { written.isCounted ? result : reminder }

    /// To those who have not answered.
    var reminder: MailText {
        MailText(subject: "【\(detail.meeting.title)】書面表決のご回答のお願い(期限 \(written.deadline))", body: reminderBody)
    }

    /// To all members, once it was counted.
    var result: MailText {
        MailText(subject: "【\(detail.meeting.title)】書面表決の結果について", body: resultBody)
    }

    private var reminderBody: String {
        """
        \(council.name)委員 各位

        \(detail.meeting.title)(書面開催)の表決について、ご回答の期限が近づいています。
        まだご回答でない場合は、次の画面からお願いします。

        回答の期限:\(written.deadline)
        回答の画面:\(origin)\(Paths.meetingBallot(detail.meeting.id))

        すでに紙の表決書をお送りいただいている場合は、ご容赦ください。

        \(council.municipality)\(council.secretariat)
        """
    }

    private var resultBody: String {
        let lines = detail.questions.map { question -> String in
            let name = [question.name, question.matters].filter { !$0.isEmpty }.joined(separator: " ")
            guard let record = question.stored.current?.record else { return "・\(name)\n  議決に至りませんでした。" }
            return "・\(name)\n  \(record.reason)"
        }
        return """
            \(council.name)委員 各位

            \(detail.meeting.title)(書面開催)の表決の結果をお知らせします。

            \(lines.joined(separator: "\n"))

            結果の画面:\(origin)\(Paths.meetingWritten(detail.meeting.id))

            \(council.municipality)\(council.secretariat)
            """
    }
}
