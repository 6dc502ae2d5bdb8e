"""Drives the real program in a virtual display and sees what it shows through its semantics tree.

The program writes the tree to a file after each drawn frame (--dump-semantics FILE; the format is that of
core/semantics/tree.cpp with rectangles). Things are found by role and label and tapped with a real pointer. Words come
from assets/strings/en.po by id, so that mending a sentence breaks no test.
"""
import ctypes
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import polib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SKIP = 77
PATIENCE = 30.0  # seconds; a sanitised build on two busy cores is slow
TAP_REST = 0.75  # a second tap within 600 ms is ignored by design

NODE = re.compile(r'^(?P<indent> *)(?P<role>[a-z]+(?: [a-z]+)*)(?: (?P<level>\d))?(?: "(?P<label>.*?)")?'
                  r'(?: = "(?P<value>.*)")?(?P<states>(?: \[[a-z-]+\])*)'
                  r'(?: caret (?P<caret>\d+)(?: selection (?P<selection>\d+-\d+))?)?'
                  r' @(?P<x>-?\d+),(?P<y>-?\d+) (?P<width>-?\d+)x(?P<height>-?\d+)$', re.DOTALL)
END = re.compile(r' @-?\d+,-?\d+ -?\d+x-?\d+$')


class Failure(Exception):
    pass


class Node:
    def __init__(self, match):
        self.depth = len(match["indent"]) // 2
        self.role = match["role"]
        self.level = int(match["level"] or 0)
        self.label = match["label"] or ""
        self.value = match["value"] or ""
        self.states = re.findall(r"\[([a-z-]+)\]", match["states"])
        self.caret = int(match["caret"]) if match["caret"] else None  # text fields, in characters
        self.selection = match["selection"]
        self.x, self.y = int(match["x"]), int(match["y"])
        self.width, self.height = int(match["width"]), int(match["height"])

    def centre(self):
        return self.x + self.width // 2, self.y + self.height // 2

    def __repr__(self):
        return f'{self.role} "{self.label[:40]}" @{self.x},{self.y} {self.width}x{self.height}'


def parse(text):
    """The dump as a list of nodes in reading order. Labels may hold line ends, so a node ends with its rectangle."""
    nodes, pending = [], ""
    for line in text.split("\n"):
        pending = pending + "\n" + line if pending else line
        if not END.search(line):
            continue
        match = NODE.match(pending)
        if not match:
            raise Failure("not a line of the dump: " + pending[:200])
        nodes.append(Node(match))
        pending = ""
    return nodes


_catalogue = {entry.msgid: entry for entry in polib.pofile(os.path.join(ROOT, "assets/strings/en.po"))}


