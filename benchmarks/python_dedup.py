#!/usr/bin/env python3
"""Time of newsprint.dedup on an Arrow table beside the command line's on the same articles.

    build/python-venv/bin/python benchmarks/python_dedup.py build/release/newsprint articles.jsonl [--threshold 0.5]

The two take turns, so that both meet the same load, and have the same number of threads. The command reads JSON Lines
and writes what it keeps; Python has the table in memory and is timed from the call to its return. Printed are each
round, by the clock and in processor time, and the ratios of the least of each, which the load of the machine moves
least.
"""

import argparse
import json
import os
import resource
import subprocess
import tempfile
import time

import newsprint
import pyarrow


def processor_seconds(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def timed(who, work):
    clock, processor = time.perf_counter(), processor_seconds(who)
    work()
    return time.perf_counter() - clock, processor_seconds(who) - processor


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    parser.add_argument("articles")
    parser.add_argument("--threshold")
    parser.add_argument("--threads", default="2")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()

    with open(arguments.articles, encoding="utf-8") as lines:
        table = pyarrow.Table.from_pylist([json.loads(line) for line in lines])
    options = ["--threads", arguments.threads]
    if arguments.threshold:
        options += ["--threshold", arguments.threshold]
    print(f"{table.num_rows} articles, {arguments.threads} threads, load before: {os.getloadavg()[0]:.1f}")

    rounds = []
    with tempfile.TemporaryDirectory() as folder:
        dedup = [arguments.command, "dedup", arguments.articles, "-o", os.path.join(folder, "kept"), "--quiet", *options]
        for _ in range(arguments.rounds):
            command = timed(resource.RUSAGE_CHILDREN, lambda: subprocess.run(dedup, check=True))
            python = timed(
                resource.RUSAGE_SELF,
                lambda: newsprint.dedup(table, threads=arguments.threads, threshold=arguments.threshold),
            )
            rounds.append((*command, *python))
            print("command {:.2f} s (processor {:.2f} s), Python {:.2f} s (processor {:.2f} s)".format(*rounds[-1]))
    least = [min(figures) for figures in zip(*rounds)]
    print(f"Python / command: {least[2] / least[0]:.2f} by the clock, {least[3] / least[1]:.2f} of processor time")


if __name__ == "__main__":
    main()
