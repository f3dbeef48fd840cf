"""What 500 clients cost that send a request's head at one byte a second, and when they are cut.

    python3 Tests/Benchmarks/dribble.py PROGRAM
"""

import selectors
import sys
import threading
import time

import load

HEAD = b"GET /healthz HTTP/1.1\r\nHost: bench\r\nX-Slow: "


class Dribbling(threading.Thread):
    """Clients that never end their heads. Notes when each is cut; ends when all are, or after `patience` seconds."""

    def __init__(self, port, count, patience=40):
        super().__init__()
        self.sockets = [load.connect(port) for _ in range(count)]
        self.started = time.monotonic()
        self.patience = patience
        self.cut_after = []

    def run(self):
        selector = selectors.DefaultSelector()
        for connection in self.sockets:
            connection.setblocking(False)
            selector.register(connection, selectors.EVENT_READ)
        sent = 0
        while selector.get_map() and time.monotonic() < self.started + self.patience:
            byte = HEAD[sent:sent + 1] or b"x"
            sent += 1
            for key in list(selector.get_map().values()):
                self.send(selector, key.fileobj, byte)
            next_byte = self.started + sent
            while (left := next_byte - time.monotonic()) > 0 and selector.get_map():
                for key, _ in selector.select(left):
                    self.hear(selector, key.fileobj)
        for connection in self.sockets:
            connection.close()

    def send(self, selector, connection, byte):
        try:
            connection.send(byte)
        except OSError:
            self.ended(selector, connection)

    def hear(self, selector, connection):
        """The refusal, then the end."""
        try:
            if connection.recv(4096):
                return
        except OSError:
            pass
        self.ended(selector, connection)

    def ended(self, selector, connection):
        selector.unregister(connection)
        connection.close()
        self.cut_after.append(time.monotonic() - self.started)


def measure(server, count=500, seconds=5):
    """Memory that each such client takes in KB, the p99 of busy clients without and with them in ms, and after how many
    seconds the first and the last of them were cut."""
    load.busy(server, seconds)
    before, alone = load.resident(server), load.busy(server, seconds)
    clients = Dribbling(server.port, count)
    clients.start()
    try:
        beside = load.busy(server, seconds)
        added = (load.resident(server) - before) / count
    finally:
        clients.join()
    assert len(clients.cut_after) == count, f"only {len(clients.cut_after)} of {count} were cut"
    return {
        "added KB each": added, "p99 alone": alone, "p99 beside": beside, "first cut s": min(clients.cut_after),
        "last cut s": max(clients.cut_after),
    }


def main():
    server = load.start(sys.argv[1])
    try:
        for name, value in measure(server).items():
            print(f"{name}: {value:.2f}")
    finally:
        server.close()


if __name__ == "__main__":
    main()
