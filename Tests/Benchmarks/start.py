"""From starting the program to its first answer, and what it holds in memory when nobody asks."""

import statistics

from product import Product, running


def report(program, cases, rounds=10):
    with running(program, seed=cases) as first:
        first.close()
        times, memory = [], []
        for _ in range(rounds):
            product = Product(program, first.data)
            times.append(product.start_seconds * 1000)
            memory.append(product.resident_megabytes())
            product.close()
    print(f"\nstart to first answer: median {statistics.median(times):.0f} ms, longest {max(times):.0f} ms; "
          f"resident then: {statistics.median(memory):.0f} MB")
