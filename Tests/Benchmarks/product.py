"""The running product under measurement: started, signed in, watched, ended."""

import contextlib
import http.client
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))
from server import free_port  # noqa: E402


class Product:
    """`shingi serve` on loopback; started at once, ended by `close`."""

    def __init__(self, program, data, arguments=(), environment=None):
        self.port = free_port()
        self.data = data
        begun = time.monotonic()
        self.log = open(f"{data}.log", "ab")
        self.process = subprocess.Popen(
            [program, "serve", "--demo", "--port", str(self.port), "--data", str(data), "--log-format", "json",
             "--resources", str(ROOT / "Resources"), *arguments],
            stdout=subprocess.DEVNULL, stderr=self.log, env=environment)
        self._wait()
        self.start_seconds = time.monotonic() - begun

    def _wait(self):
        for _ in range(30_000):
            if self.process.poll() is not None:
                raise SystemExit(f"the program ended: {pathlib.Path(self.log.name).read_text()[-2000:]}")
            with contextlib.suppress(OSError):
                if self.get("/healthz")[0] == 200:
                    return
            time.sleep(0.001)
        raise SystemExit("the program does not answer")

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def get(self, path, cookie=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def sign_in(self, login="jimukyoku", password="tsukimi-demo"):
        """The session's cookie."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", "/sign-in")
        answer = connection.getresponse()
        visitor = answer.getheader("Set-Cookie").split(";")[0]
        form = urllib.parse.urlencode(
            {"_csrf": token_of(answer.read().decode()), "login": login, "password": password})
        connection.request(
            "POST", "/sign-in", form, {"Content-Type": "application/x-www-form-urlencoded", "Cookie": visitor})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 303:
            raise SystemExit(f"signing in answers {answer.status}")
        cookies = [value for name, value in answer.getheaders() if name == "Set-Cookie" and "session" in value]
        return cookies[0].split(";")[0]

    def metric(self, name):
        """The value of a metric without labels."""
        return float(re.search(rf"^{name} (\S+)$", self.get("/metrics")[1], re.M)[1])

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def resident_megabytes(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", text)[1]) / 1024

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(40)
        self.log.close()


def token_of(page):
    return re.search(r'name="_csrf" value="([^"]+)"', page)[1]


@contextlib.contextmanager
def running(program, seed=None, arguments=(), environment=None):
    """A product on a data file of its own, with `seed` cases in it."""
    with tempfile.TemporaryDirectory(prefix="shingi-bench-") as folder:
        data = pathlib.Path(folder) / "shingi.db"
        if seed:
            subprocess.run(
                [program, "seed", "--data", str(data), "--resources", str(ROOT / "Resources"), "--cases", str(seed)],
                check=True, stdout=subprocess.DEVNULL)
        environment = environment(data, folder) if environment else None
        product = Product(program, data, arguments, environment)
        try:
            yield product
        finally:
            product.close()
