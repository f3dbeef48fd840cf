/// The sheet of a matter together with the form it is written under.
package struct MatterSheet: Sendable, Equatable {
    package var matter: MatterID
    package var form: Form
    package var content: SheetContent

    package init(matter: MatterID, form: Form, content: SheetContent) {
        self.matter = matter
        self.form = form
        self.content = content
    }
}
