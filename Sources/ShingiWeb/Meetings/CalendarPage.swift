import Templates

/// Where somebody finds the address of their own calendar feed.
struct CalendarPage: Page {
    static let template = "meetings/calendar"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalText("address", \.address), .model("button", \.button))

    let address: String?

    var title: String { "カレンダーの購読" }
    var area: Area? { .meetings }
    var trail: [BreadcrumbItem] { [] }
    var button: PostButton {
        PostButton(address == nil ? "購読のアドレスを作る" : "新しいアドレスにする", action: Paths.calendarRenewal())
    }
}
