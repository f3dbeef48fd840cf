import Testing

@testable import Documents

@Suite struct ZipTests {
    @Test("what goes into an archive comes out of it, in its order")
    func roundTrip() throws {
        var writer = ZipWriter()
        let long = Array(String(repeating: "諮問第470号 ", count: 5_000).utf8)
        writer.add("長い名/本文.txt", long)
        writer.add("empty", [])
        writer.add("one", [7])
        let packed = writer.finished()
        #expect(packed.count < long.count / 10)
        let archive = try ZipArchive(packed)
        #expect(archive.names == ["長い名/本文.txt", "empty", "one"])
        #expect(try archive.contents(of: "長い名/本文.txt") == long)
        #expect(try archive.contents(of: "empty") == [])
        #expect(try archive.contents(of: "one") == [7])
        #expect(try archive.contents(of: "two") == nil)
    }

    @Test("the same files give the same octets")
    func repeatable() {
        func made() -> [UInt8] {
            var writer = ZipWriter()
            writer.add("a", Array("あ".utf8))
            return writer.finished()
        }
        #expect(made() == made())
    }

    @Test("a comment behind the directory is no matter")
    func comment() throws {
        var bytes = archive
        bytes[bytes.count - 2] = 3
        #expect(try ZipArchive(bytes + [1, 2, 3]).contents(of: "a") == Array("text".utf8))
    }

    @Test("an archive cut off anywhere is refused, never read beyond its end", arguments: [0, 1, 10, 21, 22, 40, 60])
    func cutOff(rest: Int) {
        #expect(throws: ZipError.self) {
            _ = try ZipArchive(Array(archive.prefix(rest))).contents(of: "a")
        }
    }

    @Test("any single octet changed gives an error or the same contents, and no fault")
    func changedOctets() {
        for place in archive.indices {
            for flip: UInt8 in [0x01, 0x80, 0xFF] {
                var bytes = archive
                bytes[place] ^= flip
                guard let read = try? ZipArchive(bytes), let name = read.names.first,
                    let contents = try? read.contents(of: name)
                else { continue }
                #expect(contents == Array("text".utf8))
            }
        }
    }

    @Test("an archive that would unpack to more than is taken is refused before it is unpacked")
    func bomb() throws {
        var writer = ZipWriter()
        writer.add("zeros", [UInt8](repeating: 0, count: 1 << 20))
        var limits = ZipArchive.Limits()
        limits.size = 1 << 19
        #expect(throws: ZipError.tooLarge) { try ZipArchive(writer.finished(), limits: limits) }
        limits = ZipArchive.Limits()
        limits.entries = 0
        #expect(throws: ZipError.tooLarge) { try ZipArchive(writer.finished(), limits: limits) }
    }

    @Test("an entry that unpacks to more than it says is refused")
    func lyingSize() throws {
        var writer = ZipWriter()
        writer.add("zeros", [UInt8](repeating: 0, count: 1_000))
        var bytes = writer.finished()
        let directory = try #require((0..<bytes.count - 4).first { bytes[$0..<$0 + 4] == [0x50, 0x4B, 1, 2] })
        bytes.replaceSubrange(directory + 24..<directory + 28, with: [1, 0, 0, 0])
        #expect(throws: ZipError.damaged("zeros")) { try ZipArchive(bytes).contents(of: "zeros") }
    }

    @Test("a name that stands twice is refused: two readers would take two different files")
    func doubleName() {
        var writer = ZipWriter()
        writer.add("a", [1])
        writer.add("a", [2])
        #expect(throws: ZipError.malformed) { try ZipArchive(writer.finished()) }
    }

    private var archive: [UInt8] {
        var writer = ZipWriter()
        writer.add("a", Array("text".utf8))
        return writer.finished()
    }
}
