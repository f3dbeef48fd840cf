"""Measures a release build on loopback and prints tables.

    python3 Tests/Benchmarks/bench.py PROGRAM [--only pages,writes,start,…] [--cases N] [--serve-only]

Each part starts the program with data files of its own and ends what it started. `--serve-only` prints an address and
the cookie of a session for comparisons from outside, and serves until it is interrupted.

Never under nice: Dispatch gives its threads nice 0 whatever the process has (libdispatch, Linux), so that the load
generator and everything compared would stand above or below them. To keep others' work out, raise the whole session
instead: setsid sh -c 'echo -20 > /proc/self/autogroup; exec make bench'.
"""

import argparse
import pathlib
import signal
import subprocess
import sys

sys.dont_write_bytecode = True

import pages  # noqa: E402
import start  # noqa: E402
import writes  # noqa: E402
from product import running  # noqa: E402

HERE = pathlib.Path(__file__).parent
# Programs of their own, which measure one thing each beside the product's pages and acts.
OTHERS = ["upload", "tls", "idle", "dribble", "packet"]


def main():
    arguments = read_arguments()
    if arguments.serve_only:
        return serve(arguments)
    parts = {
        "pages": lambda: pages.report(arguments.program, arguments.cases),
        "writes": lambda: writes.report(arguments.program),
        "start": lambda: start.report(arguments.program, arguments.cases),
    }
    for name in OTHERS:
        if (HERE / f"{name}.py").exists():
            parts[name] = lambda name=name: run(name, arguments.program)
    wanted = arguments.only.split(",") if arguments.only else parts
    for name in wanted:
        if name not in parts:
            raise SystemExit(f"there is no part {name}; there are: {', '.join(parts)}")
        parts[name]()


def run(name, program):
    print(f"\n{name}", flush=True)
    subprocess.run([sys.executable, str(HERE / f"{name}.py"), program], check=True)


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--only", help="parts, with commas between them")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--serve-only", action="store_true")
    return parser.parse_args()


def serve(arguments):
    with running(arguments.program, seed=arguments.cases) as product:
        print(f"address {product.address}\ncookie {product.sign_in()}", flush=True)
        signals = {signal.SIGINT, signal.SIGTERM}
        signal.pthread_sigmask(signal.SIG_BLOCK, signals)
        signal.sigwait(signals)


main()
