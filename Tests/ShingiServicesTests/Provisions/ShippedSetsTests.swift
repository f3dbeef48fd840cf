import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("The sets of provisions that ship")
struct ShippedSetsTests {
    static func sets() throws -> [ProvisionSet] {
        let folders = #filePath.split(separator: "/").dropLast(4)
        return try ProvisionSets.load(resources: "/" + folders.joined(separator: "/") + "/Resources")
    }

    @Test("each is read whole, without a key used twice over all of them")
    func load() throws {
        let sets = try Self.sets()
        #expect(sets.map(\.key) == ["adachi", "appeal", "free", "impact-assessment", "national-act", "shinjuku"])
        let keys = sets.flatMap(\.provisions).map(\.key)
        #expect(Set(keys).count == keys.count)
        for set in sets {
            #expect(!set.title.isEmpty && !set.note.isEmpty && !set.provisions.isEmpty, "\(set.key)")
            for provision in set.provisions {
                #expect(provision.fields.contains { $0.required }, "\(provision.key)")
                let definition = try provision.definition(law: "個人情報保護条例", article: "第16条第1項")
                #expect(try ProvisionDefinition(json: Array(definition.json.utf8)) == definition)
            }
        }
    }

    @Test("none cites an article that is not there: what a municipality numbers itself is asked for at the take-over")
    func articles() throws {
        let headings = try Self.sets().flatMap(\.provisions).map(\.heading)
        #expect(headings.allSatisfy { !($0.law + $0.article + $0.title).contains("○") })
        #expect(headings.contains { $0.article.isEmpty } && headings.contains { $0.article == "第129条" })
    }

    @Test("together they use every kind of field")
    func kinds() throws {
        let used = Set(try Self.sets().flatMap(\.provisions).flatMap(\.fields).map(\.kind.type))
        #expect(used == Set(FieldType.allCases))
    }

    @Test("an appeal asks for the dates of 弁明書, 反論書 and 意見書")
    func appeal() throws {
        let set = try #require(try Self.sets().first { $0.key == "appeal" })
        for provision in set.provisions {
            let dates = provision.fields.filter { $0.kind == .date }.map(\.label)
            #expect(Set(["弁明書の日", "反論書の日", "意見書の日"]).isSubset(of: dates), "\(provision.key)")
        }
    }

    @Test("each can be founded in a council and drafted under")
    func founded() throws {
        let fixture = try Fixture()
        let administrator = fixture.actor(.administrator)
        for set in try Self.sets() where set.key != "adachi" {
            let citations = Dictionary(
                uniqueKeysWithValues: set.provisions.filter(\.heading.article.isEmpty).map {
                    ($0.key, SetCitation(law: $0.heading.law, article: "第8条"))
                })
            _ = try fixture.write { try $0.provisions.adopt(set, citing: citations, by: administrator) }
        }
        let writer = fixture.actor(.department)
        let id = try fixture.write { services in
            let provisions = try services.provisions.list(for: writer)
            return try services.drafts.create(
                CaseEntry(
                    title: "すべての様式", owner: fixture.departments[0],
                    matters: provisions.map { MatterEntry(provision: $0.id, kind: .consultation) }), by: writer)
        }
        let detail = try fixture.read { try $0.drafts.editable(id, for: writer) }
        #expect(detail.sheets.count == 14)
        #expect(!detail.missing.isEmpty)
    }
}
