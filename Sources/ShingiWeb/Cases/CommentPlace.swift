import ShingiDomain

/// Where a comment goes, as forms name it: `summary.title`, `12.reason`.
struct CommentPlace: Hashable {
    let matter: MatterID?
    let path: String

    init(matter: MatterID?, path: String) {
        self.matter = matter
        self.path = path
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        if parts[0] == "summary" {
            self.init(matter: nil, path: String(parts[1]))
        } else {
            guard let matter = MatterID(text: parts[0]) else { return nil }
            self.init(matter: matter, path: String(parts[1]))
        }
    }

    var text: String { "\(matter.map(\.description) ?? "summary").\(path)" }
}
