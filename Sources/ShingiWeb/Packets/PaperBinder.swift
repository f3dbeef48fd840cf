import Dispatch
import Documents
import ShingiDomain
import ShingiServices
import Synchronization

/// Makes pages of papers, or a slip that says where a paper is: one that cannot be read takes no other with it.
struct PaperBinder: Sendable {
    let tools: DocumentTools
    let store: Store
    let place: WorkingPlace
    let steps: PacketSteps

    typealias Bound = [String: PacketLeaf.Content]

    /// In bytes; a larger picture or Office file takes too long or too much memory.
    static let largestConverted = 50 << 20

    /// What each paper became, by its key. Office files are made pages of while the rest is worked on.
    func bind(_ papers: [PacketPaper]) throws -> Bound {
        var bound: Bound = [:]
        var files: [PaperFile] = []
        for paper in papers {
            guard let kind = MaterialKind(mediaType: paper.mediaType) else {
                bound[paper.key] = slip(paper, "このファイルは綴じられません。")
                continue
            }
            if kind != .pdf, paper.content.size > Self.largestConverted {
                bound[paper.key] = slip(paper, "ファイルが大きいため綴じていません。")
                continue
            }
            let file = PaperFile(paper: paper, kind: kind)
            try fetch(paper.content, to: file.source)
            files.append(file)
        }
        steps.finish(bound.count)
        return try bound.merging(pages(of: files)) { first, _ in first }
    }

    private func pages(of files: [PaperFile]) throws -> Bound {
        let office = files.filter { $0.maker == .office }
        let rest = files.filter { $0.maker != .office }
        let works: [@Sendable () throws -> Bound] = [{ try bindOffice(office) }, { try bindOthers(rest) }]
        return try inParallel(works).reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
    }

    private func bindOthers(_ files: [PaperFile]) throws -> Bound {
        var bound = try bindPictures(files.filter { $0.maker == .picture })
        for file in files where file.maker != .picture {
            steps.begin("資料「\(file.paper.title)」をページにしています")
            bound[file.paper.key] = try content(of: file) {
                if file.maker == .text { try PaperPrinter(tools).printText(file.source, to: file.result, in: place) }
                return try whole(file)
            }
            steps.finish()
        }
        return bound
    }

    private func content(of file: PaperFile, _ make: () throws -> PacketLeaf.Content) throws -> PacketLeaf.Content {
        try attempt(make) ?? slip(file.paper, Self.refusal(of: file.kind))
    }

    /// - Returns: nil when the program that makes it could not, or took too long: the fault of what it was given.
    @discardableResult
    private func attempt<Result>(_ make: () throws -> Result) throws -> Result? {
        do {
            return try make()
        } catch ToolError.failed, ToolError.tookTooLong {
            return nil
        }
    }

    static func refusal(of kind: MaterialKind) -> String {
        kind == .pdf ? "パスワードが要るか壊れているPDFのため綴じていません。" : "\(kind.label)のファイルをページにできなかったため綴じていません。"
    }

    private func fetch(_ content: Content, to name: String) throws {
        var file = try WorkingFile(place.file(name))
        var offset = 0
        while offset < content.size {
            let start = offset
            let bytes = try store.read {
                try $0.contents.bytes(of: content, at: start, count: ContentService.chunkSize)
            }
            try file.append(bytes)
            offset += bytes.count
        }
        try file.close()
    }

    private func whole(_ file: PaperFile) throws -> PacketLeaf.Content {
        .file(file.result, pages: 1...(try PDFBinder(tools).pageCount(of: file.result, in: place)))
    }

    private func slip(_ paper: PacketPaper, _ reason: String) -> PacketLeaf.Content {
        .slip(
            PacketSlip(
                title: paper.name,
                sentences: [
                    reason, "ファイル名 \(paper.fileName)(\(FileSize(paper.content.size).text))", paper.place,
                ]))
    }
}

