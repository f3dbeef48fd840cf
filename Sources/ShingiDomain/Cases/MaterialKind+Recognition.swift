extension MaterialKind {
    /// As `MaterialRecogniser`, for bytes that are all here.
    package static func recognise(_ bytes: [UInt8]) -> MaterialKind? {
        var recogniser = MaterialRecogniser()
        recogniser.append(bytes)
        return recogniser.kind
    }
}
