"""What the load modules share: many raw connections, the product's memory, and the latency of clients beside them."""

import pathlib
import re
import resource
import socket
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))
from server import Server  # noqa: E402

REQUEST = b"GET /healthz HTTP/1.1\r\nHost: bench\r\n\r\n"
BUSY_CLIENTS = 20


def start(program):
    """The product with room for many connections from loopback."""
    allow_descriptors()
    return Server(program, arguments=["--max-connections-per-address", "20000"])


def allow_descriptors():
    """Every connection is one here and one there; the product inherits the limit."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=20)


def busy(server, seconds):
    """p99 in milliseconds of clients that ask one after another, without pause."""
    out = subprocess.run(
        ["wrk", "-t1", f"-c{BUSY_CLIENTS}", f"-d{seconds}s", "--latency", server.address + "/healthz"],
        capture_output=True, text=True, check=True).stdout
    value, unit = re.search(r"^ +99% +([\d.]+)(us|ms|s)", out, re.M).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def resident(server):
    """In kilobytes."""
    text = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text)[1])
