import Crypto
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct MaterialTests {
    private static let pdf = Array("%PDF-1.7\n".utf8)

    @Test("a paper of several chunks comes back byte for byte, whole and in parts")
    func roundTrip() throws {
        let fixture = try Fixture()
        let id = try fixture.draftCase()
        let bytes = Self.pdf + (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let paper = MaterialEntry(title: "", fileName: "仕様書.pdf", bytes: bytes)
        let material = try fixture.write {
            try $0.materials.add([paper], to: id, by: fixture.actor(.department))[0]
        }
        #expect(try fixture.count("SELECT count(*) FROM material_chunks") == 3)
        try fixture.read { services in
            let found = try services.materials.find(material, for: fixture.actor(.clerk)).material
            #expect(found.title == "仕様書" && found.mediaType == "application/pdf" && found.size == bytes.count)
            #expect(found.sha256 == SHA256.hash(bytes))
            #expect(try services.materials.bytes(of: found, in: 0..<bytes.count) == bytes)
            for range in [0..<1, 1_048_575..<1_048_577, 2_000_000..<bytes.count, 5..<5] {
                #expect(try services.materials.bytes(of: found, in: range) == Array(bytes[range]))
            }
        }
    }

    @Test("one paper of a wrong kind refuses all that came with it")
    func refused() throws {
        let fixture = try Fixture()
        let id = try fixture.draftCase()
        let program = MaterialEntry(title: "", fileName: "資料.pdf", bytes: [0x4D, 0x5A, 0x90, 0x00])
        let good = MaterialEntry(title: "", fileName: "良.pdf", bytes: Self.pdf)
        #expect(throws: MaterialError.unknownKind(fileName: "資料.pdf")) { try add([good, program], to: id, fixture) }
        #expect(throws: MaterialError.empty(fileName: "空.pdf")) {
            try add([MaterialEntry(title: "", fileName: "空.pdf", bytes: [])], to: id, fixture)
        }
        #expect(try fixture.count("SELECT count(*) FROM materials") == 0)
    }

    @Test("a removed paper stays in the record but is no longer given out")
    func removed() throws {
        let fixture = try Fixture()
        let id = try fixture.draftCase()
        let material = try add([MaterialEntry(title: "図", fileName: "図.pdf", bytes: Self.pdf)], to: id, fixture)[0]
        let department = fixture.actor(.department)
        _ = try fixture.write { try $0.materials.remove(material, by: department) }
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.materials.find(material, for: department) } }
        #expect(throws: MaterialError.alreadyRemoved) {
            try fixture.write { try $0.materials.remove(material, by: fixture.actor(.secretariat)) }
        }
        let detail = try fixture.read { try $0.cases.detail(id, for: department) }
        #expect(detail.materials.count == 1 && detail.materials[0].removedAt != nil)
        #expect(try fixture.history(of: .case(id)) == ["資料「図」を加えました。", "資料「図」を取り除きました。"])
        #expect(try fixture.count("SELECT count(*) FROM material_chunks") == 1)
    }

    @Test("papers are found by whoever sees the case, and by nobody else")
    func scope() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase(department: 1)
        let paper = MaterialEntry(title: "図", fileName: "図.pdf", bytes: Self.pdf)
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
        let paper = MaterialEntry(title: "図", fileName: "図.pdf", bytes: Self.pdf)
        #expect(throws: CaseError.notEditable(.submitted)) { try add([paper], to: id, fixture) }
        #expect(throws: RightsError.forbidden(.uploadMaterials)) { try add([paper], to: id, by: .clerk, fixture) }
        #expect(try add([paper], to: id, by: .secretariat, fixture).count == 1)
        try fixture.write {
            try $0.connection.execute("UPDATE cases SET state = 'decided' WHERE id = ?", [.integer(id.rawValue)])
        }
        #expect(throws: CaseError.notEditable(.decided)) { try add([paper], to: id, by: .secretariat, fixture) }
    }

    @discardableResult
    private func add(
        _ papers: [MaterialEntry], to id: CaseID, by role: Role = .department, _ fixture: Fixture
    ) throws -> [MaterialID] {
        try fixture.write { try $0.materials.add(papers, to: id, by: fixture.actor(role)) }
    }
}