/// Many at once, as starting a program takes longer than most of them.
extension PaperBinder {
    /// Bytes of pictures in one run.
    private static let mostPicturesAtOnce = 40 << 20

    private func bindPictures(_ files: [PaperFile]) throws -> Bound {
        var bound: Bound = [:]
        for (number, batch) in Self.batches(of: files).enumerated() {
            steps.begin("画像の資料をページにしています")
            bound.merge(try bindPictures(batch, to: "pictures-\(number).pdf")) { first, _ in first }
            steps.finish(batch.count)
        }
        return bound
    }

    /// One that no browser takes ends the run for all; then each is tried by itself.
    private func bindPictures(_ files: [PaperFile], to name: String) throws -> Bound {
        guard let drawn = try draw(files, to: name) else {
            guard files.count > 1 else { return refused(files) }
            return try files.reduce(into: [:]) { bound, file in
                bound.merge(try bindPictures([file], to: file.result)) { first, _ in first }
            }
        }
        var bound = refused(zip(files, drawn).filter { !$1 }.map { $0.0 })
        for (index, file) in files.enumerated() where drawn[index] {
            bound[file.paper.key] = .file(name, pages: index + 1...index + 1)
        }
        return bound
    }

    /// - Returns: nil when the run was ended.
    private func draw(_ files: [PaperFile], to name: String) throws -> [Bool]? {
        let pictures = files.map { PaperPicture(name: $0.source, mediaType: $0.kind.mediaType) }
        return try attempt { try PaperPrinter(tools).printPictures(pictures, to: name, in: place) }
    }

    private func refused(_ files: [PaperFile]) -> Bound {
        Dictionary(files.map { ($0.paper.key, slip($0.paper, Self.refusal(of: $0.kind))) }) { first, _ in first }
    }

    private func bindOffice(_ files: [PaperFile]) throws -> Bound {
        guard !files.isEmpty else { return [:] }
        steps.begin("Word・Excelなどの資料をページにしています")
        do {
            try printOffice(files)
        } catch ToolError.missing(.office) {
            steps.finish(files.count)
            return Dictionary(
                files.map { file in
                    let reason = "\(file.kind.label)のファイルをページにするプログラムがサーバーにないため綴じていません。"
                    return (file.paper.key, slip(file.paper, reason))
                }
            ) { first, _ in first }
        }
        var bound: Bound = [:]
        for file in files {
            bound[file.paper.key] = try content(of: file) {
                guard place.has(file.result) else { throw ToolError.failed(.office, output: "no file") }
                return try whole(file)
            }
            steps.finish()
        }
        return bound
    }

    /// One that ends the run takes those behind it with it; each of them is tried by itself then.
    private func printOffice(_ files: [PaperFile]) throws {
        let printer = PaperPrinter(tools)
        let sources = files.map(\.source)
        guard try attempt({ try printer.printOffice(sources, in: place) }) == nil, files.count > 1 else { return }
        for file in files where !place.has(file.result) {
            try attempt { try printer.printOffice([file.source], in: place) }
        }
    }

    private static func batches(of files: [PaperFile]) -> [[PaperFile]] {
        var batches: [[PaperFile]] = []
        var size = 0
        for file in files {
            if batches.isEmpty || size + file.paper.content.size > mostPicturesAtOnce {
                batches.append([])
                size = 0
            }
            batches[batches.count - 1].append(file)
            size += file.paper.content.size
        }
        return batches
    }
}

/// Runs pieces of work at once, each on a thread of its own.
///
/// - Returns: what they gave, in their order.
/// - Throws: what the first of them that failed threw, once all are over.
func inParallel<Result: Sendable>(_ works: [@Sendable () throws -> Result]) throws -> [Result] {
    let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: works.count) { index in
        let result = Swift.Result { try works[index]() }
        results.withLock { $0[index] = result }
    }
    let found = results.withLock { $0 }
    return try works.indices.compactMap { try found[$0]?.get() }
}
