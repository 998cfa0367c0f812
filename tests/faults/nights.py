"""Two invented nights, and the questions every fault test asks. Import this first: it reads the command line.

Usage of each test: TEST.py NEWSPRINT FAULTS_LIBRARY [--long]. Without --long a test takes some seconds and tries a part
of what there is to try, spread evenly; with it, everything.

A Place is a folder with deliveries (in), an archive, results (out) and metrics. A Scenario is a place before a command,
the command, and what must be there after it: `before` and `after` are what `export` prints.
"""
import argparse
import concurrent.futures
import datetime
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

parser = argparse.ArgumentParser()
parser.add_argument("newsprint")
parser.add_argument("library")
parser.add_argument("--long", action="store_true")
parser.add_argument("--seed", type=int, default=1)
ARGUMENTS = parser.parse_args()
NEWSPRINT, LIBRARY, LONG = os.path.abspath(ARGUMENTS.newsprint), os.path.abspath(ARGUMENTS.library), ARGUMENTS.long
WORK = pathlib.Path(tempfile.mkdtemp(prefix="newsprint-faults-"))

FINE, FAILED, QUARANTINE, DAMAGED, NO_ARCHIVE, IN_USE, LIMIT = 0, 1, 3, 4, 10, 11, 13
DONE = (FINE, QUARANTINE)
BEGAN = datetime.datetime.now(datetime.timezone.utc).date()
SECONDS = 120  # no run of these may take longer

# In a place's folder.
ARCHIVE = ["--archive", "archive"]
NIGHTLY = ["nightly", *ARCHIVE, "--in", "in", "--out", "out", "--metrics", "newsprint.prom", "--threads", "1"]

WORDS = """harbour council ferry bridge mayor budget vote storm market farmers river strike teachers winter pipeline
tariff minister island airport museum orchard verdict appeal rescue miners concert flood quarry festival railway hospital
signal tunnel vineyard census ballot drought reservoir cathedral observatory lighthouse cannery tannery granary""".split()
LINKS = "the a of in near after before during against under beside for with without".split()


def story(seed, words=110):
    """Sentences nobody ever wrote."""
    some = random.Random(seed)
    out = []
    for n in range(words):
        out.append(some.choice(LINKS if n % 3 == 2 else WORDS) + ("." if n % 11 == 10 else ""))
    return " ".join(out) + "."


def article(name, text, day, **more):
    return json.dumps({"id": name, "source": name.split("-")[0], "published": f"2031-05-{day:02}T10:00:00Z",
                       "title": f"Report {name}", "text": text, **more}) + "\n"


def deliver(folder, night):
    """What arrives before a night: the second has copies of the first, a version, a repeat, and a broken record."""
    folder.mkdir(parents=True, exist_ok=True)
    if night == 1:
        lines = [article(f"{o}-{n}", story(n), 1) for o, n in (("courier", 1), ("gazette", 2), ("herald", 3))]
        lines += [article("tribune-1", story(1) + " " + story(40, 20), 2)]
    else:
        lines = [article("gazette-11", story(1) + " " + story(41, 15), 3), article("herald-12", story(12), 3),
                 article("courier-1", story(1, 80) + " " + story(42, 30), 4), article("herald-3", story(3), 1),
                 "{broken\n", article("tribune-13", story(12) + " " + story(2, 60), 4)]
        (folder / "late").mkdir()
        (folder / "late" / "note.txt").write_text(story(3, 60) + "\n\n" + story(43, 50) + "\n")
    (folder / f"day{night}.jsonl").write_text("".join(lines))


class Place:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.deliveries, self.archive = self.folder / "in", self.folder / "archive"
        self.out = self.folder / "out"

    def copy(self, folder):
        shutil.copytree(self.folder, folder, symlinks=True)
        return Place(folder)

    def faults(self, **what):
        """The environment in which the library does what it is told in this folder."""
        named = {f"FAULTS_{name.upper()}": str(value) for name, value in what.items()}
        return {"LD_PRELOAD": LIBRARY, "FAULTS_UNDER": str(self.folder), **named}

    def start(self, arguments, environment=None, prefix=()):
        """A command begun in the folder: what it names is the same in every copy."""
        return subprocess.Popen([*prefix, NEWSPRINT, *arguments], env={**os.environ, **(environment or {})},
                                cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                errors="replace")

    def execute(self, arguments, environment=None, prefix=()):
        process = self.start(arguments, environment, prefix)
        try:
            out, err = process.communicate(timeout=SECONDS)
        finally:
            process.kill()
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def night(self):
        run = self.execute(NIGHTLY)
        assert run.returncode in DONE, f"a night ended with {run.returncode}: {run.stderr}"
        return run

    def check(self):
        return self.execute(["check", *ARCHIVE])

    def export(self):
        """What the archive answers; None where there is none."""
        run = self.execute(["export", *ARCHIVE, "--format", "jsonl"])
        if run.returncode == NO_ARCHIVE:
            return None
        assert run.returncode in DONE, f"export ended with {run.returncode}: {run.stderr}"
        return without_times(run.stdout)

    def results(self):
        """The files of all nights by their path, with the numbers of the nights and without their dates and times."""
        files = {}
        for path in sorted(self.out.rglob("*")) if self.out.exists() else ():
            name = without_times(str(path.relative_to(self.out)))
            if path.is_symlink():
                files[name] = without_times(os.readlink(path))
            elif path.is_dir():
                files[name + "/"] = ""
            else:
                files[name] = without_times(path.read_text(encoding="utf-8"))
        return files

    def left_over(self):
        """What no run may leave behind."""
        some = [p for p in self.out.glob(".*")] if self.out.exists() else []
        return [str(p.relative_to(self.folder)) for p in some + list((self.archive / "tmp").glob("*"))]


