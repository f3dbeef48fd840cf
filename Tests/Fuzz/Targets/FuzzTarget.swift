/// What is fuzzed. Each has its seeds in a folder of its name in Tests/Fuzz/Corpus.
enum FuzzTarget: String, CaseIterable {
    case request, chunks, multipart, urlencoded, cookies, conditions, templates

    func check(_ input: [UInt8]) {
        switch self {
        case .request: RequestCheck.check(input)
        case .chunks: ChunkCheck.check(input)
        case .multipart: MultipartCheck.check(input)
        case .urlencoded: URLEncodedCheck.check(input)
        case .cookies: CookieCheck.check(input)
        case .conditions: ConditionCheck.check(input)
        case .templates: TemplateCheck.check(input)
        }
    }
}
