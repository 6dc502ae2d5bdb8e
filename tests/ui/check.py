"""Help, the private check and Leave quickly in the real program: two taps from Help, answers that no file ever holds,
gone by Escape, behind another window, hidden, and by Shift three times. Usage: check.py PATH-OF-TEND
"""
import os
import subprocess
import time

from harness import Display, Program, expect, home, need, run, step, words
from other_window import OtherWindow
from reading import choose_a_word, start

QUESTIONS = ("fear", "injury", "force", "control", "threats", "child", "ending", "harming")
SAVED = 2.5  # seconds; whatever was to be written is on the disk by then


def contents(folder):
    """Every file but what the tests themselves have written."""
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            if name.startswith("semantics.txt") or name == "program.log":
                continue
            with open(full, "rb") as file:
                found[os.path.relpath(full, folder)] = file.read()
    return found


def holds(files):
    """Words of the check in any file, or in the name of one."""
    markers = [words("check.ask." + q) for q in QUESTIONS]
    markers += [words(i) for i in ("check.yes", "check.rather_not", "check.apart", "check.named.hurt", "check.title")]
    needles = [m.encode(e) for m in markers if len(m) > 6 for e in ("utf-8", "utf-16-le", "utf-32-le")]
    return [(name, n) for name, content in files.items() for n in needles if n in content or n in name.encode()]


def begins(program):
    program.tap("button", words("nav.help"))
    program.settled()
    program.tap("button", words("help.check"))
    program.see("text", words("check.first"))
    program.tap("button", words("check.begin"))
    program.see("heading", words("check.ask.fear"))


def answers(program, count=len(QUESTIONS)):
    for i in range(count):
        program.see("heading", words("check.ask." + QUESTIONS[i]))
        program.tap("radio", words("check.yes" if i != 6 else "check.rather_not"))
        program.wait("the answer is chosen", lambda tree: Program.among(tree, "radio", state="checked"))
        program.tap("button", words("check.next" if i + 1 < len(QUESTIONS) else "check.to_end"))


def gone(program):
    tree = program.wait("the check has gone", lambda tree: tree if not Program.among(tree, "group", words("check.title"))
                        else None)
    told = [n for n in tree for i in ("check.apart", "check.named.hurt") if words(i) in n.label]
    expect(not told, f"still shown: {told}")


def clipboard(program):
    return subprocess.run(["xclip", "-o", "-selection", "clipboard"], env=program.environment, timeout=10,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def through_to_the_end(program, folder):
    before = contents(folder)
    step("two taps from Help, and eight answers")
    begins(program)
    answers(program)
    program.see("heading", words("check.named_title"))
    program.see("text", words("check.apart"))
    expect(Program.among(program.tree(), "row", words("help.kind.hurt")), "no help for what was named")
    step("while it is open, nothing is written and the title says nothing")
    time.sleep(SAVED)
    expect(contents(folder) == before, "something was written while the check was open")
    title = program.xdotool("getwindowname", program.window)
    expect(title == words("app.name"), f"the title is {title}")
    step("closed, it leaves nothing")
    program.tap("button", words("check.close"))
    program.settled()
    gone(program)
    time.sleep(SAVED)
    expect(contents(folder) == before, "something was written when the check was closed")


def every_way_out(program, display):
    step("Escape ends it, and it begins anew")
    begins(program)
    answers(program, 3)
    program.key("Escape")
    gone(program)
    begins(program)
    expect(not Program.among(program.tree(), "radio", state="checked"), "an answer came back")
    step("it goes when another window lies in front")
    answers(program, 2)
    other = OtherWindow(display)
    gone(program)
    other.close()
    program.xdotool("windowfocus", program.window)
    step("and when it is hidden")
    begins(program)
    answers(program, 2)
    program.xdotool("windowunmap", program.window)
    time.sleep(0.5)
    program.xdotool("windowmap", program.window)
    time.sleep(0.5)
    program.xdotool("windowfocus", program.window)
    gone(program)
    program.settled()
    step("F1 leads out of it to Help")
    begins(program)
    program.key("F1")
    program.see("heading", words("help.title"))
    gone(program)


def leaves_quickly(program):
    step("something is copied, then Shift three times in the middle of the check")
    program.tap("button", words("nav.read"))
    program.settled()
    choose_a_word(program)
    program.key("ctrl+c")
    program.settled()
    expect(clipboard(program).strip(), "nothing was copied")
    begins(program)
    answers(program, 4)
    program.key("shift", "shift")
    program.key("Right")  # another key between: they do not count
    program.key("shift")
    program.see("heading", words("check.ask.threats"))
    program.key("shift", "shift", "shift")
    program.see("heading", words("cover.garden.1.title"))
    title = program.xdotool("getwindowname", program.window)
    expect(title == words("cover.garden.app"), f"the title is {title}")
    until = time.monotonic() + 5
    while clipboard(program).strip() and time.monotonic() < until:
        time.sleep(0.2)
    expect(not clipboard(program).strip(), "what was copied is still in the clipboard")
    step("Back and Help do not bring it back; its menu does, to the shelf")
    program.key("Escape", "F1")
    program.settled()
    expect(Program.among(program.tree(), "heading", words("cover.garden.1.title")), "the cover went away")
    program.tap("button", words("cover.menu.open"))
    program.settled()
    program.tap("button", words("cover.menu.other_books"))
    program.see("heading", words("shelf.title"))


def another_cover(program):
    step("another cover is chosen, tried and left again")
    program.tap("button", words("nav.settings"))
    program.settled()
    program.point(700, 400)
    for _ in range(20):
        shown = Program.among(program.tree(), "radio", words("cover.kitchen.app"))
        if shown and shown[0].y + shown[0].height < 780:
            break
        program.wheel(2)
        program.settled()
    program.tap("radio", words("cover.kitchen.app"))
    program.wait("the cover is chosen", lambda tree: [n for n in Program.among(tree, "radio", state="checked")
                                                      if n.label == words("cover.kitchen.app")])
    program.key("shift", "shift", "shift")
    program.see("heading", words("cover.kitchen.1.title"))
    title = program.xdotool("getwindowname", program.window)
    expect(title == words("cover.kitchen.app"), f"the title is {title}")


def main(tend):
    need("xclip")
    with Display() as display, home() as folder:
        program = start(display, folder, tend)
        try:
            program.tap("button", words("nav.help"))
            program.settled()
            program.tap("radio", words("help.country.GB"))
            program.settled()
            time.sleep(SAVED)
            through_to_the_end(program, folder)
            before = contents(folder)
            every_way_out(program, display)
            leaves_quickly(program)
            time.sleep(SAVED)
            expect(contents(folder) == before, "something was written")
            another_cover(program)
            program.close()
        finally:
            program.kill()
        step("no word of it is in any file")
        found = holds(contents(folder))
        expect(not found, f"found in files: {found[:5]}")
        expect(b"tend.settings" in b"".join(contents(folder).values()), "the files that were searched hold nothing at all")
    print("the private check left nothing")


run(main)
