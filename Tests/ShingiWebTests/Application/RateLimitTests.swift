import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

@Suite("Asking too often")
struct RateLimitTests {
    @Test("after so many sign-ins a minute an address is told when to come again, and may then")
    func signIns() throws {
        let site = try TestSite(rates: RateLimits.Settings(signIns: 3, searches: 100))
        for _ in 0..<3 { #expect(try site.browser().signIn("jimukyoku", Demo.password).status == 303) }
        let refused = try site.browser().signIn("jimukyoku", Demo.password)
        #expect(refused.status == 429 && refused["Retry-After"] == "20")
        #expect(refused.heading == "短い時間に操作が続きました" && refused.text.contains("20秒ほど待ってから"))
        #expect(try site.browser().get("/sign-in").status == 200)
        site.clock.advance(minutes: 1)
        #expect(try site.browser().signIn("jimukyoku", Demo.password).status == 303)
    }

    @Test("an empty form counts too, and one refused before its content came")
    func everyTry() throws {
        let site = try TestSite(rates: RateLimits.Settings(signIns: 2, searches: 100))
        #expect(try site.browser().request("POST", "/sign-in").status != 429)
        let type = [("Content-Type", "application/x-www-form-urlencoded")]
        #expect(try site.browser().announce("/sign-in", 20 << 20, type).status == 413)
        #expect(try site.browser().announce("/sign-in", 20 << 20, type).status == 429)
        #expect(try site.browser().request("POST", "/sign-in").status == 429)
    }

    @Test("public searches are limited, public pages are not")
    func searches() throws {
        let site = try TestSite(rates: RateLimits.Settings(signIns: 100, searches: 2))
        let browser = site.browser()
        for _ in 0..<2 { #expect(try browser.get("/public?q=a").status == 200) }
        #expect(try browser.get("/public?q=a").status == 429)
        #expect(try browser.get("/public").status == 200)
    }

    @Test("behind a relay each client counts for itself")
    func relayed() throws {
        let site = try TestSite(isSecure: true, rates: RateLimits.Settings(signIns: 100, searches: 1))
        let (one, other) = (site.browser(), site.browser())
        one.relayed = [("X-Forwarded-For", "192.0.2.1")]
        other.relayed = [("X-Forwarded-For", "192.0.2.2")]
        #expect(try one.get("/public?q=a").status == 200)
        #expect(try one.get("/public?q=a").status == 429)
        #expect(try other.get("/public?q=a").status == 200)
    }

    @Test("an IPv6 client is its /64, an IPv4 address written as IPv6 itself")
    func networks() {
        #expect(ClientNetwork("2001:db8:1:2::1") == ClientNetwork("2001:db8:1:2:ffff::9"))
        #expect(ClientNetwork("2001:db8:1:2::1") != ClientNetwork("2001:db8:1:3::1"))
        #expect(ClientNetwork("::ffff:192.0.2.1") == ClientNetwork("192.0.2.1"))
        #expect(ClientNetwork("192.0.2.1") != ClientNetwork("192.0.2.2"))
    }

    @Test("however many clients come, no more than so many are remembered, and the busiest stay")
    func bounded() throws {
        let limiter = RateLimiter(perMinute: 2)
        let now = Instant(unixMilliseconds: 1_000_000)
        for _ in 0..<3 { _ = limiter.wait(for: ClientNetwork("busy"), at: now) }
        for number in 0..<25_000 { _ = limiter.wait(for: ClientNetwork("client \(number)"), at: now) }
        #expect(limiter.count <= RateLimiter.capacity)
        #expect(limiter.wait(for: ClientNetwork("busy"), at: now) == 30)
    }

    @Test("a clock that is set back gives nothing away and takes nothing")
    func clock() {
        let limiter = RateLimiter(perMinute: 60)
        let client = ClientNetwork("192.0.2.1")
        for _ in 0..<60 { #expect(limiter.wait(for: client, at: Instant(unixMilliseconds: 60_000)) == nil) }
        #expect(limiter.wait(for: client, at: Instant(unixMilliseconds: 0)) == 1)
        #expect(limiter.wait(for: client, at: Instant(unixMilliseconds: 61_000)) == nil)
    }
}
