"""The power fails at each call of a night, a removal, a repair or a migration: what was not synced is lost.

The process is killed after a call; then what the file system need not have kept is undone, in the three ways that are
furthest apart: bytes written since a file's last fsync are gone (`data`), names made, moved and removed since the last
fsync of their folder are as they were (`names`), or both. After a run that has ended well nothing may be lost at all.
"""
import os
import shutil
import signal

from nights import DONE, cared_for, end, first_night, second_night, spread, try_all

MOST = 6  # cases of a loss in the short run


def read_log(path):
    """[(number, kind, result, path, to)] of the calls that succeeded."""
    calls = []
    for line in open(path, errors="replace"):
        number, kind, result, names = line.rstrip("\n").split(" ", 3)
        name, _, to = names.partition(" -> ")
        if int(result) >= 0:
            calls.append((number, kind, int(result), name, to))
    return calls


def moved(name, a, b):
    """The path `name` after a was renamed to b."""
    return b + name[len(a):] if name == a or name.startswith(a + "/") else name


def lose_data(calls, base_sizes):
    """Cuts each file to the size it had when it was last synced."""
    file_at = {name: name for name in base_sizes}  # path -> the file, by the path at which it began
    durable = dict(base_sizes)
    for number, kind, result, name, to in calls:
        if kind == "create" and name not in file_at:
            file_at[name] = f"{number} {name}"
            durable[file_at[name]] = 0
        elif kind == "sync" and name in file_at:
            durable[file_at[name]] = result
        elif kind == "link" and name in file_at:
            file_at[to] = file_at[name]
        elif kind == "rename":
            file_at.pop(to, None)
            file_at = {moved(path, name, to): file for path, file in file_at.items()}
        elif kind == "remove":
            file_at.pop(name, None)
    for path, file in file_at.items():
        if os.path.isfile(path) and not os.path.islink(path) and os.path.getsize(path) > durable[file]:
            os.truncate(path, durable[file])


def made(calls, base_names):
    """The numbers of the calls that made a file or folder that was not there."""
    there, numbers = set(base_names), set()
    for number, kind, _, name, to in calls:
        if kind == "create" and name not in there:
            numbers.add(number)
            there.add(name)
        elif kind == "link":
            there.add(to)
        elif kind == "rename":
            there = {moved(path, name, to) for path in there}
        elif kind == "remove":
            there.discard(name)
    return numbers


def lose_names(calls, base_names, saved):
    """Undoes, last first, what changed a folder after its last sync. `saved` has what was replaced or removed."""
    new, synced = made(calls, base_names), set()
    for number, kind, _, name, to in reversed(calls):
        if kind == "sync":
            synced.add(name)
        changed = to if kind in ("rename", "link") else name
        if kind not in ("create", "link", "rename", "remove") or os.path.dirname(changed) in synced:
            continue
        if kind == "rename" and os.path.lexists(to):
            os.rename(to, name)
        elif kind == "link" and os.path.lexists(to):
            os.remove(to)
        elif kind == "create" and number in new and os.path.lexists(name):
            shutil.rmtree(name) if os.path.isdir(name) and not os.path.islink(name) else os.remove(name)
        before = saved / number
        if os.path.lexists(before) and os.path.isdir(os.path.dirname(changed)) and not os.path.lexists(changed):
            os.link(before, changed, follow_symlinks=False)


def sizes(place):
    return {str(p): p.stat().st_size for p in place.folder.rglob("*") if p.is_file() and not p.is_symlink()}


def failures_of(scenario):
    def work(folder, case):
        loss, number = case
        place = scenario.base.copy(folder)
        base_names = {str(path) for path in place.folder.rglob("*")}
        base_sizes, log, saved = sizes(place), folder.with_suffix(".calls"), folder.with_suffix(".saved")
        saved.mkdir()
        plan = {"do": "kill-after", "at": number} if number else {}
        run = place.execute(scenario.arguments, place.faults(log=log, saved=saved, **plan))
        calls = read_log(log)
        if "data" in loss:
            lose_data(calls, base_sizes)
        if "names" in loss:
            lose_names(calls, base_names, saved)
        log.unlink()
        shutil.rmtree(saved)
        if not number and run.returncode not in DONE:
            yield f"ended with {run.returncode}"
        yield from scenario.judge(place, run, (-signal.SIGKILL,))

    numbers = [number for number, _, _ in scenario.calls] + [None]  # None: after the end
    return sum(try_all(f"{scenario.name}, power fails, {loss} lost",
                       [(loss, n) for n in dict.fromkeys(spread(numbers, MOST) + [None])], work)
               for loss in ("data", "names", "data and names"))


end(sum(failures_of(scenario) for scenario in (second_night(), first_night(), *cared_for())))
