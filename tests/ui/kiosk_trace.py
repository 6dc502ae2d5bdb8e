"""Visitors of a kiosk, one after another, under strace. Each writes a sentence of their own in an exercise and goes. The
sentences are written to no file and sent to no socket, not even the display's; no network socket is opened, no process
made, and no file written but the PIN, the counts and the country. Ten visitors; with TEND_PLACES_LONG a hundred.
Usage: kiosk_trace.py PATH-OF-TEND
"""
import os
import sys

from harness import SKIP, expect, home, need, run, step, words
from kiosk_parts import CHURCH, Desktop, first_start, keep, kiosk, welcome, writes
from leaks import ENCODINGS, in_files
from offspring import made_in, strace_works
from traces import lines_of, reached_out, sent_lines, spelled, traced, written_paths

VISITORS = 100 if os.environ.get("TEND_PLACES_LONG") else 10
OWN_FILES = ("pin", "counts", "kiosk")
# Of this test: the tree of the last frame, and what the program says.
OURS = ("semantics.txt", "program.log")
BIRDS = ("bittern", "curlew", "dunlin", "egret", "fulmar", "gadwall", "hoopoe", "ibis", "jacana", "knot")


def sentence(number):
    return f"{BIRDS[number % 10]}s wade past {BIRDS[number // 10]} reeds"


def visits(program, number, known):
    welcome(program)
    program.tap("button", words("kiosk.together"))
    program.see("heading", words("kiosk.choose"))
    program.settled()
    known = writes(program, sentence(number), known)
    leave = ("kiosk.new_here", "kiosk.done", "nav.leave")[number % 3]
    program.tap("button", words(leave))
    if leave == "kiosk.done":
        program.tap("button", words("kiosk.go"))
    welcome(program)
    others = [sentence(other) for other in range(number + 1)]
    expect(not [n for n in program.tree() if any(other in n.label + n.value for other in others)],
           f"the welcome shows what visitor {number} wrote")
    return known


def check(trace, folder):
    lines = lines_of(trace)
    print(f"  {len(lines)} calls, {os.path.getsize(trace) >> 20} MB")
    expect(any("AF_UNIX" in line for line in lines), "the trace holds not even the display's socket: it saw nothing")
    needles = [spelling for number in range(VISITORS) for spelling in spelled(sentence(number))]
    seen = [line for line in lines if "semantics.txt" in line and any(needle in line for needle in needles)]
    expect(seen, "not even the test's own file was seen being written")
    step("no network socket, no process")
    online = reached_out(lines)
    expect(not online, "the program reached for the network:\n" + "".join(online[:10]))
    made = made_in(trace)
    expect(not made, "processes were made:\n" + "".join(made[:10]))
    step("no file but its own small ones")
    own = os.path.join(folder, "config/tend/kiosk")
    written = written_paths(lines)
    expect(any(path.startswith(own + "/pin") for path in written), f"not even the PIN was seen: {sorted(written)}")
    other = sorted(path for path in written if not may_be_written(path, folder, own))
    expect(not other, f"written besides: {other}")
    step("the sentences were written to no file and sent to no socket")
    told = sent_lines(lines, needles, OURS)
    expect(not told, f"{len(told)} times a sentence went out:\n" + "".join(line[:300] + "\n" for line in told[:5]))
    in_bytes = [sentence(number).encode(encoding) for number in range(VISITORS) for encoding in ENCODINGS]
    os.remove(trace)
    found = [(path, needle) for path, needle in in_files(folder, in_bytes) if os.path.basename(path) not in OURS]
    expect(not found, f"found in files: {found[:5]}")


def may_be_written(path, folder, own):
    if path.startswith(("/dev/", "/proc/", "/memfd:")) or os.path.basename(path).startswith("semantics.txt"):
        return True
    if path in (folder + "/config", folder + "/config/tend", own):
        return True
    return os.path.dirname(path) == own and os.path.basename(path).split(".")[0] in OWN_FILES


def main(tend):
    need("openbox", "wmctrl", "strace")
    if not strace_works():
        print("skipped: strace may not trace here")
        sys.exit(SKIP)
    with Desktop() as display, home() as folder:
        keep(folder, CHURCH + "idle_seconds = 300\n")
        trace = os.path.join(folder, "trace")
        program = kiosk(display, folder, tend, traced(trace))
        try:
            first_start(program)
            step(f"{VISITORS} visitors, one after another")
            known = None
            for number in range(VISITORS):
                known = visits(program, number, known)
        finally:
            program.kill()
        check(trace, folder)
    print(f"{VISITORS} visitors leave nothing")


run(main)
