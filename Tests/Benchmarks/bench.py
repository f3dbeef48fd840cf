"""Measures the running product on loopback and prints a table.

    python3 Tests/Benchmarks/bench.py PROGRAM [OPTION ...]

Starts PROGRAM (a release build) with 10,000 cases in a data file of its own, signs in, and loads its pages with wrk: one
client first, for the time of one page, then 64, for throughput. OPTIONs are the server's: with `--kept-pages 0` every page
is read and drawn anew. The last row asks for 10,000 cases in turn. Ends what it started.
"""

import http.client
import pathlib
import re
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))
from server import Server  # noqa: E402

SECONDS = 4
CASES = 10_000
IN_TURN = """
local next_thread, id = 0, 0
function setup(thread) thread:set("id", next_thread) next_thread = next_thread + %(half)d end
function request()
    id = (id + 1) %% %(cases)d
    return wrk.format("GET", "/cases/" .. (id + 17), { ["Cookie"] = "%(cookie)s" })
end
"""


def main():
    server = Server(sys.argv[1], cases=CASES, arguments=sys.argv[2:])
    try:
        cookie = sign_in(server)
        pages = [
            ("healthz", "/healthz", None),
            ("案件の一覧", "/cases", cookie),
            ("案件", first_case(server, cookie), cookie),
            ("会議の一覧", "/meetings", cookie),
            ("会議", "/meetings/100", cookie),
            ("答申", "/replies/1", cookie),
            ("公開ページ", "/public", None),
        ]
        print(f"{'page':<12}\t{'1 client p50 ms':>16}\t{'p99 ms':>8}\t{'64 clients req/s':>17}\t{'p99 ms':>8}\t{'CPU µs/req':>10}")
        for name, path, who in pages:
            row(server, name, path, who)
        script = pathlib.Path(server.folder.name) / "in-turn.lua"
        script.write_text(IN_TURN % {"half": CASES // 2, "cases": CASES, "cookie": cookie})
        row(server, "案件を順に", "", None, "-s", str(script))
        print(f"resident after load: {resident(server) / 1024:.0f} MB")
    finally:
        server.close()


def row(server, name, path, cookie, *options):
    one = wrk(server, path, cookie, *options, connections=1, threads=1)
    before = cpu_seconds(server)
    many = wrk(server, path, cookie, *options, connections=64, threads=2)
    cpu = (cpu_seconds(server) - before) / max(many["requests"], 1) * 1e6
    print(f"{name:<12}\t{one['p50']:>16.2f}\t{one['p99']:>8.2f}\t{many['rate']:>17.0f}\t{many['p99']:>8.2f}\t{cpu:>10.0f}")


def wrk(server, path, cookie, *options, connections, threads):
    headers = ["-H", f"Cookie: {cookie}"] if cookie else []
    out = subprocess.run(
        ["wrk", f"-t{threads}", f"-c{connections}", f"-d{SECONDS}s", "--latency", *headers, *options, server.address + path],
        capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out:
        raise SystemExit(f"{path} answers with something else than 200:\n{out}")
    return {
        "p50": milliseconds(re.search(r"^ +50% +(\S+)", out, re.M)[1]), "p99": milliseconds(re.search(r"^ +99% +(\S+)", out, re.M)[1]),
        "rate": float(re.search(r"Requests/sec:\s+(\S+)", out)[1]),
        "requests": int(re.search(r"(\d+) requests in", out)[1]),
    }


def milliseconds(text):
    value, unit = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60000}[unit]


def sign_in(server):
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    connection.request("GET", "/sign-in")
    answer = connection.getresponse()
    visitor = answer.getheader("Set-Cookie").split(";")[0]
    token = re.search(r'name="_csrf" value="([^"]+)"', answer.read().decode())[1]
    form = urllib.parse.urlencode({"_csrf": token, "login": "jimukyoku", "password": "tsukimi-demo"})
    connection.request(
        "POST", "/sign-in", form, {"Content-Type": "application/x-www-form-urlencoded", "Cookie": visitor})
    answer = connection.getresponse()
    assert answer.status == 303, answer.status
    return next(c for n, c in answer.getheaders() if n == "Set-Cookie" and "session" in c).split(";")[0]


def first_case(server, cookie):
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    connection.request("GET", "/cases", headers={"Cookie": cookie})
    return re.search(r'href="(/cases/\d+)"', connection.getresponse().read().decode())[1]


def cpu_seconds(server):
    fields = pathlib.Path(f"/proc/{server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


def resident(server):
    text = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text)[1])


main()
