// Preloaded (ld.so(8), LD_PRELOAD) into the program: makes syncs of its data file slow, or fail for real.
//
//   SYNC_FAULT_FILE      a sync counts when its file's path begins with this (so the data file and its -wal)
//   SYNC_FAULT_DELAY_US  so many microseconds are added to each such sync
//   SYNC_FAULT_TRIGGER   such a sync fails with EIO, and writes nothing, while a file of this name exists
//
// A failed sync writes nothing but also takes nothing back: what was written before stays in the page cache, as on a
// disk that fails.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int concerns_us(int descriptor) {
    const char *file = getenv("SYNC_FAULT_FILE");
    if (!file) return 0;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strncmp(path, file, strlen(file)) == 0;
}

static void delay(void) {
    const char *text = getenv("SYNC_FAULT_DELAY_US");
    if (!text) return;
    long microseconds = atol(text);
    struct timespec time = {microseconds / 1000000, microseconds % 1000000 * 1000};
    while (nanosleep(&time, &time) < 0 && errno == EINTR) {}
}

static int run(int descriptor, const char *name) {
    if (concerns_us(descriptor)) {
        const char *trigger = getenv("SYNC_FAULT_TRIGGER");
        if (trigger && access(trigger, F_OK) == 0) {
            errno = EIO;
            return -1;
        }
        delay();
    }
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    return real(descriptor);
}

int fsync(int descriptor) { return run(descriptor, "fsync"); }
int fdatasync(int descriptor) { return run(descriptor, "fdatasync"); }
