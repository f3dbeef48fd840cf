import Testing

@testable import HTTPServer

struct CensusTests {
    @Test("counts in all and by subscriber, and forgets who leaves")
    func counts() {
        let census = Census(maxConnections: 3, maxPerSubscriber: 2)
        #expect(census.admit(.ipv4(1)) == .admitted)
        #expect(census.admit(.ipv4(1)) == .admitted)
        #expect(census.admit(.ipv4(1)) == .refused)
        #expect(census.admit(.ipv4(2)) == .admitted)
        #expect(census.admit(.ipv4(3)) == .refused)
        #expect(census.open == 3)
        census.leave(.ipv4(1), .admitted)
        #expect(census.admit(.ipv4(1)) == .admitted)
        #expect(census.open == 3)
    }

    @Test("refusals are limited too")
    func dropped() {
        let census = Census(maxConnections: 0, maxPerSubscriber: 1)
        for _ in 0..<Census.maxRefusals { #expect(census.admit(nil) == .refused) }
        #expect(census.admit(nil) == .dropped)
        census.leave(nil, .refused)
        #expect(census.admit(nil) == .refused)
        #expect(census.open == 0)
    }
}
