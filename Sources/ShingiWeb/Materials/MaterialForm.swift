import HTTP
import ShingiDomain
import Templates

/// Papers that were sent, and what was said of them.
struct MaterialForm {
    var title = ""
    var note = ""
    var handling: MaterialHandling?
    private var papers: [(entry: MaterialEntry, content: Content?)] = []
    var errors = FieldErrors()

    init() {}

    /// A title is for one paper; of several each is called after its file.
    init(_ form: FormData, _ received: [ReceivedFile]) {
        title = form["title"] ?? ""
        note = form["note"] ?? ""
        let handling = MaterialHandlingForm(form).handling ?? MaterialHandling()
        self.handling = handling
        let files = received.filter { $0.name == "files" }
        papers = files.map { file in
            let entry = MaterialEntry(
                title: files.count == 1 ? title : "", fileName: file.fileName, size: file.size,
                kind: file.received?.kind, handling: handling)
            return (entry, file.received?.content)
        }
        if papers.isEmpty { errors.add("資料のファイルを選んでください。", to: "files") }
    }

    /// What goes to the service: each paper with what it holds.
    func contents() throws(MaterialError) -> [(entry: MaterialEntry, content: Content)] {
        var all: [(entry: MaterialEntry, content: Content)] = []
        for paper in papers {
            _ = try paper.entry.check()
            if let content = paper.content { all.append((paper.entry, content)) }
        }
        return all
    }
}

/// What was chosen for a paper, or for all that are sent together.
struct MaterialHandlingForm {
    /// Nil for a choice our pages never offer.
    let handling: MaterialHandling?

    /// What is not sent stays what it usually is: a script may send a file alone.
    init(_ form: FormData) {
        let usual = MaterialHandling()
        let category = form["category"].map(MaterialCategory.init(rawValue:)) ?? usual.category
        let delivery = form["delivery"].map(MaterialDelivery.init(rawValue:)) ?? usual.delivery
        let access = form["access"].map(MaterialAccess.init(rawValue:)) ?? usual.access
        guard let category, let delivery, let access else {
            handling = nil
            return
        }
        handling = MaterialHandling(category: category, delivery: delivery, access: access)
    }

    static func category(_ chosen: MaterialCategory, error: String? = nil) -> FormField {
        .choice(
            ChoiceField(
                FieldFrame("category", label: "区分", required: true, error: error),
                choices: MaterialCategory.allCases.map { Choice($0.rawValue, $0.label, chosen: $0 == chosen) },
                inline: true))
    }

    static func delivery(_ chosen: MaterialDelivery) -> FormField {
        let offered = MaterialDelivery.offered.contains(chosen) ? MaterialDelivery.offered : [chosen]
        return .choice(
            ChoiceField(
                FieldFrame("delivery", label: "配付", required: true),
                choices: offered.map { Choice($0.rawValue, $0.label, chosen: $0 == chosen) }, inline: true))
    }

    static func access(_ chosen: MaterialAccess) -> FormField {
        .choice(
            ChoiceField(
                FieldFrame("access", label: "公開・非公開", required: true),
                choices: MaterialAccess.allCases.map {
                    Choice($0.rawValue, $0.label, hint: $0.meaning, chosen: $0 == chosen)
                }))
    }
}
