"""The processes below a program, and the rules under which a test may look at them."""
import os
import re
import subprocess


def children(pid):
    found = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:
                found += [int(child) for child in file.read().split()]
    except (FileNotFoundError, ProcessLookupError):
        pass
    return found


def descendants(pid):
    found = []
    for child in children(pid):
        found += [child, *descendants(child)]
    return found


def name(pid):
    try:
        with open(f"/proc/{pid}/comm", encoding="utf-8", errors="replace") as file:
            return file.read().strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def named(pid, wanted):
    """The process called so below `pid`, or None."""
    return next((each for each in descendants(pid) if name(each) == wanted), None)


def lives(pid):
    """A process that ended and was not yet waited for does not."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rsplit(")", 1)[1].split()[0] not in ("Z", "X")
    except (FileNotFoundError, ProcessLookupError):
        return False


def strace_works():
    done = subprocess.run(["strace", "-f", "-e", "trace=none", "true"], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL)
    return done.returncode == 0


# Threads are made by the same call.
_MADE = re.compile(r"\b(?:fork|vfork|clone3?)\((?!.*CLONE_THREAD)")


def made_in(trace):
    """Lines of a trace in which a process was made, or another program was begun by one."""
    with open(trace, encoding="utf-8", errors="replace") as lines:
        calls = [line for line in lines if " = -1 " not in line]
    begun = [line for line in calls if "execve(" in line]
    return [line for line in calls if _MADE.search(line)] + begun[1:]
