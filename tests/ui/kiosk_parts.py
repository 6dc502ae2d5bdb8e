"""What the tests of the kiosk share: a display with a window manager, a church's file, the first start, the pad."""
import os
import shutil
import subprocess
import time

from harness import PATIENCE, TAP_REST, Display, Failure, Program, expect, words

PIN = "271828"
WIDTH, HEIGHT = 800, 1280
CHURCH = 'country = "US"\nname = "Hillside"\nlanguages = ["en", "es"]\n'


class Desktop(Display):
    """A display with openbox in it: Alt+Tab, Alt+F4, Super+D, four desktops."""

    def __init__(self):
        super().__init__(WIDTH, HEIGHT)
        environment = {**os.environ, "DISPLAY": self.name}
        self.manager = subprocess.Popen(["openbox", "--sm-disable"], env=environment, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE
        while "openbox" not in self.says("wmctrl", "-m").lower():
            if time.monotonic() > until:
                self.close()
                raise Failure("openbox did not start")
            time.sleep(0.1)

    def says(self, *command):
        done = subprocess.run(command, env={**os.environ, "DISPLAY": self.name}, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL)
        return done.stdout.strip()

    def close(self):
        self.manager.terminate()
        self.manager.wait()
        super().close()


def keep(folder, church=CHURCH):
    """The church's file as the person's own."""
    os.makedirs(os.path.join(folder, "config/tend"), exist_ok=True)
    with open(os.path.join(folder, "config/tend/kiosk.toml"), "w", encoding="utf-8") as file:
        file.write(church)


def kiosk(display, folder, tend, before=()):
    return Program(display, folder, [*before, tend, "kiosk"])


def type_pin(program, digits=PIN):
    for digit in digits:
        program.tap("button", digit)
    program.settled()


def first_start(program):
    """Where the church's file names the country."""
    program.see("heading", words("pin.choose"))
    program.settled()
    type_pin(program)
    program.see("heading", words("pin.again"))
    type_pin(program)
    program.see("heading", words("kiosk.leave_how"))
    program.tap("button", words("kiosk.begin"))
    welcome(program)


def welcome(program):
    return program.see("heading", words("kiosk.title"))


def to_pad(program):
    """The mark, held until the pad comes."""
    mark = program.see("button", words("kiosk.mark"))
    time.sleep(TAP_REST)
    program.point(*mark.centre())
    program.xdotool("mousedown", 1)
    program.see("heading", words("pin.kiosk"))
    program.xdotool("mouseup", 1)
    program.settled()


def row(program, label):
    """A row is called by its title; its detail may follow."""
    return program.wait(f"a row {label}", lambda tree: [n for n in tree if n.role in ("button", "list item", "row") and
                                                         n.label.startswith(label)])[0].label


def exercises(program):
    """The rows of the choices that open an exercise and can be touched as they stand."""
    tree = program.tree()
    bar = next(n for n in tree if n.role == "toolbar")
    begin = next(i for i, n in enumerate(tree) if n.label in (words("kiosk.do"), words("kiosk.do_alone")))
    return [n.label for n in tree[begin:tree.index(bar)] if n.role == "button" and n.y + n.height < bar.y]


def begins(program, title):
    """An exercise of the choices, past its first page."""
    program.tap("button", title)
    program.gone("heading", words("kiosk.choose"))
    for begin in ("exercise.together", "exercise.begin"):
        if Program.among(program.tree(), "button", words(begin)):
            program.settled()
            program.tap("button", words(begin))
            program.gone("button", words(begin))
    program.settled()


def writes(program, text, title=None):
    """In this exercise, or in the first one that has a field. Gives its title."""
    for each in [title] if title else exercises(program):
        begins(program, each)
        fields = Program.among(program.tree(), "text field")
        if fields:
            program.tap("text field", fields[0].label)
            program.see("text field", fields[0].label, "focused")
            program.xdotool("type", "--delay", 8, text)
            program.wait(f"the words {text}", lambda tree: any(text in n.value for n in tree) or None)
            return each
        program.key("Escape")
        program.see("heading", words("kiosk.choose"))
        program.settled()
    raise Failure("no exercise has a field")


def covers(program):
    """The window is in front of all others, has the keys, and covers the whole display."""
    geometry = dict(line.split("=") for line in
                    program.xdotool("getwindowgeometry", "--shell", program.window).split("\n") if "=" in line)
    at = tuple(int(geometry[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
    expect(at == (0, 0, WIDTH, HEIGHT), f"the window does not cover the display: {at}")
    expect(program.xdotool("getactivewindow") == program.window, "another window is in front")
    expect(program.xdotool("getwindowfocus", "-f") == program.window, "another window has the keys")
    state = subprocess.run(["xprop", "-id", program.window, "_NET_WM_STATE", "WM_STATE"], env=program.environment, text=True,
                           stdout=subprocess.PIPE, check=True).stdout
    expect("HIDDEN" not in state and "Iconic" not in state, f"the window is hidden: {state}")


def installed(*tools):
    return all(shutil.which(tool) for tool in tools)
