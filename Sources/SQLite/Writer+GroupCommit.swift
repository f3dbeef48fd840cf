import CSQLite
import Dispatch

extension Writer {
    /// Runs what waits in one transaction and answers every caller after its commit.
    func runBatch() {
        guard let connection else { return failWaiting(.closed) }
        do {
            try connection.begin()
        } catch {
            return beginFailed(error)
        }
        var batch: [any WriteJob] = []
        let failure = run(&batch, on: connection)
        // Before the answers: whoever has one finds everything it wrote. After a failure too, where nobody knows.
        markChange()
        count(batch.count, failure)
        if let failure, failure.isInputOutput { stopWriting(failure) }
        for job in batch { job.finish(failure) }
    }

    /// Runs jobs until none waits or a bound is met, and commits; what goes wrong with that concerns them all.
    private func run(_ batch: inout [any WriteJob], on connection: Connection) -> DatabaseError? {
        do {
            try runJobs(&batch, on: connection)
            try connection.end()
            return nil
        } catch {
            connection.undo()
            guard connection.isInTransaction else { return error }
            // Not even ROLLBACK worked, so the next batch would run in this one's transaction.
            stopWriting(error)
            return error
        }
    }

    private func runJobs(_ batch: inout [any WriteJob], on connection: Connection) throws(DatabaseError) {
        let start = DispatchTime.now().uptimeNanoseconds
        while let job = waiting.withLock({ $0.popFirst() }) {
            batch.append(job)
            let error = job.run(on: connection)
            if error != nil { counters.withLock { $0.failedJobs += 1 } }
            // A full disk makes SQLite roll back everything, and with it the jobs before this one.
            guard connection.isInTransaction else { throw error as? DatabaseError ?? .transactionLost }
            guard batch.count < rules.maxJobs,
                DispatchTime.now().uptimeNanoseconds - start < rules.maxNanoseconds
            else { return }
        }
    }

    /// Everyone waiting would wait for the same lock again.
    private func beginFailed(_ error: DatabaseError) {
        counters.withLock { $0.busy += error.isBusy ? 1 : 0 }
        failWaiting(error)
    }

    private func failWaiting(_ error: DatabaseError) {
        for job in waiting.withLock({ $0.takeAll() }) { job.finish(error) }
    }

    private func count(_ jobs: Int, _ failure: DatabaseError?) {
        counters.withLock { $0.countBatch(of: jobs, isCommitted: failure == nil) }
    }
}
