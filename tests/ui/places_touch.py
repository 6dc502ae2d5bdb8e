"""The kiosk and the office by fingers alone, on a touchscreen: a first start, a visit with an exercise and a code to take
along, the held mark; and a whole sitting of two people to its end. Usage: places_touch.py PATH-OF-TEND
"""
import os
import time

import harness
import office
from harness import Program, expect, home, run, step, words
from kiosk_parts import CHURCH, exercises, first_start, keep, row, type_pin, welcome
from touchscreen import TouchDisplay

WIDTH, HEIGHT = 800, 1280
TOP, FOOT = 110, 330  # bars at the top, and what stands at the foot of most pages


class Touched(Program):
    """A program whose taps are those of a finger."""

    def tap(self, role, label):
        node = self.see(role, label)
        expect("disabled" not in node.states, f"{node} cannot be tapped: it is disabled")
        time.sleep(max(0.0, harness.TAP_REST - (time.monotonic() - self.last_tap)))
        fingers = self.display.fingers
        fingers.down(1, *node.centre())
        time.sleep(0.06)
        fingers.up(1)
        self.last_tap = time.monotonic()


def draw(program, by):
    """One finger draws the page by so many pixels; down is more than nothing."""
    fingers = program.display.fingers
    fingers.down(1, WIDTH / 2, HEIGHT / 2)
    fingers.go({1: (WIDTH / 2, HEIGHT / 2 + by)})
    time.sleep(0.2)
    fingers.up(1)
    program.settled()


def touch(program, label):
    """Brings it into sight, and taps it."""
    for _ in range(12):
        node = program.wait(f'"{label}" to touch', lambda tree: [
            n for n in tree if n.label == label and "focusable" in n.states])[0]
        pinned = node.y > HEIGHT - FOOT and node.y + node.height <= HEIGHT and "offscreen" not in node.states
        if TOP <= node.y <= HEIGHT - FOOT or pinned and node.role != "checkbox":
            program.tap(node.role, label)
            return program.settled()
        draw(program, -400 if node.y > HEIGHT / 2 else 400)
    raise harness.Failure(f'no drawing brought "{label}" into sight')


def key(program, label):
    """A key of the keyboard on the screen: quick touches of several keys are writing, so nothing is waited for."""
    node = program.see("button", label)
    program.display.fingers.down(1, *node.centre())
    time.sleep(0.04)
    program.display.fingers.up(1)


def writes(program, text):
    """By the keyboard on the screen, which comes with the field and goes when one is done."""
    touch(program, "Something else")
    field = program.wait("a field", lambda tree: [n for n in tree if n.role == "text field"])[0]
    if not Program.among(program.tree(), "button", words("keyboard.done_said")):
        touch(program, field.label)
    for sign in text:
        key(program, words("keyboard.space_said") if sign == " " else sign)
    program.settled()
    program.tap("button", words("keyboard.done_said"))
    program.gone("button", words("keyboard.done_said"))
    program.settled()


def visits_the_kiosk(program):
    step("the kiosk: a first start, a visit with an exercise, and something to take along")
    first_start(program)
    program.settled()
    program.tap("button", words("kiosk.together"))
    program.see("heading", words("kiosk.choose"))
    program.settled()
    program.tap("button", row(program, words("kiosk.all")))
    program.wait("the article", lambda tree: [n for n in tree if n.role == "article"])
    program.settled()
    before = [n.y for n in program.tree() if n.role == "paragraph"]
    draw(program, -300)
    expect([n.y for n in program.tree() if n.role == "paragraph"] != before, "a finger does not draw the page")
    program.tap("button", words("office.back"))
    program.see("heading", words("kiosk.choose"))
    program.settled()
    program.tap("button", exercises(program)[0])
    program.see("button", words("exercise.begin"))
    program.settled()
    program.tap("button", words("exercise.begin"))
    program.settled()
    program.tap("button", words("kiosk.done"))
    program.see("heading", words("kiosk.go_gently"))
    program.wait("the square", lambda tree: [n for n in tree if n.role == "image"])
    program.settled()
    touch(program, words("kiosk.go"))
    welcome(program)


def holds_the_mark(program):
    step("a mark held for five seconds, and the PIN, end the kiosk")
    program.settled()
    fingers = program.display.fingers
    fingers.down(1, *program.see("button", words("kiosk.mark")).centre())
    program.see("heading", words("pin.kiosk"))
    fingers.up(1)
    program.settled()
    type_pin(program)
    program.see("heading", words("kiosk.keeper"))
    program.settled()
    program.tap("button", row(program, words("kiosk.leave")))
    expect(program.process.wait(30) == 0, "the program did not end well")


def sits_in_the_office(program, folder):
    office.press, office.writes = touch, writes
    office.chooses_a_pin(program)
    program.settled()
    office.sits(program)
    office.takes_home(program, folder)
    office.is_cleared(program)
    step("a finger ends the office with the PIN")
    program.settled()
    program.tap("button", words("office.end"))
    program.see("heading", words("pin.office"))
    program.settled()
    for digit in office.PIN:
        program.tap("button", digit)
    expect(program.process.wait(30) == 0, "the program did not end well")


def main(tend):
    with TouchDisplay(WIDTH, HEIGHT) as display:
        with home() as folder:
            keep(folder, CHURCH + "idle_seconds = 300\n")
            program = Touched(display, folder, [tend, "kiosk"])
            try:
                visits_the_kiosk(program)
                holds_the_mark(program)
            finally:
                program.kill()
        with home() as folder:
            os.mkdir(os.path.join(folder, "Documents"))
            program = Touched(display, folder, [tend, "office"], ["--size", f"{WIDTH}x{HEIGHT}"])
            try:
                sits_in_the_office(program, folder)
            finally:
                program.kill()
    print("both places were used by fingers alone")


if __name__ == "__main__":
    run(main)
