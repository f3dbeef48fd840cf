"""The pages of a council with many cases: one client for the time of one page, 64 for throughput."""

import re

from wrk import Load
from product import running


def report(program, cases, seconds=4):
    measure(program, cases, seconds, "pages", [])
    measure(program, cases, seconds, "pages, each read and drawn anew", ["--kept-pages", "0"])


def measure(program, cases, seconds, title, arguments):
    with running(program, seed=cases, arguments=arguments) as product:
        cookie = product.sign_in()
        print(f"\n{title}, {cases} cases")
        print(f"{'page':<26}{'p50 ms':>8}{'p99 ms':>8}{'64: req/s':>11}{'p50 ms':>8}{'p99 ms':>8}{'CPU µs':>8}{'RSS MB':>8}")
        for name, path, who in addresses(product, cookie):
            one = Load(product, path, who, clients=1, seconds=seconds)
            many = Load(product, path, who, clients=64, seconds=seconds)
            print(f"{name:<26}{one.p50:>8.2f}{one.p99:>8.2f}{many.rate:>11.0f}{many.p50:>8.2f}{many.p99:>8.2f}"
                  f"{many.cpu_microseconds:>8.0f}{many.resident:>8.0f}", flush=True)


def addresses(product, cookie):
    first_case = first_link(product, "/cases", r"/cases/\d+", cookie)
    rows = [
        ("hello /healthz", "/healthz", None),
        ("list of cases /cases", "/cases", cookie),
        ("a case", first_case, cookie),
        ("public page", "/public", None),
        ("meeting screen", first_link(product, "/meetings", r"/meetings/\d+", cookie), cookie),
        ("search", "/cases?q=%E5%80%8B%E4%BA%BA", cookie),
    ]
    return [row for row in rows if row[1]]


def first_link(product, path, pattern, cookie):
    found = re.search(rf'href="({pattern})"', product.get(path, cookie)[1])
    return found[1] if found else None
