"""Compares our TLS with nginx's on loopback: the same certificate (ECDSA P-256), the same bytes, 64 kept connections.

    python3 Tests/Benchmarks/tls.py PROGRAM

Starts PROGRAM (a release build) with the demo council, and nginx with two workers serving the
same content from files, both with TLS 1.2 and 1.3 and the same ciphers. Needs nginx, openssl and
wrk; ends what it started.
"""

import http.client
import os
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECONDS = 2
ROUNDS = 5
CONNECTIONS = 64
CIPHERS = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305"


def compare(program):
    """Rates of both in requests a second, as a list of rows (what, bytes, ours, nginx's); None where nginx is missing."""
    if not all(shutil.which(tool, path=os.environ["PATH"] + ":/usr/sbin") for tool in ("nginx", "openssl", "wrk")):
        return None
    with tempfile.TemporaryDirectory(prefix="shingi-tls-") as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o755)
        certificate, key = make_certificate(folder)
        with ours(program, folder, certificate, key) as port:
            cookie = sign_in(port)
            pages = {name: fetch(port, path, cookie if name == "cases" else None) for name, path in targets(port).items()}
            files = folder / "files"
            files.mkdir()
            for name, (_, body) in pages.items():
                (files / name).write_bytes(body)
            with nginx(folder, files, certificate, key) as other:
                rows = []
                for name, (path, body) in pages.items():
                    own = cookie if name == "cases" else None
                    rounds = [
                        (rate(f"https://127.0.0.1:{port}{path}", own), rate(f"https://127.0.0.1:{other}/{name}", own))
                        for _ in range(ROUNDS)]
                    # The round in the middle: a machine that others use is quicker and slower from second to second.
                    mine, theirs = sorted(rounds, key=lambda round: round[0] / round[1])[ROUNDS // 2]
                    rows.append((name, len(body), mine, theirs))
                return rows


def targets(port):
    page = fetch(port, "/sign-in")[1].decode()
    script = re.search(r'src="(/static/app\.[^"]+)"', page)[1]
    return {"healthz": "/healthz", "app.js": script, "sign-in": "/sign-in", "cases": "/cases"}


def sign_in(port):
    """The cookie of the secretariat's session."""
    connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=10, context=trusting())
    connection.request("GET", "/sign-in")
    answer = connection.getresponse()
    visitor = answer.getheader("Set-Cookie").split(";")[0]
    token = re.search(r'name="_csrf" value="([^"]+)"', answer.read().decode())[1]
    form = urllib.parse.urlencode({"_csrf": token, "login": "jimukyoku", "password": "tsukimi-demo"})
    connection.request(
        "POST", "/sign-in", form, {"Content-Type": "application/x-www-form-urlencoded", "Cookie": visitor})
    answer = connection.getresponse()
    answer.read()
    return next(value for name, value in answer.getheaders() if name == "Set-Cookie" and "session" in value).split(";")[0]


def make_certificate(folder):
    certificate, key = folder / "server.pem", folder / "server.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate],
        check=True, capture_output=True)
    return certificate, key


class ours:
    def __init__(self, program, folder, certificate, key):
        self.command = [
            program, "serve", "--demo", "--port", "0", "--data", str(folder / "shingi.db"), "--resources", str(ROOT / "Resources"),
            "--tls-certificate", str(certificate), "--tls-key", str(key)]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        return int(re.search(r"https://127\.0\.0\.1:(\d+)/", self.process.stdout.readline())[1])

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(40)


class nginx:
    def __init__(self, folder, files, certificate, key):
        self.port = free_port()
        self.pid = folder / "nginx.pid"
        self.configuration = folder / "nginx.conf"
        self.configuration.write_text(f"""
worker_processes 2;
daemon off;
pid {self.pid};
error_log /dev/null;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  types {{ }}
  default_type "text/html; charset=utf-8";
  sendfile on;
  tcp_nodelay on;
  keepalive_requests 1000000;
  open_file_cache max=100;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{self.port} ssl;
    ssl_certificate {certificate};
    ssl_certificate_key {key};
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_ciphers {CIPHERS};
    ssl_prefer_server_ciphers on;
    ssl_session_tickets on;
    root {files};
  }}
}}
""")

    def __enter__(self):
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        self.process = subprocess.Popen([program, "-c", str(self.configuration)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.port)
        return self.port

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)


def fetch(port, path, cookie=None):
    """The path and its content as it is sent without compression."""
    request = urllib.request.Request(f"https://127.0.0.1:{port}{path}", headers={"Cookie": cookie} if cookie else {})
    with urllib.request.urlopen(request, context=trusting(), timeout=10) as answer:
        return path, answer.read()


def trusting():
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def rate(address, cookie=None):
    sent = ["-H", f"Cookie: {cookie}"] if cookie else []
    out = subprocess.run(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *sent, address], capture_output=True, text=True,
        check=True).stdout
    if "Non-2xx" in out:
        raise SystemExit(f"{address} answers with something else than 200:\n{out}")
    return float(re.search(r"Requests/sec:\s+(\S+)", out)[1])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise SystemExit(f"nothing listens on port {port}")


def main():
    rows = compare(sys.argv[1])
    if rows is None:
        raise SystemExit("needs nginx, openssl and wrk")
    print(f"TLS, {CONNECTIONS} connections\n{'content':<10}\t{'bytes':>7}\t{'ours req/s':>10}\t{'nginx req/s':>11}\t{'share':>5}")
    for name, size, mine, theirs in rows:
        print(f"{name:<10}\t{size:>7}\t{mine:>10.0f}\t{theirs:>11.0f}\t{mine / theirs:>5.2f}")


if __name__ == "__main__":
    main()
