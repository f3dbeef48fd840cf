/// Which item of the agenda a heading opens: by its number (諮問第457号), else by its title.
package enum MinutesItemGuess {
    package static func item(
        for heading: String, among items: [(id: AgendaItemID, name: String, title: String)]
    ) -> AgendaItemID? {
        let plain = normal(heading)
        if let numbered = items.first(where: { !$0.name.isEmpty && plain.contains(normal($0.name)) }) {
            return numbered.id
        }
        return items.first { normal($0.title).count >= 6 && plain.contains(normal($0.title)) }?.id
    }

    private static func normal(_ text: String) -> String {
        text.halfWidth.filter { !$0.isWhitespace }
    }
}
