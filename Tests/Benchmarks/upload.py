"""Measures how fast a paper goes into the product and comes out again, and how much memory that takes.

    python3 Tests/Benchmarks/upload.py PROGRAM [MEGABYTES]

Starts PROGRAM (a release build) with the demo council in a data file of its own and ends it again.
"""

import hashlib
import http.client
import os
import pathlib
import re
import sys
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))
from server import Server  # noqa: E402

BLOCK = 1 << 20
CASE = "/cases/10"


def measure(server, megabytes=200):
    """Sends one paper and fetches it; gives MB/s each way, the server's peak memory in MB, and what others' writes
    meanwhile took, in ms."""
    client = Client(server)
    client.sign_in()
    writes = OtherWrites(server)
    writes.start()
    before = time.monotonic()
    path, digest = client.upload(megabytes)
    upload = time.monotonic() - before
    times = sorted(writes.stop())
    before = time.monotonic()
    assert client.download(path) == digest, "the paper came back changed"
    download = time.monotonic() - before
    return {
        "upload MB/s": megabytes / upload, "download MB/s": megabytes / download, "peak MB": peak(server),
        "writes meanwhile": len(times), "write p50 ms": times[len(times) // 2], "write max ms": times[-1],
    }


class Client:
    def __init__(self, server):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.cookies = {}

    def ask(self, method, path, body=None, headers={}):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, path, body, {"Cookie": cookies, **headers})
        answer = self.connection.getresponse()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer

    def page(self, path):
        return self.ask("GET", path).read().decode()

    def post(self, path, **fields):
        answer = self.ask(
            "POST", path, urllib.parse.urlencode(fields), {"Content-Type": "application/x-www-form-urlencoded"})
        answer.read()
        return answer

    def sign_in(self):
        token = field(self.page("/sign-in"), "_csrf")
        answer = self.post("/sign-in", _csrf=token, login="jimukyoku", password="tsukimi-demo")
        assert answer.status == 303, answer.status

    def upload(self, megabytes):
        page = self.page(CASE)
        known = set(re.findall(r'href="(/materials/\d+)"', page))
        head = "".join(part(name, field(page, name)) for name in ("_csrf", "_form"))
        head += '--x\r\nContent-Disposition: form-data; name="files"; filename="資料.pdf"\r\n\r\n'
        head, tail = head.encode(), b"\r\n--x--\r\n"
        digest = hashlib.sha256()

        def content():
            yield head
            block = b"%PDF-1.7\n" + os.urandom(BLOCK - 9)
            for _ in range(megabytes):
                digest.update(block)
                yield block
            yield tail

        answer = self.ask("POST", f"{CASE}/materials", content(), {
            "Content-Type": "multipart/form-data; boundary=x",
            "Content-Length": str(len(head) + megabytes * BLOCK + len(tail))})
        answer.read()
        assert answer.status == 303, answer.status
        new = set(re.findall(r'href="(/materials/\d+)"', self.page(CASE))) - known
        return new.pop(), digest.hexdigest()

    def download(self, path):
        answer = self.ask("GET", path)
        digest = hashlib.sha256()
        while block := answer.read(BLOCK):
            digest.update(block)
        return digest.hexdigest()


class OtherWrites(threading.Thread):
    """Somebody else who saves forms one after another."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.client, self.times, self.isStopped = Client(server), [], False
        self.client.sign_in()
        self.token = field(self.client.page("/departments/new"), "_csrf")

    def run(self):
        while not self.isStopped:
            before = time.monotonic()
            answer = self.client.post("/departments", _csrf=self.token, section=f"課{len(self.times)}")
            assert answer.status == 303, answer.status
            self.times.append((time.monotonic() - before) * 1000)

    def stop(self):
        self.isStopped = True
        self.join(20)
        return self.times


def part(name, value):
    return f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'


def field(page, name):
    return re.search(f'name="{name}" value="([^"]+)"', page)[1]


def peak(server):
    text = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", text)[1]) / 1024


def main():
    server = Server(sys.argv[1])
    try:
        for name, value in measure(server, int(sys.argv[2]) if len(sys.argv) > 2 else 200).items():
            print(f"{name:<18}{value:>10.1f}")
    finally:
        server.close()


if __name__ == "__main__":
    main()
