"""Instructions of three fixed workloads (bench_counts.cpp) against those kept in counts.txt, by callgrind. Says which grew by
more than a tenth. Usage: bench_counts.py TEND BENCH_COUNTS [--accept]; exits 77 with a word where valgrind is missing.

Counts depend on the compiler and its flags, and on the versions of fonts and libraries; those kept are Debian 12's with the
release build. They do not depend on the machine's load.
"""
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = os.path.join(HERE, "counts.txt")
WORKLOADS = ("open", "widths", "pages")
MOST_GROWTH = 0.10


def instructions(bench, workload):
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", bench, workload],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", done.stderr)[1])


def kept():
    if not os.path.exists(KEPT):
        return {}
    with open(KEPT, encoding="ascii") as file:
        return {name: int(count) for name, count in (line.split() for line in file if not line.startswith("#"))}


def main():
    if shutil.which("valgrind") is None:
        print("counts: skipped, valgrind is not installed")
        return 77
    bench = sys.argv[2]
    nothing = instructions(bench, "nothing")
    now = {name: instructions(bench, name) - nothing for name in WORKLOADS}
    before, grew = kept(), False
    for name, count in now.items():
        if name not in before:
            print(f"{name:8} {count / 1e6:9.1f} M instructions (none kept)")
            continue
        change = count / before[name] - 1
        grew = grew or change > MOST_GROWTH
        print(f"{name:8} {count / 1e6:9.1f} M instructions, kept {before[name] / 1e6:9.1f} M, {change:+.1%}"
              f"{'   grew by more than a tenth' if change > MOST_GROWTH else ''}")
    if "--accept" in sys.argv[3:]:
        with open(KEPT, "w", encoding="ascii") as file:
            file.write("# Instructions (callgrind), kept by ./dev bench counts --accept.\n")
            file.writelines(f"{name} {count}\n" for name, count in now.items())
        return 0
    return 1 if grew else 0


sys.exit(main())
