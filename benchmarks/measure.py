"""What benchmarks/run and benchmarks/peers/run share: a command's time and memory, and what the figures depend on."""
import ctypes
import datetime
import json
import os
import pathlib
import platform
import re
import resource
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
BUILD = ROOT / "build/release"
RESULTS = ROOT / "benchmarks/results"
PATIENCE = 3600  # seconds for one run
PR_SET_CHILD_SUBREAPER = 36


def output(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def build(*targets):
    """Builds these targets of the release preset."""
    subprocess.run(["cmake", "--preset", "release", "-DNEWSPRINT_BENCHMARKS=ON"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", "--preset", "release", "--target", *targets], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)


def measure(command, out, log):
    """Runs a command with all that it starts: its exit code, seconds by the clock and of the processor, peak kB."""
    # By a process of its own: a command's peak begins with that of the process that starts it.
    read, write = os.pipe()
    starter = subprocess.Popen([sys.executable, "-S", __file__, str(write), *map(str, command)], stdout=out, stderr=log,
                               pass_fds=[write])
    os.close(write)
    with os.fdopen(read) as pipe:
        figures = json.loads(pipe.read() or "[-1, 0, 0, 0]")
    starter.wait()
    return figures


def run_and_wait(command):
    # Processes that outlive the command (a JVM) become children of this one, and count.
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    begin = time.monotonic()
    process = subprocess.Popen(command, start_new_session=True)
    # Not process.wait(PATIENCE): that looks only every 50 ms.
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
    signal.alarm(PATIENCE)
    code = process.wait()
    signal.alarm(0)
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return [code, time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss]


def today():
    return f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d}"


def kernels():
    """Which kernels newsprint takes on this machine."""
    found = re.search(r"kernels (\S+)", output([BUILD / "newsprint", "--version"]))
    return found.group(1) if found else "scalar"


def machine(load):
    """What the figures depend on; `load` is that of the machine before the first run."""
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return (f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores, kernels: {kernels()}; "
            f"load before: {load:.1f}; Linux {platform.release()}")


if __name__ == "__main__":  # FD COMMAND...: writes the command's figures to FD
    os.write(int(sys.argv[1]), json.dumps(run_and_wait(sys.argv[2:])).encode())
