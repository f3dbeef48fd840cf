import Testing

@testable import HTTPServer

struct OutboxTests {
    @Test("keeps the order over small and large pieces, however little is sent at a time", arguments: [1, 7, 5_000])
    func order(step: Int) {
        var outbox = Outbox()
        var expected: [UInt8] = []
        for (index, size) in [10, 0, 20, 9_000, 5, 5_000, 5_000, 1].enumerated() {
            let piece = [UInt8](repeating: UInt8(index), count: size)
            outbox.append(piece)
            expected += piece
        }
        #expect(outbox.count == expected.count)
        var sent: [UInt8] = []
        while !outbox.isEmpty {
            let next = outbox.withNext { Array($0) + Array($1) }.prefix(step)
            sent += next
            outbox.remove(next.count)
        }
        #expect(sent == expected)
    }

    @Test("a head and a large body are offered together, the body uncopied")
    func together() {
        var outbox = Outbox()
        outbox.append { $0.append(contentsOf: Array("head".utf8)) }
        outbox.append([UInt8](repeating: 1, count: 20_000))
        #expect(outbox.withNext { [$0.count, $1.count] } == [4, 20_000])
    }

    @Test("small pieces are joined into one")
    func joined() {
        var outbox = Outbox()
        for _ in 0..<3 { outbox.append([1, 2, 3]) }
        #expect(outbox.withNext { [$0.count, $1.count] } == [9, 0])
    }
}