def without_times(text):
    """Without what differs from run to run: how long it took, and the date."""
    text = re.sub(r'"seconds\w*":(\{[^}]*\}|[0-9.e-]+)', '"seconds":0', text)
    for day in (BEGAN, BEGAN + datetime.timedelta(days=1)):
        text = text.replace(day.isoformat(), "DATE")
    return text


class Scenario:
    """A place before a command, and what the command makes of it."""

    def __init__(self, name, base, arguments, changes=True):
        self.name, self.base = name, base
        self.arguments = arguments  # of the command; run again they finish what it began
        self.before = base.export()
        done = self.base.copy(WORK / f"{name}-done")
        self.calls = self._log(done)
        self.after, self.after_results = done.export(), done.results()
        assert not done.left_over(), done.left_over()
        assert changes == (self.before != self.after), f"{name}: the command changes what it should not, or nothing"

    def _log(self, place):
        """The calls of an uninterrupted run: [(number, kind, path)]."""
        log = WORK / f"{self.name}-calls"
        run = place.execute(self.arguments, place.faults(log=log))
        assert run.returncode in DONE, f"{self.name} ended with {run.returncode}: {run.stderr}"
        return [(int(n), kind, rest) for n, kind, _, rest in
                (line.rstrip("\n").split(" ", 3) for line in open(log, errors="replace"))]

    def judge(self, place, run, expected, heal=None):
        """Checks a place after a faulted run, and yields what is wrong.

        `expected`: exit codes that are right where the command did not end well. `heal` takes the cause away, before
        the command is run again.
        """
        if run.returncode not in DONE and run.returncode not in expected:
            yield f"ended with {run.returncode}, not with one of {expected}: {run.stderr[-300:]}"
        checked = place.check()
        now = place.export()
        if now is None and self.before is not None:
            yield "there is no archive any more"
        if checked.returncode != (NO_ARCHIVE if now is None else FINE):
            yield f"check ended with {checked.returncode}: {(checked.stdout + checked.stderr)[-300:]}"
        if now not in (self.before, self.after) and not (self.before is None and is_empty(now)):
            yield "export equals neither the state before nor the one after"
        if run.returncode in DONE and now != self.after:
            yield f"it ended with {run.returncode}, but export does not equal the state after"
        if heal is not None:
            heal()
        second = place.execute(self.arguments)
        if second.returncode not in DONE:
            yield f"the next run ended with {second.returncode}: {second.stderr[-300:]}"
            return
        if place.export() != self.after:
            yield "after the next run export does not equal the uninterrupted one"
        if (results := place.results()) != self.after_results:
            differ = sorted(k for k in results.keys() | self.after_results.keys()
                            if results.get(k) != self.after_results.get(k))
            yield f"after the next run the results differ: {differ}"
        if place.left_over():
            yield f"left over: {place.left_over()}"
        if (last := place.check().returncode) != FINE:
            yield f"after the next run check ended with {last}"


def is_empty(export):
    return export is not None and '"type":"article"' not in export


def second_night():
    base = Place(WORK / "second-base")
    deliver(base.deliveries, 1)
    base.night()
    deliver(base.deliveries, 2)
    return Scenario("second night", base, NIGHTLY)


def first_night():
    base = Place(WORK / "first-base")
    deliver(base.deliveries, 1)
    return Scenario("first night", base, NIGHTLY)


def cared_for():
    """What looks after an archive of one night: a removal, a repair, and a migration to other settings."""
    base = Place(WORK / "cared-for-base")
    deliver(base.deliveries, 1)
    base.night()
    return [Scenario("prune", base, ["prune", *ARCHIVE, "--source", "courier"]),
            Scenario("repair", base, ["check", "--repair", *ARCHIVE], changes=False),
            Scenario("migrate", base, ["migrate", *ARCHIVE, "--min-run", "12"], changes=False)]


def spread(items, most):
    """At most so many of them, evenly spread; all of them in the long mode."""
    items = list(items)
    if LONG or len(items) <= most:
        return items
    return [items[i * len(items) // most] for i in range(most)]


def try_all(title, cases, work):
    """Runs work(place folder, case) for each case, which yields what is wrong; prints it, and returns how many were."""
    def one(numbered):
        number, case = numbered
        folder = WORK / f"case-{number}"
        try:
            wrong = list(work(folder, case))
        except Exception:  # noqa: BLE001 - whatever it is, it is this case's failure
            wrong = [traceback.format_exc()]
        if wrong and os.environ.get("FAULTS_KEEP"):
            print(f"  kept: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
        return case, wrong

    with concurrent.futures.ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        results = list(pool.map(one, enumerate(cases)))
    bad = [(case, wrong) for case, wrong in results if wrong]
    for case, wrong in bad:
        print(f"  {case}: " + "; ".join(wrong), flush=True)
    print(f"{title}: {len(results)} tried, {len(bad)} failed", flush=True)
    return len(bad)


def end(failures):
    """Ends the test. An int is the number of failures; a text says why it was skipped."""
    if not os.environ.get("FAULTS_KEEP"):
        shutil.rmtree(WORK, ignore_errors=True)
    if isinstance(failures, str):
        print("skipped: " + failures)
        sys.exit(77)
    sys.exit(1 if failures else 0)
