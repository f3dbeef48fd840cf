import Crypto
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct MaterialTests {
    private static let pdf = Array("%PDF-1.7\n".utf8)

    @Test("a paper of several chunks comes back byte for byte, in pieces no larger than a chunk")
    func roundTrip() throws {
        let fixture = try Fixture()
        let id = try fixture.draftCase()
        let bytes = Self.pdf + (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let material = try add([Paper("", "仕様書.pdf", bytes)], to: id, fixture)[0]
        #expect(try fixture.count("SELECT count(*) FROM content_chunks") == 3)
        try fixture.read { services in
            let found = try services.materials.find(material, for: fixture.actor(.clerk)).material
            #expect(found.title == "仕様書" && found.mediaType == "application/pdf")
            #expect(found.content.size == bytes.count && found.content.sha256 == SHA256.hash(bytes))
            var read: [UInt8] = []
            while read.count < bytes.count {
                let piece = try services.contents.bytes(of: found.content, at: read.count, count: 100_000)
                #expect((1...100_000).contains(piece.count))
                read += piece
            }
            #expect(read == bytes)
            #expect(try services.contents.bytes(of: found.content, at: 262_143, count: 9) == [bytes[262_143]])
            #expect(throws: ContentFault.self) {
                try services.contents.bytes(of: found.content, at: bytes.count, count: 1)
            }
        }
    }

    @Test("one paper of a wrong kind refuses all that came with it")
    func refused() throws {
        let fixture = try Fixture()
        let id = try fixture.draftCase()
        let program = Paper("", "資料.pdf", [0x4D, 0x5A, 0x90, 0x00])
        let good = Paper("", "良.pdf", Self.pdf)
        #expect(throws: MaterialError.unknownKind(fileName: "資料.pdf")) { try add([good, program], to: id, fixture) }
        #expect(try fixture.count("SELECT count(*) FROM materials") == 0)
    }

    @Test("content of which a chunk is missing never becomes a paper")
    func incomplete() throws {
        let fixture = try Fixture()
        let id = try fixture.draftCase()
        let department = fixture.actor(.department)
        let content = Content(id: ContentID(rawValue: 5), size: 300_000, sha256: SHA256.hash(Self.pdf))
        let entry = MaterialEntry(title: "", fileName: "a.pdf", size: 300_000, kind: .pdf)
        let piece = [UInt8](repeating: 0, count: 262_144)
        try fixture.write { try $0.contents.append(piece, at: 0, to: content.id, by: department.accountID) }
        #expect(throws: ContentFault.self) {
            try fixture.write { try $0.materials.add([(entry, content)], to: id, by: department) }
        }
    }

    @Test("a removed paper stays in the record but is no longer given out")
    func removed() throws {
        let fixture = try Fixture()
        let id = try fixture.draftCase()
        let material = try add([Paper("図", "図.pdf", Self.pdf)], to: id, fixture)[0]
        let department = fixture.actor(.department)
        _ = try fixture.write { try $0.materials.remove(material, by: department) }
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.materials.find(material, for: department) } }
        #expect(throws: MaterialError.alreadyRemoved) {
            try fixture.write { try $0.materials.remove(material, by: fixture.actor(.secretariat)) }
        }
        let detail = try fixture.read { try $0.cases.detail(id, for: department) }
        #expect(detail.materials.removed.count == 1 && detail.materials.current.isEmpty)
        #expect(try fixture.history(of: .case(id)) == ["非公開の資料を加えました。", "非公開の資料を取り除きました。"])
        #expect(try fixture.count("SELECT count(*) FROM content_chunks") == 1)
    }

    @Test("papers are found by whoever sees the case, and by nobody else")
    func scope() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase(department: 1)
        let paper = Paper("図", "図.pdf", Self.pdf)
        let material = try add([paper], to: id, by: .secretariat, fixture)[0]
        for role in [Role.department, .member] {
            #expect(throws: ServiceError.notFound) {
                try fixture.read { try $0.materials.find(material, for: fixture.actor(role)) }
            }
        }
        try fixture.release([id])
        let found = try fixture.read { try $0.materials.find(material, for: fixture.actor(.member)) }
        #expect(found.material.title == "図")
    }

    @Test("a department adds papers while the case is with it, the secretariat until the decision")
    func states() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let paper = Paper("図", "図.pdf", Self.pdf)
        #expect(throws: CaseError.notEditable(.submitted)) { try add([paper], to: id, fixture) }
        #expect(throws: RightsError.forbidden(.uploadMaterials)) { try add([paper], to: id, by: .clerk, fixture) }
        #expect(try add([paper], to: id, by: .secretariat, fixture).count == 1)
        try fixture.write {
            try $0.connection.execute("UPDATE cases SET state = 'decided' WHERE id = ?", [.integer(id.rawValue)])
        }
        #expect(throws: CaseError.notEditable(.decided)) { try add([paper], to: id, by: .secretariat, fixture) }
    }

    /// A paper and its bytes, as it is sent.
    struct Paper {
        let title: String
        let fileName: String
        let bytes: [UInt8]

        init(_ title: String, _ fileName: String, _ bytes: [UInt8]) {
            self.title = title
            self.fileName = fileName
            self.bytes = bytes
        }
    }

    @discardableResult
    private func add(
        _ papers: [Paper], to id: CaseID, by role: Role = .department, _ fixture: Fixture
    ) throws -> [MaterialID] {
        let actor = fixture.actor(role)
        let intake = ContentIntake(store: fixture.store, by: actor.accountID)
        let received = papers.compactMap { paper in
            intake.begin()
            intake.append(paper.bytes)
            return intake.end().map { received in
                (
                    MaterialEntry(
                        title: paper.title, fileName: paper.fileName, size: paper.bytes.count, kind: received.kind),
                    received.content
                )
            }
        }
        defer { intake.discardUnclaimed() }
        return try fixture.write { try $0.materials.add(received, to: id, by: actor) }
    }
}