def words(string_id, **arguments):
    """The English sentence of an id, with its arguments."""
    if string_id not in _catalogue:
        raise Failure(f"{string_id} is not in assets/strings/en.po")
    text = _catalogue[string_id].msgstr
    for name, value in arguments.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def need(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        print("skipped: not installed here:", " ".join(missing))
        sys.exit(SKIP)


class Display:
    """A virtual screen with a number of its own choosing."""

    def __init__(self, width=1600, height=1200):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        # Up to the line end: closing the pipe between the number and its line end would end the server.
        number = ""
        while not number.endswith("\n") and select.select([read], [], [], PATIENCE)[0]:
            piece = os.read(read, 16).decode()
            if not piece:
                break
            number += piece
        os.close(read)
        number = number.strip()
        if not number:
            self.close()
            print("skipped: no virtual display could be started")
            sys.exit(SKIP)
        self.name = ":" + number

    def close(self):
        self.process.terminate()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Program:
    """One run of tend in a display, with a home of its own that the next run may share."""

    def __init__(self, display, home, command, arguments=()):
        self.display = display
        self.dump = os.path.join(home, "semantics.txt")
        if os.path.exists(self.dump):
            os.remove(self.dump)
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "WAYLAND", "SDL_", "TEND_"))}
        self.environment.update(DISPLAY=display.name, HOME=home, XDG_CONFIG_HOME=home + "/config",
                                XDG_DATA_HOME=home + "/data", XDG_STATE_HOME=home + "/state",
                                XDG_CACHE_HOME=home + "/cache", XDG_RUNTIME_DIR=home, LANG="C.UTF-8",
                                ASAN_OPTIONS="detect_leaks=0:" + os.environ.get("ASAN_OPTIONS", ""))
        self.log = open(os.path.join(home, "program.log"), "ab")
        self.process = subprocess.Popen([*command, "--scale", "1", "--dump-semantics", self.dump, *arguments],
                                        env=self.environment, stdout=self.log, stderr=self.log, cwd=home,
                                        start_new_session=True)
        self.last_tap = 0.0
        try:
            self.window = self._find_window()
        except BaseException:
            self.kill()
            raise

    def said(self):
        self.log.flush()
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return log.read()[-3000:]

    def alive(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}; it said:\n{self.said()}")

    def xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.stdout.strip()

    def _find_window(self):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.alive()
            found = self.xdotool("search", "--onlyvisible", "--name", ".").split()
            if found:
                self.xdotool("windowfocus", found[-1])
                return found[-1]
            time.sleep(0.05)
        raise Failure("no window appeared; the program said:\n" + self.said())

    # --- seeing -----------------------------------------------------------------------------------------------------

    def tree(self):
        """The tree of the last drawn frame, or [] while there is none."""
        self.alive()
        try:
            with open(self.dump, encoding="utf-8") as dump:
                text = dump.read()
        except FileNotFoundError:
            return []
        return parse(text) if text.startswith("window") and text.endswith("\n") else []

    def wait(self, what, predicate):
        """Waits until predicate(tree) gives something true, and returns it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            tree = self.tree()
            seen = predicate(tree) if tree else None
            if seen:
                return seen
            time.sleep(0.05)
        shown = "\n".join("  " * node.depth + repr(node) for node in self.tree()[:80])
        raise Failure(f"did not see: {what}. On the screen:\n{shown}")

    def settled(self):
        """Waits until two looks 0.4 s apart show the same: movements have ended."""
        until = time.monotonic() + PATIENCE
        before = None
        while time.monotonic() < until:
            now = [(n.role, n.label, n.x, n.y) for n in self.tree()]
            if now and now == before:
                return
            before = now
            time.sleep(0.4)
        raise Failure("the screen did not come to rest")

    @staticmethod
    def among(tree, role, label=None, state=None):
        return [n for n in tree if n.role == role and (label is None or n.label == label) and
                (state is None or state in n.states)]

    def see(self, role, label=None, state=None):
        return self.wait(f'{role} "{label}" {state or ""}', lambda tree: self.among(tree, role, label, state))[0]

    def gone(self, role, label):
        self.wait(f'{role} "{label}" going away', lambda tree: not self.among(tree, role, label) or None)

    # --- doing ------------------------------------------------------------------------------------------------------

    def point(self, x, y):
        self.xdotool("mousemove", "--window", self.window, x, y)

    def tap(self, role, label):
        node = self.see(role, label)
        if "disabled" in node.states:
            raise Failure(f"{node} cannot be tapped: it is disabled")
        rest = TAP_REST - (time.monotonic() - self.last_tap)
        if rest > 0:
            time.sleep(rest)
        self.point(*node.centre())
        self.xdotool("mousedown", 1)
        time.sleep(0.06)
        self.xdotool("mouseup", 1)
        self.last_tap = time.monotonic()

    def key(self, *names):
        for name in names:
            self.xdotool("key", name)
            time.sleep(0.08)

    def wheel(self, notches):
        for _ in range(abs(notches)):
            self.xdotool("click", 5 if notches > 0 else 4)
            time.sleep(0.05)

    def drag(self, start, end, steps=12):
        self.point(*start)
        self.xdotool("mousedown", 1)
        for i in range(1, steps + 1):
            self.point(start[0] + (end[0] - start[0]) * i // steps, start[1] + (end[1] - start[1]) * i // steps)
            time.sleep(0.02)
        self.xdotool("mouseup", 1)

    def resize(self, width, height):
        self.xdotool("windowsize", self.window, width, height)

    def close(self):
        """Closes the window as a window manager does, and expects a clean end."""
        ask_to_close(self.display.name, int(self.window))
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Failure("the program did not end when its window was closed")
        if status != 0:
            raise Failure(f"the program ended with {status}; it said:\n{self.said()}")
        self.log.close()

    def kill(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)  # the program, and strace where that runs it
            self.process.wait()


class _ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("padding", ctypes.c_long * 24)]


def ask_to_close(display_name, window):
    """WM_DELETE_WINDOW (ICCCM 4.2.8.1): there is no window manager in the virtual display to send it."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x.XOpenDisplay(display_name.encode()))
    event = _ClientMessage(type=33, window=window, format=32,
                           message_type=x.XInternAtom(display, b"WM_PROTOCOLS", 0))
    event.data[0] = x.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    x.XSync(display, 0)
    x.XCloseDisplay(display)


def home():
    return tempfile.TemporaryDirectory(prefix="tend-ui-")


def run(main):
    """Runs a test's main(program path) and turns failures into one clear ending."""
    need("Xvfb", "xdotool")
    if len(sys.argv) != 2:
        print(f"usage: {os.path.basename(sys.argv[0])} PATH-OF-TEND")
        sys.exit(2)
    try:
        main(os.path.abspath(sys.argv[1]))
    except Failure as failure:
        print("FAILED:", failure)
        sys.exit(1)


def step(text):
    print("·", text, flush=True)


def expect(condition, text):
    if not condition:
        raise Failure(text)
