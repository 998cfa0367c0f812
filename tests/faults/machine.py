"""What a machine does to a night: a full disk, a folder nothing may be written to, a second job.

Runs in a mount namespace of its own, so that what it mounts goes with it.
"""
import os
import shutil
import signal
import subprocess
import sys
import time

UNSHARED = "NEWSPRINT_FAULTS_UNSHARED"
if UNSHARED not in os.environ:
    options = ["-m"] if os.geteuid() == 0 else ["-r", "-m"]
    can = shutil.which("unshare") and subprocess.run(["unshare", *options, "true"], capture_output=True).returncode == 0
    if can:
        os.environ[UNSHARED] = "1"
        os.execvp("unshare", ["unshare", *options, sys.executable, "-B", *sys.argv])

from nights import (ARCHIVE, DONE, FAILED, FINE, IN_USE, LIMIT, LONG, SECONDS, WORK, end, second_night,  # noqa: E402
                    try_all)


def mount(*arguments):
    return subprocess.run(["mount", *map(str, arguments)], capture_output=True).returncode == 0


def full_disk(scenario):
    """A file system that has room for so many more KB than what is there before the night."""
    limits = []

    def work(folder, room):
        folder.mkdir()
        assert mount("-t", "tmpfs", "-o", "size=64m", "tmpfs", folder)
        try:
            place = scenario.base.copy(folder / "place")
            disk = os.statvfs(folder)
            used = (disk.f_blocks - disk.f_bfree) * disk.f_frsize // 1024
            assert mount("-o", f"remount,size={used + room}k", folder)
            run = place.execute(scenario.arguments)
            limits.append(run.returncode == LIMIT)
            yield from scenario.judge(place, run, (LIMIT,), heal=lambda: mount("-o", "remount,size=64m", folder))
        finally:
            subprocess.run(["umount", folder], capture_output=True)

    failures = try_all("a small file system", range(4, 400, 4) if LONG else range(8, 400, 56), work)
    if not any(limits) or all(limits):
        print(f"  {sum(limits)} of {len(limits)} nights met a full disk: some should, and some should not")
        failures += 1
    return failures


def read_only(scenario):
    """The archive, then the results, on a file system that is mounted read-only: readers work, the night fails."""
    def work(folder, name):
        place = scenario.base.copy(folder)
        target = folder / name
        before = {p: p.stat().st_mtime_ns for p in place.folder.rglob("*")}
        assert mount("--bind", target, target) and mount("-o", "remount,bind,ro", target)
        try:
            run = place.execute(scenario.arguments)
            if run.returncode != FAILED:
                yield f"the night ended with {run.returncode}: {run.stderr}"
            if "Read-only" not in run.stderr:
                yield f"the message does not say why: {run.stderr}"
            if name == "archive":
                after = {p: p.stat().st_mtime_ns for p in place.archive.rglob("*")}
                if any(before.get(p) != t for p, t in after.items()):
                    yield "files of the archive changed"
            if place.check().returncode != FINE or place.export() != scenario.before:
                yield "a reader fails or differs"
        finally:
            subprocess.run(["umount", target], capture_output=True)
        yield from scenario.judge(place, run, (FAILED,))

    return try_all("read-only folders", ("archive", "out"), work)


def stopped(pid):
    with open(f"/proc/{pid}/stat") as stat:
        return stat.read().rpartition(")")[2].split()[0] in "Tt"


def second_job(scenario):
    """While a night stands still at some call, every other command on its archive ends with 11 and changes nothing."""
    def work(folder, number):
        place = scenario.base.copy(folder)
        first = place.start(scenario.arguments, place.faults(do=f"signal:{int(signal.SIGSTOP)}", at=number))
        until = time.monotonic() + SECONDS
        while not stopped(first.pid) and time.monotonic() < until and first.poll() is None:
            time.sleep(.01)
        others = [scenario.arguments, ["add", *ARCHIVE, "in"], ["check", *ARCHIVE], ["export", *ARCHIVE],
                  ["stats", *ARCHIVE], ["query", *ARCHIVE, "in"]]
        for arguments in others:
            run = place.execute(arguments)
            if run.returncode != IN_USE:
                yield f"{arguments[0]} ended with {run.returncode}, not {IN_USE}: {run.stderr}"
            if run.stdout:
                yield f"{arguments[0]} printed a result"
        first.send_signal(signal.SIGCONT)
        out, err = first.communicate(timeout=SECONDS)
        if first.returncode not in DONE:
            yield f"the first job ended with {first.returncode}: {err}"
        yield from scenario.judge(place, subprocess.CompletedProcess([], first.returncode, out, err), ())

    inside = [n for n, _, path in scenario.calls if "/archive" in path or "/out" in path]
    return try_all("a second job at once", [inside[len(inside) // 3], inside[len(inside) // 2]], work)


def shared_lock(scenario):
    """A backup that holds the lock of readers: the night ends with 11, readers go on."""
    place = scenario.base.copy(WORK / "locked")
    held = ["flock", "--shared", "--nonblock", "archive"]
    if not shutil.which("flock"):
        return 0
    night = place.execute(scenario.arguments, prefix=held)
    reader = place.execute(["check", *ARCHIVE], prefix=held)
    if night.returncode != IN_USE or reader.returncode != FINE or place.export() != scenario.before:
        print(f"  under a shared lock the night ended with {night.returncode}, check with {reader.returncode}")
        return 1
    return 0


def main():
    scenario = second_night()
    failures = second_job(scenario) + shared_lock(scenario)
    if UNSHARED not in os.environ or not mount("-t", "tmpfs", "tmpfs", "/mnt"):
        print("skipped: nothing can be mounted here: no small file system, no read-only folders")
        end(failures or "only in part")
    end(failures + full_disk(scenario) + read_only(scenario))


main()
