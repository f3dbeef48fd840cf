"""Sends a million mutated requests to the running product and holds each answer against a second reader.

    python3 Tests/Fuzz/mutate.py PROGRAM [COUNT]

PROGRAM is a build with AddressSanitizer. Several connections at a time each send a batch of requests at once, in one
piece or two. `reference.py` says which of the bytes are requests: there must be as many answers, and one error more where
it refuses, then the end of the connection. Every batch carries hidden requests in contents and behind what is refused;
their methods are unique names, and the server's log must know exactly those that the reference calls requests. At the
end the server must be alive, stop in good order and have lost no memory (LeakSanitizer). A failure prints the bytes.
"""

import json
import os
import pathlib
import random
import re
import selectors
import socket
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "BrowserTests")]
from mutations import Mutator  # noqa: E402
from reference import requests  # noqa: E402
from server import Server  # noqa: E402

SEED = 20260401
CONNECTIONS = 24
STATUS = re.compile(rb"HTTP/1\.1 ([1-5][0-9]{2}) [ -~]*\r\n")
LENGTH = re.compile(rb"\r\nContent-Length: ([0-9]+)\r\n")


class Failure(Exception):
    pass


def takes_content(method, segments):
    """Pages that are read take none; what no route has is read to its end before it is answered."""
    if method not in (b"GET", b"HEAD") or segments is None:
        return True
    is_case = len(segments) == 2 and segments[0] == "cases" and re.fullmatch("0|[1-9][0-9]{0,17}", segments[1], re.A)
    return not (is_case or segments in ([], ["healthz"], ["sign-in"], ["public"], ["cases"]))


class Batch:
    """One connection from connecting to its end."""

    number = 0

    def __init__(self, port, mutator, choice):
        self.data = mutator.batch()
        self.requests, self.ends_in_error = requests(self.data, takes_content)
        cut = choice.randrange(len(self.data)) if choice.random() < 0.3 else len(self.data)
        self.pieces = [piece for piece in (self.data[:cut], self.data[cut:]) if piece]
        self.answers = bytearray()
        self.started = time.monotonic()
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        Batch.number += 1
        # Closed connections keep their ports for a minute; other addresses have ports of their own.
        self.socket.bind((f"127.0.0.{1 + Batch.number % 200}", 0))
        self.socket.connect_ex(("127.0.0.1", port))

    def send(self):
        """True when everything is sent."""
        while self.pieces:
            try:
                sent = self.socket.send(self.pieces[0])
            except BlockingIOError:
                return False
            self.pieces[0] = self.pieces[0][sent:]
            if not self.pieces[0]:
                self.pieces.pop(0)
        self.socket.shutdown(socket.SHUT_WR)
        return True

    def receive(self):
        """True at the end of the connection."""
        try:
            received = self.socket.recv(262144)
        except BlockingIOError:
            return False
        self.answers += received
        return not received

    def check(self):
        position = 0
        for request in self.requests:
            status, closes, position = self.answer(position, request.method)
            # Our own failures (500, 503) must not come; what no route has is 404 or 405.
            if status >= 500:
                raise Failure(f"status {status}")
            if closes == request.keeps_alive:
                raise Failure(f"Connection: close is {closes} at status {status}")
        if self.ends_in_error:
            # What is refused may have been a HEAD, whose answer has no content.
            is_head = b"HEAD" in self.data and self.answers.endswith(b"\r\n\r\n")
            status, closes, position = self.answer(position, b"HEAD" if is_head else b"GET")
            if status not in (400, 408, 413, 414, 417, 431, 501, 505) or not closes:
                raise Failure(f"refused with {status}, close {closes}")
        if position != len(self.answers):
            raise Failure("more answers than requests")

    def answer(self, position, method):
        """Status and `Connection: close` of the answer at a position, and where it ends."""
        while True:
            head = STATUS.match(self.answers, position)
            end = self.answers.find(b"\r\n\r\n", position)
            if not head or end < 0:
                raise Failure("fewer answers than requests" if position == len(self.answers) else "no sound answer")
            status = int(head[1])
            if status != 100:
                break
            position = end + 4
        fields = bytes(self.answers[position:end + 2])
        length = LENGTH.search(fields)
        size = 0 if method == b"HEAD" or status in (204, 304) else int(length[1])
        if end + 4 + size > len(self.answers):
            raise Failure("an answer is cut off")
        return status, b"\r\nConnection: close\r\n" in fields, end + 4 + size


