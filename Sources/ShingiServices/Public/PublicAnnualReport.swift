import ShingiDomain

extension PublicService {
    /// The annual report of a council with nothing but what its other public pages say already: meetings whose agenda was
    /// released, replies that were issued. No names, no decision without its reply, no promise.
    ///
    /// - Throws: `notFound` for a year of which nothing is public.
    package func annualReport(of id: CouncilID, in year: FiscalYear) throws -> AnnualReport {
        let connection = services.connection
        let council = try council(id)
        guard try fiscalYears(of: id).contains(year), year <= FiscalYear(containing: services.now.civilDate) else {
            throw ServiceError.notFound
        }
        let held = HeldMeetings(council: id, period: year.period)
        let published = try connection.meetingsWithPublicMinutes(held)
        return AnnualReport(
            council: council, word: try connection.council(id)?.settings.decisionWord ?? .approval, year: year,
            asOf: services.annualReports.asOf(year),
            meetings: try connection.publicMeetings(held).map {
                AnnualMeeting(meeting: $0, standing: nil, hasMinutes: published.contains($0.id))
            }, consultations: try connection.publicConsultations(held), reports: try connection.publicReports(held),
            house: nil)
    }
}
