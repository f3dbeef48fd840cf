import HTTP
import ShingiDomain
import ShingiServices

/// 出席簿 of a meeting.
enum AttendanceBookController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        context.page(AttendanceBookPage(try services.attendanceBooks.book(of: id, for: context.actor)))
    }

    static func pdf(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> PrintedDocument {
        let page = AttendanceBookPage(try services.attendanceBooks.book(of: id, for: context.actor))
        return PrintedDocument(page.fileName, context.page(page))
    }

    static func word(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> any WordDocument {
        let sheet = AttendanceSheet(try services.attendanceBooks.book(of: id, for: context.actor))
        return AttendanceBookWord(sheet: sheet, table: nil, about: sheet.meetingTitle)
    }
}

/// 出席簿 of a fiscal year.
enum AttendanceTableController {
    static func show(_ context: RequestContext, _ services: Services, _ year: FiscalYear) throws -> Response {
        context.page(AttendanceTablePage(try services.attendanceBooks.table(of: year, for: context.actor)))
    }

    static func pdf(_ context: RequestContext, _ services: Services, _ year: FiscalYear) throws -> PrintedDocument {
        PrintedDocument("出席簿_\(year.name)", try show(context, services, year))
    }

    static func word(_ context: RequestContext, _ services: Services, _ year: FiscalYear) throws -> any WordDocument {
        let table = AttendanceTableSheet(try services.attendanceBooks.table(of: year, for: context.actor))
        return AttendanceBookWord(sheet: nil, table: table, about: year.name)
    }
}