class Run:
    def __init__(self, server, count):
        self.server, self.count = server, count
        self.mutator, self.choice = Mutator(random.Random(SEED)), random.Random(SEED + 1)
        self.selector = selectors.DefaultSelector()
        self.examined = self.refused = self.served = self.connections = 0
        self.expected_hidden = set()

    def run(self):
        for _ in range(CONNECTIONS):
            self.begin()
        while self.selector.get_map():
            events = self.selector.select(10)
            if not events:
                stuck = next(iter(self.selector.get_map().values())).data
                self.fail(stuck, "no answer in ten seconds")
            for key, mask in events:
                self.step(key.data, mask)

    def begin(self):
        if self.examined >= self.count:
            return
        batch = Batch(self.server.port, self.mutator, self.choice)
        self.connections += 1
        self.served += len(batch.requests)
        self.refused += batch.ends_in_error
        self.examined += len(batch.requests) + batch.ends_in_error
        self.expected_hidden.update(r.method.decode() for r in batch.requests if is_hidden(r.method.decode()))
        self.selector.register(batch.socket, selectors.EVENT_WRITE, batch)

    def step(self, batch, mask):
        try:
            if mask & selectors.EVENT_WRITE:
                if batch.send():
                    self.selector.modify(batch.socket, selectors.EVENT_READ, batch)
            elif batch.receive():
                self.selector.unregister(batch.socket)
                batch.socket.close()
                batch.check()
                self.begin()
        except (Failure, OSError) as error:
            self.fail(batch, repr(error))

    def fail(self, batch, reason):
        raise SystemExit(
            f"{reason}\nsent: {batch.data!r}\nanswers: {bytes(batch.answers)!r}\n"
            f"expected: {[request.method for request in batch.requests]}, then {'an error' if batch.ends_in_error else 'nothing'}\n"
            + self.server.log_text())


def is_hidden(method):
    """Also when a mutation has struck the name."""
    return method.startswith("H") and "X" in method


def check_log(server, run, before):
    """The server served what the reference calls a request and nothing else."""
    served, hidden = 0, set()
    with open(server.log.name, encoding="utf-8", errors="replace") as log:
        for line in log:
            if not line.startswith("{"):
                continue
            entry = json.loads(line)
            if entry["message"] != "request":
                continue
            served += 1
            if is_hidden(entry["method"]):
                hidden.add(entry["method"])
    if hidden != run.expected_hidden:
        raise SystemExit(f"hidden requests served: {sorted(hidden ^ run.expected_hidden)[:10]}")
    if served - before != run.served:
        raise SystemExit(f"the log has {served - before} requests, the reference {run.served}")
    return len(hidden)


def logged(server):
    return sum('"request"' in line for line in open(server.log.name, encoding="utf-8", errors="replace"))


def resident(server):
    text = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text)[1]) // 1024


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    os.environ["SWIFT_BACKTRACE"] = "enable=no"
    os.environ["ASAN_OPTIONS"] = "detect_leaks=1:quarantine_size_mb=8:detect_stack_use_after_return=1"
    server = Server(sys.argv[1])
    try:
        # The start asked for /healthz; its line is written a moment later.
        while (before := logged(server)) == 0:
            time.sleep(0.02)
        start = time.monotonic()
        run = Run(server, count // 2)
        run.run()
        half = resident(server)
        run.count = count
        run.run()
        seconds = time.monotonic() - start
        whole = resident(server)
        if server.process.poll() is not None:
            raise SystemExit("the server ended:\n" + server.log_text())
        status = server.stop()
        if status != 0:
            raise SystemExit(f"the server ended with {status}:\n" + server.log_text())
        hidden = check_log(server, run, before)
        print(
            f"{run.examined} mutated requests on {run.connections} connections in {seconds:.0f} s: {run.served} served, "
            f"{run.refused} refused; of {run.mutator.count} hidden requests the {hidden} that follow a sound one were "
            f"served and no other; resident {half} MB at half, {whole} MB at the end; no error, no leak")
    finally:
        server.close()


main()
