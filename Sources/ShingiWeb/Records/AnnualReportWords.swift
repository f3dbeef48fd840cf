import ShingiDomain
import ShingiServices

/// The sentences and counts of an annual report.
enum AnnualReportWords {
    static func summary(_ report: AnnualReport) -> [String] {
        let meetings = report.meetings.map(\.meeting)
        guard !meetings.isEmpty else { return ["この年度に開いた会議はありません。"] }
        let open = meetings.count { $0.openness == .open }
        let counted = meetings.compactMap(\.observers)
        let observers = counted.isEmpty ? "傍聴の記録はありません。" : "傍聴は延べ\(counted.reduce(0, +))名です。"
        let (consulted, reported) = (AnnualItem.count(report.consultations), AnnualItem.count(report.reports))
        var sentences = [
            "会議を\(meetings.count)回開きました(公開\(open)回、非公開\(meetings.count - open)回)。\(observers)",
            report.isPublic
                ? "答申した諮問は\(consulted)件、報告は\(reported)件です。"
                : "審議した諮問は\(consulted)件、報告は\(reported)件です。",
        ]
        if report.isPublic { return sentences }
        sentences += house(report)
        return sentences
    }

    private static func house(_ report: AnnualReport) -> [String] {
        guard let house = report.house else { return [] }
        let steps = house.movements
        let owed = house.followUps.count { $0.followUp.state == .open }
        let waiting = report.isRunning ? "審議を待つ案件は\(steps.waiting)件" : "この年度までに受理し、まだ議決していない案件は\(steps.waiting)件"
        let terms = house.terms.sorted { $0.ordinal < $1.ordinal }.map { "\($0.name)(\($0.period.japanese))" }
        return [
            "この年度に受理した案件は\(steps.accepted)件、答申した案件は\(steps.replied)件、取下げは\(steps.withdrawn)件、\(waiting)です。",
            "審議会に報告していない宿題は\(owed)件です。",
        ] + (terms.isEmpty ? [] : ["委員の任期は\(terms.joined(separator: "、"))です。"])
    }

    /// 諮問 承認 3件. In the public one by the words of the replies.
    static func outcomes(_ report: AnnualReport) -> [AnnualReportView.Count] {
        guard !report.isPublic else {
            var words: [String] = []
            for item in report.consultations where !words.contains(item.outcome) { words.append(item.outcome) }
            return words.map { word in
                AnnualReportView.Count(
                    kind: "諮問", word: word,
                    count: "\(report.consultations.filter { $0.outcome == word }.reduce(0) { $0 + $1.caseCount })件")
            }
        }
        return counts("諮問", report.consultations, report.word) + counts("報告", report.reports, report.word)
    }

    private static func counts(
        _ kind: String, _ items: [AnnualItem], _ word: DecisionWord
    ) -> [AnnualReportView.Count] {
        ItemResult.counts(items.compactMap(\.result)).map {
            AnnualReportView.Count(kind: kind, word: $0.result.label(word), count: "\($0.count)件")
        }
    }

    /// Those who were in office in the year, in the order of the attendance book; whoever was called to no meeting behind.
    static func members(_ report: AnnualReport) -> [AnnualReportView.MemberLine] {
        guard let house = report.house else { return [] }
        var seen = Set<MemberID>()
        let order = (house.attendance.rows.map(\.member) + house.appointments.map(\.member))
            .filter { seen.insert($0).inserted }
        return order.map { member in
            let row = house.attendance.rows.first { $0.member == member }
            let appointments = house.appointments.filter { $0.member == member }
                .sorted { $0.period.first < $1.period.first }
            let totals = row?.totals ?? AttendanceTotals()
            return AnnualReportView.MemberLine(
                office: row?.title ?? "委員", name: house.names[member] ?? "",
                seat: (row?.seat ?? appointments.first?.seat)?.label(in: report.council.municipality) ?? "",
                term: appointments.map { "\($0.period.first.japaneseShort)～\($0.period.last.japaneseShort)" }
                    .joined(separator: "、"),
                attendance: totals.called == 0 ? "―" : "\(totals.called)回中\(totals.attended)回")
        }
    }
}
