"""Exercises in the real program, by a new user and with the keyboard alone: one page answered and folded, the program
killed in the middle of the other's turn, and the words of the first looked for in every file, the log, the environment,
the title, the clipboard and (as root) the memory; then both pages opened together; then a scale, a checklist and a turn of
listening. Usage: exercises.py PATH-OF-TEND
"""
import os
import subprocess
import time

from by_keys import focus, focused, press
from harness import Display, Program, expect, home, need, run, step, words
from leaks import ENCODINGS, in_files, in_memory, is_sanitised
from other_window import OtherWindow
from reading import start

FIRST = "zanzibar quivers beneath obsidian"
SECOND = "plumbago waltzes over kumquats"
SAVED = 2.5  # seconds; whatever was to be written is on the disk by then


def opens(program, title):
    press(program, words("nav.practise"))
    press(program, title)
    program.see("heading", title)


def writes(program, text):
    """Something of one's own below the things to tick."""
    press(program, "Something else")
    fields = program.wait("a field", lambda tree: [n for n in tree if n.role == "text field"])
    focus(program, fields[0].label)
    program.xdotool("type", "--delay", 40, text)
    program.settled()


def whole_turn(program, who, text):
    press(program, words("curtain.i_am_" + who))
    press(program, "Worry about money")
    writes(program, text)
    folds(program)


def folds(program):
    press(program, words("offer.fold"))
    program.see("heading", words("offer.title"))
    rows = [n for n in program.tree() if n.role == "checkbox"]
    expect(rows and not any("checked" in n.states for n in rows), "something is ticked already")
    for row in rows:
        press(program, row.label)
    program.wait("all is offered", lambda tree: all("checked" in n.states for n in tree if n.role == "checkbox"))
    press(program, words("offer.fold"))


def is_nowhere(program, folder, folded=False):
    needles = [FIRST.encode(encoding) for encoding in ENCODINGS]
    expect(not [n for n in program.tree() if FIRST in n.label or FIRST in n.value], "it is on the screen")
    found = in_files(folder, needles)
    expect(not found, f"found in files: {found[:5]}")
    title = program.xdotool("getwindowname", program.window)
    expect(title == words("app.name"), f"the title is {title}")
    with open(f"/proc/{program.process.pid}/environ", "rb") as environment:
        expect(FIRST.encode() not in environment.read(), "it is in the environment")
    for selection in ("primary", "clipboard"):
        held = subprocess.run(["xclip", "-o", "-selection", selection], env=program.environment, timeout=10,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        expect(FIRST.encode() not in held, f"it is in the {selection} selection")
    if os.geteuid() != 0 or is_sanitised(program.process.pid):
        print("  the memory was not searched: that needs root, and a program without sanitisers")
        return
    mappings = [line.split()[1] for line, _ in in_memory(program.process.pid, [FIRST.encode()])]
    expect(all(m.startswith("---") for m in mappings), f"in memory it is not only folded: {mappings}")
    expect(bool(mappings) == folded, f"in memory it should be {'folded' if folded else 'gone'}: {mappings}")


def first_turn(program, folder):
    step("a new user opens private pages; the first answers, offers and folds")
    opens(program, "What wore on us")
    press(program, words("exercise.together"))
    program.see("heading", words("whose.title"))
    whole_turn(program, "first", FIRST)
    program.see("heading", words("curtain.hand_other"))
    step("between the turns it is nowhere but where it is folded")
    is_nowhere(program, folder, folded=True)
    program.key("Escape")
    program.settled()
    is_nowhere(program, folder, folded=True)
    opens_waiting(program)


def opens_waiting(program):
    press(program, words("nav.practise"))
    press(program, "What wore on us")
    program.see("heading", words("curtain.hand_other"))


def killed_in_the_second_turn(program, folder):
    step("the second begins, and looks about")
    press(program, words("curtain.i_am_second"))
    writes(program, "pepper")
    program.key("ctrl+z", "ctrl+z", "ctrl+shift+z", "ctrl+a", "ctrl+c")
    program.resize(700, 900)
    program.settled()
    is_nowhere(program, folder, folded=True)
    step("hidden and shown again, there is a page out of sight, and nothing else")
    program.xdotool("windowunmap", program.window)
    time.sleep(0.5)
    program.xdotool("windowmap", program.window)
    time.sleep(0.5)
    program.xdotool("windowfocus", program.window)
    program.see("heading", words("away.title"))
    is_nowhere(program, folder, folded=True)
    press(program, words("curtain.i_am_second"))
    time.sleep(SAVED)
    is_nowhere(program, folder, folded=True)
    step("kill -9")
    program.kill()
    found = in_files(folder, [FIRST.encode(encoding) for encoding in ENCODINGS])
    expect(not found, f"found in files after it was killed: {found[:5]}")


def both(program, folder):
    step("opened again, nothing of it is left")
    opens(program, "What wore on us")
    program.see("button", words("exercise.together"))
    is_nowhere(program, folder)
    step("both answer, and open their pages together")
    press(program, words("exercise.together"))
    whole_turn(program, "first", FIRST)
    press(program, words("curtain.i_am_second"))
    writes(program, SECOND)
    step("another window in front: there is no picture of the page; back in front, it is there")
    other = OtherWindow(program.display)
    program.see("heading", words("away.title"))
    other.close()
    program.xdotool("windowfocus", program.window)
    program.see("text field", "Something else")
    folds(program)
    program.see("heading", words("consent.title"))
    is_nowhere(program, folder, folded=True)
    press(program, words("consent.open_second"))
    program.see("heading", words("consent.title"))
    press(program, words("consent.open_first"))
    program.see("heading", words("reveal.title"))
    for text in (FIRST, SECOND):
        program.wait(text, lambda tree: [n for n in tree if text in n.label])
    step("folded away, and nobody chose to keep it: it is nowhere again")
    press(program, words("reveal.fold"))
    press(program, words("exercise.back"))
    time.sleep(SAVED)
    is_nowhere(program, folder)


def others(program):
    step("a scale, alone")
    opens(program, "Where are we today?")
    press(program, words("exercise.alone"))
    mostly = words("scale.said", word="Mostly", at=4, count=5)
    press(program, mostly)
    program.wait("the step", lambda tree: [n for n in tree if n.label == mostly and "checked" in n.states])
    press(program, words("exercise.finish"))
    press(program, words("exercise.back"))
    step("a checklist, alone")
    opens(program, "What wore on us")
    press(program, words("exercise.alone"))
    press(program, "Worry about money")
    program.wait("the tick", lambda tree: [n for n in tree if n.label == "Worry about money" and "checked" in n.states])
    press(program, words("exercise.finish"))
    press(program, words("exercise.back"))
    step("a turn of listening")
    opens(program, "Listening turns")
    press(program, words("exercise.begin"))
    press(program, words("turns.begin"))
    press(program, words("turns.pass"))
    program.settled()
    program.key("Escape")
    program.settled()


def main(tend):
    need("xclip")
    with Display() as display, home() as folder:
        program = start(display, folder, tend)
        try:
            first_turn(program, folder)
            killed_in_the_second_turn(program, folder)
            program = start(display, folder, tend)
            both(program, folder)
            others(program)
            program.close()
        finally:
            program.kill()
    print("two private pages left nothing but what both chose to show")


run(main)
