import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite("Metrics")
struct MetricsTests {
    @Test("a collector can read every line, and every family is declared once")
    func format() throws {
        let site = try TestSite()
        _ = try site.signIn(as: .secretariat).get("/cases")
        let page = try site.browser().get("/metrics")
        #expect(page.status == 200)
        #expect(page["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
        let metrics = try MetricsReading(page.html)
        #expect(metrics.kinds.count > 20)
        for name in ["process_resident_memory_bytes", "process_start_time_seconds", "shingi_db_commits_total"] {
            #expect((metrics.value(name) ?? 0) > 0, "\(name)")
        }
        #expect(metrics.value("shingi_db_writes_stopped") == 0)
        #expect((metrics.value("shingi_http_connections") ?? 0) >= 1)
    }

    @Test("answers are counted by route, never by address, and by class of status")
    func routes() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        for path in ["/cases/1", "/cases/2", "/cases/999", "/nowhere/at/all"] { _ = try browser.get(path) }
        let metrics = try MetricsReading(try browser.get("/metrics").html)
        func count(_ route: String, _ method: String, _ status: String) -> Double? {
            metrics.value("shingi_http_requests_total", ["method": method, "route": route, "status": status])
        }
        #expect(count("/cases/{id}", "GET", "2xx") == 2)
        #expect(count("/cases/{id}", "GET", "4xx") == 1)
        #expect(count("/sign-in", "POST", "3xx") == 1)
        #expect(count("-", "-", "4xx") == 1)
    }

    @Test("a histogram's buckets grow up to its count, whatever it counts")
    func histograms() throws {
        let site = try TestSite()
        _ = try site.signIn(as: .secretariat).get("/cases")
        let metrics = try MetricsReading(try site.browser().get("/metrics").html)
        for family in metrics.kinds.filter({ $0.value == "histogram" }).keys {
            for total in metrics.samples.filter({ $0.name == "\(family)_count" }) {
                let buckets = metrics.samples.filter { sample in
                    var labels = sample.labels
                    labels["le"] = nil
                    return sample.name == "\(family)_bucket" && labels == total.labels
                }
                #expect(buckets.map(\.value) == buckets.map(\.value).sorted())
                #expect(buckets.last?.labels["le"] == "+Inf" && buckets.last?.value == total.value)
                #expect(total.value > 0)
            }
        }
    }

    @Test(
        "what a relay passes on finds no metrics",
        arguments: ["Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via"])
    func relayed(field: String) throws {
        let browser = try TestSite().browser()
        browser.relayed = [(field, "192.0.2.1")]
        #expect(try browser.get("/metrics").status == 404)
    }

    @Test("a monitor is told a few words and the fields that concern them, by every name it may ask for")
    func probes() throws {
        let browser = try TestSite().browser()
        for path in ["/healthz", "/readyz"] {
            let answer = try browser.get(path)
            #expect(answer.status == 200 && answer.text == "ok")
            #expect(answer["Cache-Control"] == "no-store" && answer["X-Content-Type-Options"] == "nosniff")
            #expect(answer["Content-Type"] == "text/plain; charset=utf-8" && answer["Set-Cookie"] == nil)
            #expect(try browser.request("HEAD", path).status == 200)
            #expect(try browser.request("OPTIONS", path)["Allow"] == "GET, HEAD, OPTIONS")
        }
    }

    @Test("counts of several loops are added up, and slow answers fall into the last bucket")
    func counters() {
        let counters = RequestCounters(loops: 2, routes: 3)
        counters.count(route: 1, status: 200, microseconds: 90, loop: 0)
        counters.count(route: 1, status: 503, microseconds: 400, loop: 1)
        counters.count(route: 1, status: 200, microseconds: 9_000_000, loop: 1)
        let totals = counters.totals(of: 1)
        #expect(totals.count == 3 && totals.serverErrors == 1 && totals.microseconds == 9_000_490)
        #expect(totals.latency(of: 0.5) == 500)
        #expect(totals.latency(of: 0.99) == nil)
        #expect(counters.totals(of: 0).count == 0 && counters.totals(of: 2).count == 0)
    }
}
