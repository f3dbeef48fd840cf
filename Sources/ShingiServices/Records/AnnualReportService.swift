import ShingiDomain

/// 年次報告: what a council did in a fiscal year, put together from its records the moment it is asked for. The number of
/// queries does not grow with what there is.
package struct AnnualReportService {
    let services: Services

    package func report(of year: FiscalYear, for actor: Actor) throws -> AnnualReport {
        guard actor.may(.readAnnualReports) else { throw ServiceError.notFound }
        let connection = services.connection
        let council = try services.councils.current(for: actor)
        let held = HeldMeetings(council: council.id, period: year.period)
        let books = try services.attendanceBooks.books(of: council.id, in: year.period)
        let published = try connection.meetingsWithPublicMinutes(held)
        let votes = try AnnualVotes(held, services)
        return AnnualReport(
            council: PublicCouncil(
                id: council.id, name: council.name, municipality: council.municipality,
                secretariat: council.secretariat),
            word: council.settings.decisionWord, year: year, asOf: asOf(year),
            meetings: books.map { AnnualMeeting($0, isPublished: published.contains($0.meeting.id)) },
            consultations: votes.items(.consultation), reports: votes.items(.report),
            house: try house(year, books, votes, actor))
    }

    private func house(
        _ year: FiscalYear, _ books: [AttendanceBook], _ votes: AnnualVotes, _ actor: Actor
    ) throws -> AnnualReport.House {
        let connection = services.connection
        let register = try connection.register(of: actor.councilID)
        return AnnualReport.House(
            terms: register.terms.filter { $0.period.overlaps(year.period) }, attendance: AttendanceTable(books),
            names: try services.days.memberNames(actor),
            appointments: register.appointments.filter { $0.period.overlaps(year.period) },
            movements: try connection.caseMovements(
                of: actor.councilID, in: year.period, from: Instant(startOf: year.first),
                to: Instant(startOf: year.next.first)),
            provisions: votes.provisions,
            followUps: try connection.followUpsOwed(promisedBy: year.last, visibleTo: actor),
            years: try services.attendanceBooks.years(of: actor.councilID, with: year))
    }

    func asOf(_ year: FiscalYear) -> CivilDate { min(year.last, services.now.civilDate) }
}

extension AnnualMeeting {
    init(_ book: AttendanceBook, isPublished: Bool) {
        let came = book.meeting.form == .written ? book.count(.answered) : book.attended
        meeting = book.meeting
        standing = Standing(members: book.lines.count, attended: came)
        hasMinutes = isPublished
    }
}

extension Services {
    package var annualReports: AnnualReportService { AnnualReportService(services: self) }
}
