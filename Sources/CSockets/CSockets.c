#define _GNU_SOURCE
#include "CSockets.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

int shingi_accept(int listener, void *address, unsigned int *length) {
    return accept4(listener, address, length, SOCK_CLOEXEC | SOCK_NONBLOCK);
}

int shingi_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

int shingi_epoll_control(int epoll, int operation, int socket, void *event) {
    return epoll_ctl(epoll, operation, socket, event);
}

int shingi_epoll_wait(int epoll, void *events, int count, int timeout) {
    return epoll_wait(epoll, events, count, timeout);
}

int shingi_eventfd_create(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

// Fails only when the count is at its end, and then whoever waits is woken already.
void shingi_eventfd_add(int descriptor) { (void)eventfd_write(descriptor, 1); }
