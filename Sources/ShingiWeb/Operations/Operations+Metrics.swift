import HTTPServer
import ShingiDomain
import ShingiServices

extension Operations {
    /// Everything, for a collector of Prometheus's kind.
    var metrics: String {
        var text = MetricsText()
        addRequests(to: &text)
        addConnections(to: &text)
        addWrites(to: &text)
        addDataFile(to: &text)
        addProcess(to: &text)
        return text.text
    }

    private func addRequests(to text: inout MetricsText) {
        let answered = answered
        text.family("shingi_http_requests_total", .counter, "Answers by route and class of status.")
        for (method, pattern, totals) in answered {
            for (number, count) in totals.byStatusClass.enumerated() where count > 0 {
                text.sample(
                    "shingi_http_requests_total",
                    [("method", method), ("route", pattern), ("status", "\(number + 1)xx")], count)
            }
        }
        let name = "shingi_http_request_duration_seconds"
        text.family(name, .histogram, "From the whole request being read to its answer being ready.")
        for (method, pattern, totals) in answered {
            text.histogram(
                name, [("method", method), ("route", pattern)], bounds: LatencyBuckets.bounds.map(\.seconds),
                buckets: totals.byLatency, sum: Double(totals.microseconds) / 1_000_000)
        }
    }

    private func addConnections(to text: inout MetricsText) {
        let now = connections
        text.single("shingi_http_connections", .gauge, "Connections open now.", now.openConnections)
        text.single("shingi_http_connections_accepted_total", .counter, "Connections taken.", now.acceptedConnections)
        text.single(
            "shingi_http_connections_refused_total", .counter, "Connections turned away for too many being open.",
            now.refusedConnections)
        text.single(
            "shingi_http_requests_refused_total", .counter, "Requests that could not be read or came too slowly.",
            now.refusedRequests)
        text.single(
            "shingi_http_accept_pauses_total", .counter, "Times accepting paused for want of descriptors.",
            now.acceptPauses)
    }

    private func addWrites(to text: inout MetricsText) {
        let now = data
        text.single("shingi_db_commits_total", .counter, "Group commits made durable.", now.commits)
        text.single("shingi_db_commits_failed_total", .counter, "Group commits that failed.", now.failedCommits)
        text.family("shingi_db_commit_writes", .histogram, "Writes in one group commit.")
        text.histogram(
            "shingi_db_commit_writes", bounds: ["1", "2", "4", "8", "16", "32", "64", "128"],
            buckets: now.batchSizes + [0], sum: now.jobs)
        text.single(
            "shingi_db_writes_failed_total", .counter, "Writes that failed and were undone alone.", now.failedJobs)
        text.single("shingi_db_writes_waiting", .gauge, "Writes queued now.", now.waitingWrites)
        text.single(
            "shingi_db_busy_total", .counter, "Group commits that another program's lock kept from beginning.", now.busy
        )
        text.single(
            "shingi_db_writes_stopped", .gauge,
            "1 after the disk failed; nothing is written until the program is started anew.",
            now.isStopped ? 1 : 0)
    }

    private func addDataFile(to text: inout MetricsText) {
        let now = data
        text.single("shingi_db_wal_bytes", .gauge, "Length of the write-ahead log.", now.logBytes)
        text.single(
            "shingi_db_wal_held_up", .gauge, "1 while a read that does not end keeps the write-ahead log growing.",
            now.isLogHeldUp ? 1 : 0)
        text.single("shingi_db_checkpoints_total", .counter, "Checkpoints.", now.checkpoints)
        text.single(
            "shingi_db_checkpoints_held_up_total", .counter, "Checkpoints that waited in vain for a reader.",
            now.heldUpCheckpoints)
        text.single("shingi_db_readers", .gauge, "Reading connections that are lent to slow work.", now.readers)
        text.single("shingi_db_readers_free", .gauge, "Of them, not lent now.", now.freeReaders)
    }

    private func addProcess(to text: inout MetricsText) {
        let usage = ProcessUsage()
        text.single("process_resident_memory_bytes", .gauge, "Resident memory.", usage.residentBytes)
        text.single("process_cpu_seconds_total", .counter, "Processor time used, by user and system.", usage.cpuSeconds)
        text.single(
            "process_start_time_seconds", .gauge, "When serving began, since 1970.",
            Double(started.unixMilliseconds) / 1_000)
    }
}
