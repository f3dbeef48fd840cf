import HTTP
import ShingiDomain

extension DocumentKind: PathParameter {}

extension DocumentKind {
    /// What it is made from. The template that a council begins with is `Resources/Documents/<raw value>.docx`, written by
    /// `.ci/word/sheets.py`.
    var document: any WordDocument.Type {
        switch self {
        case .notice: NoticeWord.self
        case .agenda: AgendaWord.self
        case .consultation: ConsultationWord.self
        case .caseSheets: CaseSheetsWord.self
        case .opinionList: OpinionListWord.self
        case .reply: ReplyWord.self
        case .minutes: MinutesWord.self
        case .attendanceBook: AttendanceBookWord.self
        case .voteRecord: VoteRecordWord.self
        case .coveringLetter: CoveringLetterWord.self
        case .annualReport: AnnualReportWord.self
        }
    }
}
