"""A whole visit under strace: no network socket is opened. Usage: privacy.py PATH-OF-TEND
The visit goes through every room that can be reached, and through a screen that shows a link.
"""
import os
import re
import subprocess
import sys

from harness import SKIP, Display, Program, expect, home, need, run, step, words
from reading import visible, viewport

INTERNET = re.compile(r"AF_INET6?|AF_PACKET")


def strace_works():
    done = subprocess.run(["strace", "-f", "-e", "trace=none", "true"], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL)
    return done.returncode == 0


def visit(program):
    program.wait("the article's text", lambda tree: [n for n in tree if n.role == "article"] and visible(tree))
    program.settled()
    program.point(*viewport(program.tree()).centre())
    program.wheel(5)
    program.key("Next", "End", "Home")
    program.settled()
    program.tap("button", words("toolbar.contents"))
    program.settled()
    program.key("Escape")
    program.settled()
    for room in ("nav.settings", "nav.help", "nav.read"):
        program.tap("button", words(room))
        program.settled()
    program.tap("button", words("nav.leave"))
    program.settled()


def main(tend):
    need("strace")
    if not strace_works():
        print("skipped: strace may not trace here")
        sys.exit(SKIP)
    with Display() as display, home() as folder:
        trace = os.path.join(folder, "trace")
        step("a visit under strace")
        # LeakSanitizer cannot run under a tracer; harness.py turns it off.
        program = Program(display, folder, ["strace", "-f", "-qq", "-e", "trace=socket,connect,bind,sendto", "-o", trace, tend])
        try:
            visit(program)
            program.close()
        finally:
            program.kill()
        with open(trace, encoding="utf-8", errors="replace") as lines:
            calls = lines.readlines()
        expect(any("AF_UNIX" in call for call in calls), "the trace holds not even the display's socket: it saw nothing")
        step("no socket but local ones")
        online = [call for call in calls if INTERNET.search(call)]
        expect(not online, "the program reached for the network:\n" + "".join(online[:10]))
    print("no network socket was opened")


run(main)
