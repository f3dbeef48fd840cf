"""Load by wrk, and what it costs the product."""

import re
import subprocess


class Load:
    """One run of wrk against a product."""

    def __init__(self, product, path="", cookie=None, clients=64, seconds=4, script=None, environment=None):
        command = ["wrk", f"-t{1 if clients == 1 else 2}", f"-c{clients}", f"-d{seconds}s", "--latency"]
        if cookie:
            command += ["-H", f"Cookie: {cookie}"]
        if script:
            command += ["-s", str(script)]
        before = product.cpu_seconds()
        text = subprocess.run(
            command + [product.address + path], capture_output=True, text=True, check=True, env=environment).stdout
        if "Non-2xx" in text or "Socket errors" in text:
            raise SystemExit(f"{path or script} answers with something else than wanted:\n{text}")
        self.requests = int(re.search(r"(\d+) requests in", text)[1])
        self.rate = float(re.search(r"Requests/sec:\s+(\S+)", text)[1])
        self.p50, self.p99 = (milliseconds(re.search(rf"^ +{share}% +(\S+)", text, re.M)[1]) for share in (50, 99))
        self.cpu_microseconds = (product.cpu_seconds() - before) / max(self.requests, 1) * 1e6
        self.resident = product.resident_megabytes()


def milliseconds(text):
    value, unit = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60000}[unit]
