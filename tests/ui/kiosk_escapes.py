"""Nobody gets out of a kiosk by the keyboard, the pointer or the window manager: every key of escapes.py, under openbox with
its own keys, while the kiosk shows its welcome, an exercise, a field that is written in, the question whether somebody
is still there, and the pad. After each: the window is there, covers the screen, is on top and has the keys; the screen is
one of the kiosk's; there is no other window. In the end: no process was made, and its own small files alone were written.
Usage: kiosk_escapes.py PATH-OF-TEND
"""
import os
import time

from drops import drop
from escapes import KEYS, SYSTEM_KEYS, home_words
from harness import ask_to_close, expect, home, need, run, step, words
from kiosk_parts import CHURCH, HEIGHT, WIDTH, Desktop, first_start, keep, kiosk, to_pad, type_pin, welcome, writes
from offspring import made_in, strace_works
from windows import Windows

REST = 0.05  # for a key to have been heard; whatever it would do is seen after one of the next ones, too
TOGETHER = 6  # keys, where all of them were tried one by one elsewhere
BUTTON = 600
TRACED = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=fork,vfork,clone,clone3,execve", "-o"]
OWN_FILES = {"pin", "counts", "kiosk"}


class Watch:
    """Looks after everything that was tried, and names what was tried last."""

    def __init__(self, program):
        self.program, self.windows, self.tried = program, Windows(program.display.name), 0
        self.before = self.windows.seen()
        self.home = set(home_words())

    def close(self):
        self.windows.close()

    def looks(self, what, tries=1):
        self.tried += tries
        self.program.alive()
        window = int(self.program.window)
        seen = self.windows.seen()
        expect(sorted(seen) == sorted(self.before), f"{what}: there are other windows, {len(self.before)} became {len(seen)}")
        expect(self.windows.holds(seen[-1], window), f"{what}: another window is on top")
        expect(self.windows.focus() == window, f"{what}: another window has the keys")
        area = self.windows.area(window)
        expect(area == (0, 0, WIDTH, HEIGHT), f"{what}: the window does not cover the screen: {area}")

    def still_kiosk(self, what):
        """Nothing of a home is on the screen, and no cover."""
        tree = self.program.wait("a frame", lambda tree: tree)
        expect(tree[0].label == words("app.name"), f"{what}: the window is called {tree[0].label}")
        strange = [n for n in tree if n.role in ("button", "tab", "link") and n.label in self.home]
        expect(not strange, f"{what}: a room of the home is on the screen: {strange}")
        expect(any(n.label == words("nav.leave") for n in tree), f"{what}: nothing leads away quickly")


def try_keys(watch, keys, together=1):
    for at in range(0, len(keys), together):
        tried = keys[at:at + together]
        watch.program.xdotool("key", *tried)
        time.sleep(REST)
        watch.looks(" ".join(tried), len(tried))
        watch.still_kiosk(" ".join(tried))


def try_pointer(watch):
    """What openbox does with a pointer: menus, moving with Alt, other desktops by the wheel; and gestures of the edge."""
    program = watch.program
    for button in (2, 3, 4, 5, 8, 9):
        program.point(BUTTON, BUTTON)
        program.xdotool("click", button)
        watch.looks(f"button {button}")
    for held in ("alt", "super", "ctrl+alt"):
        program.xdotool("keydown", held, "mousemove", WIDTH // 2, 40, "mousedown", 1, "mousemove", 20, HEIGHT // 2, "mouseup", 1,
                        "keyup", held)
        watch.looks(f"a drag with {held}")
    for begin, end in (((0, 600), (300, 600)), ((400, 0), (400, 300)), ((WIDTH - 1, 600), (500, 600)),
                       ((400, HEIGHT - 1), (400, 900))):
        program.drag(begin, end, steps=4)
        watch.looks(f"a drag from {begin}")
    watch.still_kiosk("the pointer")


def try_others(watch, folder):
    """Wishes of other programs: close the window, take a file, take an address."""
    program = watch.program
    for tool in (["wmctrl", "-c", words("app.name")], ["wmctrl", "-i", "-c", program.window]):
        program.display.says(*tool)
        time.sleep(0.2)
        watch.looks(" ".join(tool))
    for _ in range(3):
        ask_to_close(program.display.name, int(program.window))
    time.sleep(0.2)
    watch.looks("being asked to close")
    pack = os.path.join(folder, "dropped.md")
    with open(pack, "w", encoding="utf-8") as file:
        file.write("not a pack\n")
    drop(program.display.name, program.window, f"file://{pack}\r\n")
    watch.looks("a file that was dropped")
    drop(program.display.name, program.window, "https://example.org/", "text/plain")
    watch.looks("an address that was dropped")
    watch.still_kiosk("what was dropped")
    expect(not any("dropped.md" in n.label for n in program.tree()), "a file that was dropped was opened")


def to_welcome(program):
    program.xdotool("mousemove", 2, 2)
    program.tap("button", words("nav.leave"))
    welcome(program)
    program.settled()


def tries_all(program, folder):
    watch = Watch(program)
    try:
        step("at the welcome: every key, the pointer, and what other programs may ask")
        watch.looks("nothing yet")
        try_keys(watch, KEYS)
        to_welcome(program)
        try_pointer(watch)
        try_others(watch, folder)
        to_welcome(program)
        step("in a field that somebody writes in")
        program.tap("button", words("kiosk.together"))
        program.see("heading", words("kiosk.choose"))
        program.settled()
        writes(program, "kumquat")
        try_keys(watch, KEYS, TOGETHER // 2)
        to_welcome(program)
        step("at the pad")
        to_pad(program)
        try_keys(watch, SYSTEM_KEYS, TOGETHER)
        program.see("heading", words("pin.kiosk"))
        type_pin(program, "111111")
        program.see("status", words("pin.wrong"))
        to_welcome(program)
        step("at the question whether somebody is still there")
        program.tap("button", words("kiosk.together"))
        program.see("heading", words("kiosk.still_here"))
        try_keys(watch, SYSTEM_KEYS, TOGETHER)
        program.see("heading", words("kiosk.still_here"))
        program.tap("button", words("kiosk.new_here"))
        welcome(program)
        print(f"{watch.tried} tries, no way out")
    finally:
        watch.close()


def main(tend):
    need("openbox", "wmctrl", "xprop")
    with Desktop() as display, home() as folder:
        keep(folder, CHURCH + "idle_seconds = 20\n")
        trace = os.path.join(folder, "trace")
        traced = strace_works()
        program = kiosk(display, folder, tend, [*TRACED, trace] if traced else [])
        try:
            first_start(program)
            tries_all(program, folder)
        finally:
            program.kill()
        if traced:
            step("no process was made")
            made = made_in(trace)
            expect(not made, "processes were made:\n" + "".join(made[:10]))
        else:
            print("(strace may not trace here: whether a process was made was not looked at)")
        written = set(os.listdir(os.path.join(folder, "config/tend/kiosk")))
        expect(written <= OWN_FILES, f"written besides: {written - OWN_FILES}")
    print("there is no way out of the kiosk by keys")


if __name__ == "__main__":
    run(main)
