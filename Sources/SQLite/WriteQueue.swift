/// The writes that wait, in order, and whether any more are taken.
struct WriteQueue {
    /// Someone runs batches, or is about to.
    var isDraining = false
    /// Why no more writes are taken.
    var refusal: DatabaseError?
    private var jobs: [any WriteJob] = []
    private var head = 0

    var count: Int { jobs.count - head }

    mutating func append(_ job: any WriteJob) {
        jobs.append(job)
    }

    mutating func popFirst() -> (any WriteJob)? {
        guard head < jobs.count else { return nil }
        defer {
            head += 1
            // Also where the queue never runs empty, so that what was answered is let go.
            if head == jobs.count {
                removeAll()
            } else if head >= 256, head >= jobs.count / 2 {
                jobs.removeFirst(head)
                head = 0
            }
        }
        return jobs[head]
    }

    /// Takes all that wait.
    mutating func takeAll() -> [any WriteJob] {
        defer { removeAll() }
        return Array(jobs[head...])
    }

    private mutating func removeAll() {
        jobs.removeAll(keepingCapacity: true)
        head = 0
    }
}
