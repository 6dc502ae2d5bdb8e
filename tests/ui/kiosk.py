"""A kiosk as its keeper and its visitors meet it, under a window manager: first start, a visit by touch and one by keys
alone, the question whether somebody is still there, leaving by the held mark and by five presses.
Usage: kiosk.py PATH-OF-TEND
"""
import time

from by_keys import focus, press
from harness import expect, home, need, run, step, words
from kiosk_parts import CHURCH, PIN, Desktop, covers, exercises, first_start, keep, kiosk, row, type_pin, welcome

HOLD = 5


def starts_without_a_file(display, tend):
    step("the first start asks for a PIN, twice, and for the country, and shows the way out")
    with home() as folder:
        program = kiosk(display, folder, tend)
        try:
            program.see("heading", words("pin.choose"))
            program.settled()
            covers(program)
            program.key("Escape", "alt+F4")
            program.see("heading", words("pin.choose"))
            program.key("F1")
            program.see("heading", words("help.title"))
            program.key("Escape")
            program.see("heading", words("pin.choose"))
            program.settled()
            type_pin(program)
            program.see("heading", words("pin.again"))
            type_pin(program, "271827")
            program.see("status", words("pin.differs"))
            type_pin(program)
            type_pin(program)
            program.see("heading", words("kiosk.country"))
            expect("disabled" in program.see("button", words("kiosk.next")).states, "one gets past it without a country")
            chip = program.wait("a country", lambda tree: [n for n in tree if n.label.startswith("United States")])[0]
            program.tap(chip.role, chip.label)
            program.settled()
            program.tap("button", words("kiosk.next"))
            program.see("heading", words("kiosk.leave_how"))
            program.tap("button", words("kiosk.begin"))
            welcome(program)
        finally:
            program.kill()


def visits_by_touch(program):
    step("a visit by touch: the article, an exercise, something to take along")
    program.tap("button", words("kiosk.together"))
    program.see("heading", words("kiosk.choose"))
    program.tap("button", row(program, words("kiosk.all")))
    program.wait("the article", lambda tree: [n for n in tree if n.role == "article"])
    program.settled()
    program.wheel(4)
    program.tap("button", words("office.back"))
    program.see("heading", words("kiosk.choose"))
    program.settled()
    opens_an_exercise(program)
    program.tap("button", words("kiosk.done"))
    program.see("heading", words("kiosk.go_gently"))
    program.tap("button", words("kiosk.go"))
    welcome(program)


def opens_an_exercise(program):
    program.tap("button", exercises(program)[0])
    program.tap("button", words("exercise.begin"))
    program.settled()


def visits_by_keys(program):
    step("the same by keys alone")
    press(program, words("kiosk.alone"))
    program.see("heading", words("kiosk.choose"))
    press(program, row(program, words("kiosk.all")))
    program.wait("the article", lambda tree: [n for n in tree if n.role == "article"])
    program.key("Next", "End")
    program.key("Escape")
    program.see("heading", words("kiosk.choose"))
    press(program, words("nav.help"))
    program.see("heading", words("help.title"))
    program.key("Escape")
    program.see("heading", words("kiosk.choose"))
    press(program, words("kiosk.done"))
    program.see("heading", words("kiosk.go_gently"))
    press(program, words("kiosk.back"))
    program.see("heading", words("kiosk.choose"))
    press(program, words("kiosk.new_here"))
    welcome(program)


def is_asked(program):
    step("left alone, it asks; one tap stays, the other begins anew")
    welcome(program)
    program.settled()
    program.tap("button", words("kiosk.together"))
    program.see("heading", words("kiosk.choose"))
    program.see("heading", words("kiosk.still_here"))
    program.key("Escape")
    program.see("heading", words("kiosk.still_here"))
    program.key("F1")
    program.see("heading", words("help.title"))
    program.key("Escape")
    program.see("heading", words("kiosk.still_here"))
    program.tap("button", words("kiosk.still_us"))
    program.see("heading", words("kiosk.choose"))
    program.see("heading", words("kiosk.still_here"))
    program.tap("button", words("kiosk.new_here"))
    welcome(program)


def keeper_comes(program):
    step("a wrong PIN opens nothing; the held mark and the right one do")
    program.settled()
    mark = program.see("button", words("kiosk.mark"))
    program.point(*mark.centre())
    program.xdotool("mousedown", 1)
    time.sleep(HOLD - 2)
    program.xdotool("mouseup", 1)
    time.sleep(1)
    welcome(program)
    program.xdotool("mousedown", 1)
    program.see("heading", words("pin.kiosk"))
    program.xdotool("mouseup", 1)
    program.settled()
    type_pin(program, "111111")
    program.see("status", words("pin.wrong"))
    type_pin(program)
    program.see("heading", words("kiosk.keeper"))
    program.tap("button", row(program, words("kiosk.to_visitors")))
    welcome(program)


def leaves_by_keys(program):
    step("five presses and the PIN, by keys alone, end it")
    focus(program, words("kiosk.mark"))
    for _ in range(5):
        time.sleep(0.65)
        program.key("Return")
    program.see("heading", words("pin.kiosk"))
    program.settled()
    for digit in PIN:
        press(program, digit)
    program.see("heading", words("kiosk.keeper"))
    focus(program, row(program, words("kiosk.leave")))
    program.xdotool("key", "Return")
    expect(program.process.wait(30) == 0, "the program did not end well")


def main(tend):
    need("openbox", "wmctrl", "xprop")
    with Desktop() as display:
        starts_without_a_file(display, tend)
        with home() as folder:
            keep(folder, CHURCH + "idle_seconds = 300\n")
            program = kiosk(display, folder, tend)
            try:
                first_start(program)
                covers(program)
                visits_by_touch(program)
                visits_by_keys(program)
                keeper_comes(program)
                leaves_by_keys(program)
            finally:
                program.kill()
            keep(folder, CHURCH + "idle_seconds = 20\n")
            program = kiosk(display, folder, tend)
            try:
                is_asked(program)
            finally:
                program.kill()
    print("the kiosk was set up, visited and left")


run(main)
