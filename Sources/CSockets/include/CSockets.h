#pragma once

// Swift's Glibc module shows neither epoll(7) and eventfd(2) nor accept4(2), a function of _GNU_SOURCE.

// Non-blocking and not inheritable from the first moment on, so that no document tool keeps a client's connection open.
int shingi_accept(int listener, void *address, unsigned int *length);

int shingi_epoll_create(void);
int shingi_epoll_control(int epoll, int operation, int socket, void *event);
int shingi_epoll_wait(int epoll, void *events, int count, int timeout);

int shingi_eventfd_create(void);
void shingi_eventfd_add(int eventfd);
