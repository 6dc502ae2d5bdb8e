"""What is locked cannot be found: a sentence is typed into a locked page, the lock is closed, and the sentence is looked
for in every file, the log, the environment, the window's title, the clipboard and (as root, where the program was built
without sanitisers) in the program's memory, in UTF-8, UTF-16 and UTF-32. Usage: secrets.py PATH-OF-TEND
"""
import os
import subprocess

from harness import Display, Program, expect, home, need, run, step, words
from leaks import ENCODINGS, in_files, in_memory, is_sanitised
from reading import choose_a_word, start, types, visible

MARKER = "zanzibar quivers beneath obsidian"
NAME = "Jorikamunda"
PASSPHRASE = "vexing plumbago waltzes"


def puts_a_lock_on(program):
    step("somebody takes a page of their own and puts a lock on it")
    program.tap("button", words("nav.settings"))
    program.settled()
    program.tap("button", words("settings.people"))
    program.settled()
    program.tap("button", words("people.add"))
    types(program, words("people.name"), NAME)
    program.tap("button", words("people.add_now"))
    program.settled()
    rows = Program.among(program.tree(), "button", NAME)
    expect(len(rows) == 2, f"{NAME} should be one who reads and a page to manage: {rows}")
    program.point(*rows[1].centre())
    program.xdotool("click", 1)
    program.settled()
    program.tap("button", words("page.set_lock"))
    program.settled()
    program.tap("button", words("lock.choose_secret"))
    types(program, words("lock.new"), PASSPHRASE)
    types(program, words("lock.again"), PASSPHRASE)
    program.tap("button", words("lock.put_on"))
    program.see("button", words("lock.back"))
    program.tap("button", words("lock.back"))
    program.settled()


def opens_own_page(program):
    program.tap("button", NAME)
    program.settled()
    if Program.among(program.tree(), "text field", words("unlock.secret")):
        types(program, words("unlock.secret"), PASSPHRASE)
        program.tap("button", words("unlock.now"))
    program.wait("the page", lambda tree: [n for n in tree if n.role == "article"] and visible(tree))
    program.settled()


def writes(program):
    step("and writes a note there")
    choose_a_word(program)
    program.tap("button", words("select.note"))
    types(program, words("mark.note"), MARKER)
    program.tap("button", words("mark.done"))
    program.settled()


def closes_the_lock(program):
    step("the lock is closed")
    program.tap("button", words("nav.settings"))
    program.settled()
    program.tap("button", words("settings.people"))
    program.settled()
    program.tap("button", words("people.close_locks"))
    program.settled()


def searches(program, folder, what):
    everywhere = [text.encode(encoding) for text in what for encoding in ENCODINGS]
    step("it is in no file, and in no name of one")
    found = in_files(folder, everywhere)
    expect(not found, f"found in files: {found[:5]}")
    step("not in the title, the environment or the clipboard")
    title = program.xdotool("getwindowname", program.window)
    expect(not any(text in title for text in what), f"the title is {title}")
    with open(f"/proc/{program.process.pid}/environ", "rb") as environment:
        expect(not any(text.encode() in environment.read() for text in what), "it is in the environment")
    for selection in ("primary", "clipboard"):
        held = subprocess.run(["xclip", "-o", "-selection", selection], env=program.environment,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        expect(not any(text.encode() in held for text in what), f"it is in the {selection} selection")
    if os.geteuid() != 0 or is_sanitised(program.process.pid):
        print("  the memory was not searched: that needs root, and a program without sanitisers")
        return
    step("nor in the program's memory")
    found = in_memory(program.process.pid, everywhere)
    expect(not found, f"found in memory: {found[:5]}")


def main(tend):
    need("xclip")
    with Display() as display, home() as folder:
        program = start(display, folder, tend)
        try:
            puts_a_lock_on(program)
            opens_own_page(program)
            writes(program)
            if os.geteuid() == 0 and not is_sanitised(program.process.pid):
                expect(in_memory(program.process.pid, [MARKER.encode()]), "the search of memory finds nothing at all")
            closes_the_lock(program)
            # The tree is written for this test alone, and holds what is on the screen now.
            searches(program, folder, [MARKER, PASSPHRASE])
            step("with the passphrase it is there again")
            opens_own_page(program)
            program.tap("button", words("toolbar.contents"))
            program.settled()
            program.tap("radio", words("contents.kept"))
            program.wait("the note", lambda tree: [n for n in tree if MARKER in n.label or MARKER in n.value])
            step("Leave quickly takes it away at once")
            program.key("Escape")
            program.tap("button", words("nav.leave"))
            program.settled()
            searches(program, folder, [MARKER, PASSPHRASE])
        finally:
            program.kill()
    print("what was locked is nowhere to be found")


run(main)
