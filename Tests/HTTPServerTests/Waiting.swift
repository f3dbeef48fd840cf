import Glibc

/// Looks until the condition holds; false after ten seconds.
func waitUntil(_ condition: () -> Bool) -> Bool {
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    while !condition() {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        if now.tv_sec - start.tv_sec > 10 { return false }
        sched_yield()
    }
    return true
}
