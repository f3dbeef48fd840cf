import ShingiDomain

/// The attendance book of one meeting with the names in it.
package struct MeetingAttendance: Sendable {
    package let council: Council
    /// Whose meeting it is; nil for the whole council's.
    package let subcommittee: Subcommittee?
    package let book: AttendanceBook
    package let names: [MemberID: String]
    /// What members said ahead of a meeting that has not opened.
    package let announced: [MemberID: AttendanceAnswer]
    /// When each answer to a written meeting reached the secretariat.
    package let answeredOn: [MemberID: CivilDate]
    /// In the order of the agenda.
    package let staff: [AttendingDepartment]

    package var meeting: Meeting { book.meeting }
}

/// A department with a case on the agenda.
package struct AttendingDepartment: Sendable, Hashable {
    /// 衛生部 保健予防課 保健予防係
    package let name: String
    /// Those of whom the record of the day has a remark: 健康づくり課長.
    package internal(set) var speakers: [String]
}

/// The attendance of a fiscal year.
package struct YearAttendance: Sendable {
    package let council: Council
    package let year: FiscalYear
    package let table: AttendanceTable
    package let names: [MemberID: String]
    /// Those there is something to see of, newest first.
    package let years: [FiscalYear]
}
