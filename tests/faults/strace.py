"""Each system call of a night that changes files is made to fail in turn by strace, beneath the C library."""
import re
import shutil
import subprocess

from nights import FAILED, LIMIT, WORK, end, second_night, spread, try_all

KINDS = ("fsync", "fdatasync", "rename", "renameat", "renameat2", "write", "pwrite64", "writev", "link", "symlink",
         "mkdir", "unlink", "unlinkat", "rmdir", "ftruncate", "fallocate")
MOST = 3  # cases of a kind and an error in the short run


def tracer(*options):
    return ["strace", "-f", "-qq", *options]


def works():
    if not shutil.which("strace"):
        return False
    probe = tracer("-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO:when=1", "true")
    return subprocess.run(probe, capture_output=True).returncode == 0


def main():
    if not works():
        end("strace is missing or may not trace here")
    scenario = second_night()
    traced, log = scenario.base.copy(WORK / "traced"), WORK / "trace"
    traced.execute(scenario.arguments, prefix=tracer("-o", log, "-e", "trace=" + ",".join(KINDS)))
    calls = re.findall(r"^\d+ +(\w+)\(", log.read_text(errors="replace"), re.M)

    def work(folder, case):
        kind, error, number = case
        place = scenario.base.copy(folder)
        run = place.execute(scenario.arguments, prefix=tracer(
            "-o", "/dev/null", "-e", "trace=" + kind, "-e", f"inject={kind}:error={error}:when={number}"))
        yield from scenario.judge(place, run, (LIMIT,) if error == "ENOSPC" else (FAILED,))

    failures = 0
    for kind in KINDS:
        for error in ("EIO", "ENOSPC"):
            numbers = spread(range(1, calls.count(kind) + 1), MOST)
            if numbers:
                failures += try_all(f"{kind} fails with {error}", [(kind, error, n) for n in numbers], work)
    end(failures)


main()
