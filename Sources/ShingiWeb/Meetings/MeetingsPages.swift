extension PageTemplates {
    static let meetingsPages: [any Page.Type] = [
        MeetingListPage.self, MeetingPlanPage.self, MeetingPage.self, AgendaPage.self, AgendaReleasePage.self,
        NoticePage.self,
        AttendanceReplyPage.self, CancellationPage.self, CalendarPage.self,
    ]
}
