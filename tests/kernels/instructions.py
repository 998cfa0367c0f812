"""Counts the instructions of a deduplication of fixed input, and of its stages, against recorded counts.

Time differs from run to run by a third on a shared machine; what callgrind counts does not. A count over the recorded
one by more than 3% is a slowdown, one under it an improvement to be recorded (--record). The count is that of one
compiler with one setting, on a processor with AVX2, which valgrind knows: elsewhere the test is skipped.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
ARTICLES = 1000
FEW_ARTICLES = 20  # whose instructions are taken off: what a run takes to begin grows with the lists of words
MOST_OFF = 0.03
# What is counted: the functions whose names have one of these parts, without what they call.
COUNTED = {
    "words": ["WordScanner", "ListBits"],
    "classify": ["ClassifyAvx2"],
    "hash": ["HashWords"],
    "shingles": ["HashShinglesAvx2"],
    "sign": ["SignAvx2"],
    "jaccard": ["ShingleSet"],
    "read": ["JsonArticleParser", "DecodeJsonString"],
}
KERNELS = ["Classify", "HashShingles", "Sign"]


def skip(reason):
    print("skipped:", reason)
    sys.exit(SKIPPED)


def run(arguments, instructions):
    """The environment is all set: what a library does may depend on it."""
    environment = {"NEWSPRINT_CPU": instructions, "LC_ALL": "C", "PATH": os.defpath, "HOME": "/"}
    return subprocess.run(arguments, env=environment, capture_output=True, text=True, check=True)


def count(options, folder, instructions, articles):
    """Self cost of each function, by name, and the total."""
    corpus = os.path.join(folder, "corpus.jsonl")
    subprocess.run([options.synthesize, "-n", str(articles), "-o", corpus], check=True)
    out = os.path.join(folder, "callgrind.out")
    run([options.valgrind, "--tool=callgrind", "--callgrind-out-file=" + out, options.newsprint, "dedup", "--quiet",
         "--threshold", ".8", "--threads", "1", corpus, "-o", os.path.join(folder, "kept.jsonl")], instructions)
    names, costs, function = {}, {}, None
    with open(out, encoding="utf-8") as lines:
        called = False
        for line in lines:
            match = re.match(r"fn=\((\d+)\)(?: (.*))?", line)
            if match:
                function = match.group(1)
                if match.group(2):
                    names[function] = match.group(2).strip()
            elif line.startswith("cfn="):
                match = re.match(r"cfn=\((\d+)\) (.*)", line)
                if match:
                    names[match.group(1)] = match.group(2).strip()
            elif line.startswith("calls="):
                called = True  # the next line is the cost of what is called
            elif function and re.match(r"[0-9+*-]", line):
                if not called:
                    costs[function] = costs.get(function, 0) + int(line.split()[1])
                called = False
    return {names[function]: cost for function, cost in costs.items()}


def check_kernels_that_run(options, folder):
    """Each value of NEWSPRINT_CPU runs its own kernels and no others. Returns the counts of the last."""
    suffixes = {"scalar": "Scalar", "avx2": "Avx2"}
    for instructions, suffix in suffixes.items():
        functions = count(options, folder, instructions, FEW_ARTICLES)
        for kernel in KERNELS:
            ran = {s for s in ("Scalar", "Avx2", "Avx512")
                   if any("newsprint::" + kernel + s + "(" in name for name in functions)}
            # A kernel leaves the last few to the scalar one.
            if suffix not in ran or ran - {suffix, "Scalar"}:
                sys.exit(f"{kernel} with NEWSPRINT_CPU={instructions}: {sorted(ran)} ran")
    return functions


def stages(functions):
    counted = {"all": sum(functions.values())}
    for name, parts in COUNTED.items():
        counted[name] = sum(cost for function, cost in functions.items() if any(part in function for part in parts))
    return counted


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--valgrind", default="")
    parser.add_argument("--record", action="store_true", help="write the counts to RECORDED instead")
    parser.add_argument("newsprint")
    parser.add_argument("synthesize")
    parser.add_argument("recorded")
    options = parser.parse_args()
    if not os.path.exists(options.valgrind):
        skip("there is no valgrind")
    with open("/proc/cpuinfo", encoding="utf-8") as cpu:
        if not re.search(r"^flags.*\bavx2\b", cpu.read(), re.MULTILINE):
            skip("this processor does not have AVX2")
    recorded = {}
    if not options.record:
        with open(options.recorded, encoding="utf-8") as file:
            recorded = json.load(file)
        if recorded["compiler"] != options.compiler:
            skip(f"the counts are those of {recorded['compiler']}, this is {options.compiler}")

    with tempfile.TemporaryDirectory() as folder:
        few = stages(check_kernels_that_run(options, folder))
        counted = stages(count(options, folder, "avx2", ARTICLES))
    counted = {name: instructions - few[name] for name, instructions in counted.items()}
    if options.record:
        with open(options.recorded, "w", encoding="utf-8") as file:
            json.dump({"compiler": options.compiler, "instructions": counted}, file, indent=2)
            file.write("\n")
        return
    failed = False
    for name, instructions in counted.items():
        before = recorded["instructions"][name]
        off = instructions / before - 1
        print(f"{name:10} {instructions:12,} instructions, recorded {before:12,}: {off:+.1%}")
        failed = failed or abs(off) > MOST_OFF
    if failed:
        sys.exit("more than 3% off: mend it, or record it (instructions.py --record) and say why in the commit")


main()
