"""What ten thousand idle keep-alive connections cost.

    python3 Tests/Benchmarks/idle.py PROGRAM
"""

import sys

import load


def measure(server, count=10_000, seconds=5):
    """Memory that `count` idle connections add, in MB, and the p99 of busy clients without and with them, in ms."""
    load.busy(server, seconds)
    before, alone = load.resident(server), load.busy(server, seconds)
    idle = open_idle(server, count)
    try:
        added = (load.resident(server) - before) / 1024
        return {"added MB": added, "p99 alone": alone, "p99 beside": load.busy(server, seconds)}
    finally:
        for connection in idle:
            connection.close()


def open_idle(server, count):
    """Connections that have each had an answer, as a browser's have."""
    idle = []
    for _ in range(count):
        connection = load.connect(server.port)
        connection.sendall(load.REQUEST)
        assert connection.recv(4096).startswith(b"HTTP/1.1 200 "), "an idle client was not served"
        idle.append(connection)
    return idle


def main():
    server = load.start(sys.argv[1])
    try:
        for name, value in measure(server).items():
            print(f"{name}: {value:.2f}")
    finally:
        server.close()


if __name__ == "__main__":
    main()
