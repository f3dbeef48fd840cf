import TestSupport
import Testing

@testable import HTTP

@Suite("Requests that are refused")
struct RefusedRequestTests {
    @Test("is refused, whole and split at every byte, and nothing after it is read", arguments: Refusal.all)
    func refused(_ refusal: Refusal) {
        let bytes = refusal.bytes + Refusal.hidden
        let whole = Transcript(bytes, pieces: [])
        #expect(whole.failure?.status.code == refusal.status, "\(whole)")
        #expect(whole.failure?.section == refusal.section, "\(whole)")
        #expect(whole.bodies.isEmpty, "\(whole)")
        #expect(!whole.heads.contains { $0.contains("hidden") })
        // Filler is the same at every byte; such long requests are cut here and there only.
        for cut in stride(from: 0, through: bytes.count, by: 1 + bytes.count / 500) {
            #expect(Transcript(bytes, pieces: [cut]) == whole, "cut at \(cut)")
        }
        #expect(Transcript(bytes, pieces: Array(0..<bytes.count)) == whole)
    }

    @Test("no form stands in the table twice")
    func distinct() {
        #expect(Set(Refusal.all.map(\.bytes)).count == Refusal.all.count)
    }
}
