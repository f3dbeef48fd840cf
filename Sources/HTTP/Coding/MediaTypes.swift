/// Media types by the ending of a file's name.
package enum MediaTypes {
    /// `application/octet-stream` for an ending that is not known.
    package static func type(ofFile name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return byEnding[ending] ?? "application/octet-stream"
    }

    /// Whether compression pays.
    package static func isText(_ type: String) -> Bool {
        if type.utf8.starts(with: "text/".utf8) { return true }
        let essence = type.prefix { $0 != ";" }
        return essence.hasSuffix("+xml") || essence.hasSuffix("json")
            || essence == "application/xml"
    }

    private static let byEnding = [
        "css": "text/css; charset=utf-8",
        "csv": "text/csv; charset=utf-8",
        "html": "text/html; charset=utf-8",
        "ico": "image/vnd.microsoft.icon",
        "jpg": "image/jpeg",
        "js": "text/javascript; charset=utf-8",
        "json": "application/json",
        "pdf": "application/pdf",
        "png": "image/png",
        "svg": "image/svg+xml",
        "txt": "text/plain; charset=utf-8",
        "webmanifest": "application/manifest+json",
        "webp": "image/webp",
        "woff2": "font/woff2",
    ]
}
