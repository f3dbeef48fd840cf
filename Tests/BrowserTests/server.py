"""A real `shingi serve` on loopback with the demo council, in a data file of its own."""

import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Starts at once; `stop` ends it and keeps the data, `close` ends it and throws the data away."""

    def __init__(self, program=None, cases=0, arguments=(), resources=ROOT / "Resources"):
        """`cases`: as many beside the demo's own. `arguments`: more of `shingi serve`. `resources`: another demo's."""
        self.program = program or os.environ.get("SHINGI", str(ROOT / ".build/debug/shingi"))
        self.folder = tempfile.TemporaryDirectory(prefix="shingi-")
        self.data = os.path.join(self.folder.name, "shingi.db")
        self.port = free_port()
        self.arguments = arguments
        self.resources = str(resources)
        self.process = None
        if cases:
            subprocess.run(
                [self.program, "seed", "--cases", str(cases), "--data", self.data,
                 "--resources", self.resources], check=True, stdout=subprocess.DEVNULL)
        self.start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        self.log = open(os.path.join(self.folder.name, "log"), "ab")
        self.process = subprocess.Popen(
            [self.program, "serve", "--demo", "--port", str(self.port), "--data", self.data,
             "--resources", self.resources, "--rate-limit", "off", *self.arguments],
            stdout=self.log, stderr=self.log)
        self._wait()

    def _wait(self, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(self.address + "/healthz", timeout=1) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.02)
        raise RuntimeError(f"the server did not start:\n{self.log_text()}")

    def log_text(self):
        return pathlib.Path(self.log.name).read_text(errors="replace")[-4000:]

    def kill(self):
        """As a power cut would: no chance to finish anything."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def stop(self):
        """Returns the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(20)

    def close(self):
        self.stop()
        self.log.close()
        self.folder.cleanup()
