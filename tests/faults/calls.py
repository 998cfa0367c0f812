"""Each call that changes a file fails, is torn, or is the last before or after which the process is killed: of nights, a
removal, a repair and a migration.

Also: the disk stays full or refuses everything from that call on, and SIGTERM arrives at it.
"""
import errno
import signal

from nights import FAILED, LIMIT, cared_for, end, first_night, second_night, spread, try_all

MODES = {f"fail:{errno.ENOSPC}": (LIMIT,), f"fail:{errno.EIO}": (FAILED,), f"fail-on:{errno.ENOSPC}": (LIMIT,),
         f"fail-on:{errno.EIO}": (FAILED,), "kill-before": (-signal.SIGKILL,), "kill-after": (-signal.SIGKILL,),
         "tear": (-signal.SIGKILL,), f"signal:{signal.SIGTERM}": (128 + signal.SIGTERM,)}
MOST = 3  # cases of a mode in the short run


def failures_of(scenario):
    print(f"{scenario.name}: {len(scenario.calls)} calls change files", flush=True)

    def work(folder, case):
        mode, (number, _, _) = case
        place = scenario.base.copy(folder)
        run = place.execute(scenario.arguments, place.faults(do=mode, at=number))
        yield from scenario.judge(place, run, MODES[mode])

    failures = 0
    for mode in MODES:
        calls = [c for c in scenario.calls if mode != "tear" or c[1] == "write"]
        failures += try_all(f"{scenario.name}, {mode}", [(mode, c) for c in spread(calls, MOST)], work)
    return failures


end(sum(failures_of(scenario) for scenario in (second_night(), first_night(), *cared_for())))
