"""Nights killed or told to end at random moments, some of them several times before one is let through."""
import random
import signal
import subprocess
import time

from nights import ARGUMENTS, DONE, LONG, end, second_night, try_all

ROUNDS = 60 if LONG else 8


def ended_at(place, arguments, number, delay):
    """A run that gets a signal after so many seconds."""
    process = place.start(arguments)
    try:
        out, err = process.communicate(timeout=delay)
    except subprocess.TimeoutExpired:
        process.send_signal(number)
        out, err = process.communicate()
    return subprocess.CompletedProcess(arguments, process.returncode, out, err)


def main():
    scenario = second_night()
    began = time.monotonic()
    scenario.base.copy(scenario.base.folder.with_name("timed")).execute(scenario.arguments)
    whole = time.monotonic() - began
    print(f"an uninterrupted night takes {whole:.2f} s")
    some = random.Random(ARGUMENTS.seed)

    def work(folder, case):
        number, delays = case
        place = scenario.base.copy(folder)
        for delay in delays:
            run = ended_at(place, scenario.arguments, number, delay)
            # What is caught before the handler stands ends the process as it ends any.
            expected = (-number, 128 + number) if number != signal.SIGKILL else (-number,)
            if run.returncode not in DONE + expected:
                yield f"ended with {run.returncode}: {run.stderr[-300:]}"
            if number != signal.SIGKILL and (left := place.left_over()):
                yield f"left over: {left}"
        yield from scenario.judge(place, run, expected)

    failures = 0
    for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
        cases = [(number, [some.uniform(0, whole * 1.05) for _ in range(some.choice((1, 1, 2, 3)))])
                 for _ in range(ROUNDS)]
        failures += try_all(f"nights that get {number.name}", cases, work)
    end(failures)


main()
