import ShingiDomain

/// 年次報告: what a council did in a fiscal year. One for the house, and one with nothing but what is public.
package struct AnnualReport: Sendable {
    package let council: PublicCouncil
    package let word: DecisionWord
    package let year: FiscalYear
    /// The day up to which it tells: the last of the year, or today while it runs.
    package let asOf: CivilDate
    /// Those that have ended, in the order of their days.
    package let meetings: [AnnualMeeting]
    package let consultations: [AnnualItem]
    package let reports: [AnnualItem]
    /// For the house alone; nil in the public one.
    package let house: House?

    /// What is not for the public.
    package struct House: Sendable {
        package let terms: [Term]
        package let attendance: AttendanceTable
        package let names: [MemberID: String]
        package let appointments: [Appointment]
        package let movements: CaseMovements
        package let provisions: [ProvisionCount]
        /// Promised by the end of the year and not done with, the longest owed first.
        package let followUps: [FollowUpRow]
        /// Those there is something to see of, newest first.
        package let years: [FiscalYear]
    }

    package var isRunning: Bool { asOf < year.last }
    package var isPublic: Bool { house == nil }
}

/// A meeting of the year.
package struct AnnualMeeting: Sendable {
    package let meeting: Meeting
    /// Nil where it is not public.
    package let standing: Standing?
    /// Whether its minutes are published.
    package let hasMinutes: Bool

    package struct Standing: Sendable, Hashable {
        package let members: Int
        package let attended: Int
    }
}

/// A consultation or a report as one meeting dealt with it.
package struct AnnualItem: Sendable {
    /// Nil for a report without a case, and in the public report.
    package let subject: CaseID?
    /// 諮問第457号; empty where there is none.
    package let number: String
    package let title: String
    /// Its owner first; empty where that is not public.
    package let departments: [String]
    /// The articles that were asked about, each once.
    package let articles: [String]
    package let meeting: NamedMeeting
    /// Nil where only the words are known.
    package let result: ItemResult?
    /// As the council said it: 承認, 条件付了承.
    package let outcome: String
    package let reply: Reply?
    package let conditions: [String]
    /// How many cases it is: a reply may answer several.
    package let caseCount: Int

    /// Each case once, at how many meetings it ever was.
    package static func count(_ items: [AnnualItem]) -> Int {
        var seen = Set<CaseID>()
        return items.filter { item in item.subject.map { seen.insert($0).inserted } ?? true }
            .reduce(0) { $0 + $1.caseCount }
    }

    package struct Reply: Sendable, Hashable {
        package let id: ReplyID
        package let number: String
        package let date: CivilDate
    }
}

/// How many cases took which step in a year.
package struct CaseMovements: Sendable, Hashable {
    package let accepted: Int
    package let replied: Int
    package let withdrawn: Int
    /// Accepted by the end of the year and undecided now.
    package let waiting: Int
}

/// How often a provision was asked about in a year.
package struct ProvisionCount: Sendable, Hashable {
    package let law: String
    package let article: String
    package let title: String
    package let consultations: Int
    package let reports: Int
}
