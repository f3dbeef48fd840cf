"""Durable acts through the whole product: grouped into commits against one commit each, in the same run."""

import os
import pathlib
import subprocess

from wrk import Load
from product import ROOT, running, token_of

HERE = pathlib.Path(__file__).parent
MEETING = "/meetings/2"


def measure(program, delay_milliseconds, seconds=4):
    """Rows of (clients, grouped, one by one)."""
    environment = slow_disk(delay_milliseconds) if delay_milliseconds else None
    rows = []
    with running(program, environment=environment) as grouped, \
            running(program, arguments=["--max-writes-per-commit", "1"], environment=environment) as single:
        acts = [Acts(product) for product in (grouped, single)]
        for clients in (1, 16, 64):
            rows.append((clients, *(act.load(clients, seconds) for act in acts)))
        for act in acts:
            act.check()
    return rows


class Acts:
    """Counts a meeting's observers anew with each request: session, token, form key, one changed row, one audit entry."""

    def __init__(self, product):
        self.product = product
        cookie = product.sign_in()
        status, page = product.get(f"{MEETING}/day", cookie)
        assert status == 200, status
        self.environment = dict(
            os.environ, ACT_PATH=f"{MEETING}/observers", ACT_COOKIE=cookie, ACT_TOKEN=token_of(page))
        self.answered = 0
        self.written_before = product.metric("shingi_db_commit_writes_sum")

    def load(self, clients, seconds):
        commits = self.product.metric("shingi_db_commits_total")
        run = Load(
            self.product, clients=clients, seconds=seconds, script=HERE / "act.lua", environment=self.environment)
        run.per_commit = run.requests / max(self.product.metric("shingi_db_commits_total") - commits, 1)
        self.answered += run.requests
        return run

    def check(self):
        """Each answered act was a write."""
        written = self.product.metric("shingi_db_commit_writes_sum") - self.written_before
        assert written >= self.answered, f"{self.answered} answered, {written} written"


def slow_disk(delay_milliseconds):
    def environment(data, folder):
        library = pathlib.Path(folder) / "sync_fault.so"
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O2", str(ROOT / "Tests/Faults/sync_fault.c"), "-o", str(library), "-ldl"],
            check=True)
        return dict(
            os.environ, LD_PRELOAD=str(library), SYNC_FAULT_FILE=str(data),
            SYNC_FAULT_DELAY_US=str(delay_milliseconds * 1000))
    return environment


def report(program):
    for delay in (0, 5):
        print(f"\ndurable acts{f', {delay} ms added to each sync' if delay else ''}")
        print(f"{'clients':>8}{'grouped/s':>11}{'p50 ms':>8}{'p99 ms':>8}{'CPU µs':>8}{'a commit':>10}"
              f"{'one by one/s':>14}{'p99 ms':>8}{'CPU µs':>8}{'ratio':>7}")
        for clients, grouped, single in measure(program, delay):
            print(f"{clients:>8}{grouped.rate:>11.0f}{grouped.p50:>8.2f}{grouped.p99:>8.2f}"
                  f"{grouped.cpu_microseconds:>8.0f}{grouped.per_commit:>10.1f}{single.rate:>14.0f}"
                  f"{single.p99:>8.2f}{single.cpu_microseconds:>8.0f}{grouped.rate / single.rate:>7.1f}", flush=True)
