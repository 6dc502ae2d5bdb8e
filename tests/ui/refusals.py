"""Running a command that must be refused, and judging how: one clear sentence of ours, the right exit code, in time, and
nothing left behind. Used by bad_input.py and bad_start.py."""
import os
import re
import shutil
import subprocess
import time

from harness import Failure, expect, words

LONGEST = 20.0  # seconds for one command, on a busy machine and with sanitizers
EX_DATAERR, EX_NOINPUT, EX_UNAVAILABLE, EX_CANTCREAT, EX_NOPERM = 65, 66, 69, 73, 77
NOBODY = 65534

# What must never reach a person: words of a library, a sanitizer, a crash, or a string id that has no sentence.
FOREIGN = re.compile(r"std::|terminate called|Sanitizer|runtime error|Traceback|Segmentation fault|Aborted|what\(\)|errno|"
                     r"basic_string|bad_alloc|vector::|CLI::|toml::|⟨|<[a-z_]+\.[a-z_.]+>|\{[a-z]+\}")


class Done:
    def __init__(self, code, out, err, seconds):
        self.code, self.out, self.err, self.seconds = code, out, err, seconds
        self.lines = [line for line in err.split("\n") if line]

    def __repr__(self):
        return f"exit code {self.code} after {self.seconds:.1f} s; it said:\n{self.err or '(nothing)'}\n{self.out}"


def pattern(string_id):
    """The sentence of an id, as a pattern that any arguments fit."""
    return re.sub(r"\\\{[a-z]+\\\}", ".*", re.escape(words(string_id)))


class Runner:
    """Runs commands of the program in a folder of their own, with nothing of the person's environment."""

    def __init__(self, tend, folder):
        self.tend, self.folder, self.count = tend, folder, 0
        self.home = os.path.join(folder, "home")
        os.makedirs(self.home, exist_ok=True)

    def environment(self, **more):
        kept = {k: v for k, v in os.environ.items()
                if not k.startswith(("XDG_", "WAYLAND", "SDL_", "TEND_", "LC_", "DISPLAY"))}
        kept.update(HOME=self.home, LANG="C.UTF-8", ASAN_OPTIONS="detect_leaks=0:" + os.environ.get("ASAN_OPTIONS", ""))
        kept.update(more)
        return kept

    def run(self, *arguments, front=(), cwd=None, **environment):
        self.count += 1
        begin = time.monotonic()
        try:
            done = subprocess.run([*front, self.tend, *map(os.fspath, arguments)], cwd=cwd or self.folder,
                                  env=self.environment(**environment), stdin=subprocess.DEVNULL, timeout=LONGEST,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        except subprocess.TimeoutExpired as late:
            raise Failure(f"no end within {LONGEST} s: {call(arguments)}") from late
        err = done.stderr.decode("utf-8", "surrogateescape")
        result = Done(done.returncode, done.stdout.decode("utf-8", "replace"), err, time.monotonic() - begin)
        strange = FOREIGN.search(err)
        expect(not strange, f"{call(arguments)}: “{strange and strange[0]}” is not for people; {result}")
        expect(0 <= done.returncode < 100, f"{call(arguments)}: {result}")
        return result

    def refused(self, arguments, code, string_id, place="", **more):
        """Expects exactly one sentence, that of string_id, with `place` (FILE:LINE:COLUMN) in front if given."""
        done = self.run(*arguments, **more)
        expect(done.code == code, f"{call(arguments)}: exit code {code} was expected; {done}")
        expect(len(done.lines) == 1, f"{call(arguments)}: one sentence was expected; {done}")
        front = re.escape(place + ": ") if place else r"(?:\S+: )?"
        expect(re.fullmatch(front + pattern(string_id), done.lines[0]),
               f"{call(arguments)}: {string_id} was expected{' at ' + place if place else ''}; {done}")
        expect(done.out == "", f"{call(arguments)}: nothing was expected on the standard output; {done}")
        return done


def call(arguments):
    text = " ".join(repr(os.fspath(a)) if not os.fspath(a) or " " in os.fspath(a) else os.fspath(a) for a in arguments)
    return "tend " + (text if len(text) < 300 else text[:300] + "…")


def nothing_at(path):
    """No output and no half of one: neither the file nor a temporary beside it."""
    folder, name = os.path.split(path)
    left = [n for n in os.listdir(folder) if n.startswith(name)] if os.path.isdir(folder) else []
    expect(not left, f"left behind in {folder}: {' '.join(left)}")


def empty(folder):
    expect(os.listdir(folder) == [], f"left behind in {folder}: {' '.join(os.listdir(folder))}")


def as_nobody(tend, folder):
    """The words before a command that run it without the rights of root; None, with a message, if that cannot be had."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        print("  skipped: permissions mean nothing to root, and setpriv is not installed")
        return None
    front = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    os.chmod(folder, 0o755)
    tried = subprocess.run([*front, tend, "--version"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if tried.returncode != 0:
        print("  skipped: another user may not run the program where it lies")
        return None
    return front


class TinyDisk:
    """A file system with room for two pages, or None inside `with` where it cannot be made."""

    def __init__(self, folder):
        self.folder = os.path.join(folder, "tiny-disk")

    def __enter__(self):
        os.makedirs(self.folder, exist_ok=True)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", self.folder],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) if os.geteuid() == 0 else None
        self.mounted = done is not None and done.returncode == 0
        if not self.mounted:
            print("  skipped: a small disk that is full needs root and mount")
        return self.folder if self.mounted else None

    def __exit__(self, *_):
        if self.mounted:
            subprocess.run(["umount", "-l", self.folder], check=False)
