/// A number of bytes for people: 812 B, 34 KB, 1.2 MB.
struct FileSize {
    let bytes: Int

    init(_ bytes: Int) {
        self.bytes = bytes
    }

    var text: String {
        if bytes < 1_024 { return "\(bytes) B" }
        if bytes < 1_048_576 { return "\((bytes + 512) / 1_024) KB" }
        let tenths = (bytes * 10 + 524_288) / 1_048_576
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
