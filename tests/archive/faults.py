#!/usr/bin/env python3
"""Makes each write, sync, rename and link of a run and of a removal fail in turn (strace), and checks the archive after
each: it holds the step whole or not at all, and what reported success is there. Exits with 77 where strace cannot run.

    faults.py WORKER FOLDER
"""
import os
import shutil
import subprocess
import sys

STEPS = {
    "commit": [("fsync", "EIO"), ("fdatasync", "EIO"), ("rename", "EIO"), ("link", "EIO"), ("write", "ENOSPC")],
    "prune": [("fsync", "EIO"), ("fdatasync", "EIO"), ("rename", "EIO"), ("unlink", "EIO")],
}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def main():
    worker, folder = sys.argv[1:]
    before, archive, log = (os.path.join(folder, name) for name in ("before", "archive", "strace.log"))
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    if not shutil.which("strace") or run("strace", "-qq", "-o", log, "-e", "inject=link:error=EIO", "true").returncode:
        print("skipped: strace is not here, or may not trace")
        return 77
    assert run(worker, "make", before).returncode == 0
    first = run(worker, "check", before).stdout
    shutil.copytree(before, archive)
    failures = 0
    for step, calls in STEPS.items():
        shutil.rmtree(archive)
        shutil.copytree(before, archive)
        assert run(worker, step, archive).returncode == 0
        whole = run(worker, "check", archive).stdout
        assert whole != first
        for call, error in calls:
            for number in range(1, 1000):
                shutil.rmtree(archive)
                shutil.copytree(before, archive)
                inject = f"inject={call}:error={error}:when={number}"
                ended = run("strace", "-f", "-qq", "-o", log, "-e", f"trace={call}", "-e", inject, worker, step, archive)
                with open(log, encoding="utf-8", errors="replace") as lines:
                    if "INJECTED" not in lines.read():
                        break
                after = run(worker, "check", archive)
                allowed = [whole] if ended.returncode == 0 else [first, whole]
                if after.returncode != 0 or after.stdout not in allowed:
                    failures += 1
                    print(f"{step}, {call} {number}: exit {ended.returncode} {ended.stderr.strip()}; then exit "
                          f"{after.returncode} {after.stdout.strip()} {after.stderr.strip()}")
            print(f"{step}: {number - 1} times {call} failed")
    shutil.rmtree(folder)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
