"""Marks in the real program: words are highlighted and noted, the program is killed in the middle, and everything is
there again; a bookmark is set and found in the list; what is deleted is in no file. Usage: keeping.py PATH-OF-TEND
"""
import os
import time

from harness import Display, Program, expect, home, run, step, words
from reading import choose_a_word, start

NOTE = "the quiet heron waited by the weir"


def files_of(folder):
    """Everything the program has written, by path."""
    found = {}
    for path, _, names in os.walk(os.path.join(folder, "data")):
        for name in names:
            with open(os.path.join(path, name), "rb") as file:
                found[os.path.join(path, name)] = file.read()
    return found


def holds(folder, text):
    return [path for path, content in files_of(folder).items() if text.encode() in content]


def writes(program, folder):
    step("nothing is kept before somebody keeps something")
    expect(not files_of(folder), f"there are files already: {list(files_of(folder))}")
    step("chosen words are highlighted with a note, and it is on the disk within a second")
    choose_a_word(program)
    program.tap("button", words("select.note"))
    program.see("text field", words("mark.note"))
    program.settled()
    program.xdotool("type", "--delay", 40, NOTE)
    typed = time.monotonic()
    while not holds(folder, NOTE) and time.monotonic() - typed < 20:
        time.sleep(0.05)
    expect(holds(folder, NOTE), "the note did not reach the disk")
    print(f"  on the disk {time.monotonic() - typed:.2f} s after the last letter")


def is_there_again(program):
    step("after kill -9 the note is there again")
    program.tap("button", words("toolbar.contents"))
    program.settled()
    program.tap("radio", words("contents.kept"))
    program.wait("the note in the list", lambda tree: [n for n in tree if NOTE in n.label or NOTE in n.value])
    program.key("Escape")
    program.settled()


def bookmarks(program):
    step("a bookmark is set and taken away")
    program.tap("button", words("toolbar.bookmark"))
    program.see("button", words("toolbar.bookmark_remove"))
    program.tap("button", words("toolbar.bookmark_remove"))
    program.see("button", words("toolbar.bookmark"))


def deletes(program, folder):
    step("a deleted highlight is in no file")
    mark = program.wait("the mark", lambda tree: [n for n in tree if n.role == "button" and NOTE[:10] not in n.label and
                                                  n.label.startswith(words("mark.said_noted").split("{")[0])])[0]
    program.tap("button", mark.label)
    program.see("text field", words("mark.note"))
    program.settled()
    program.tap("button", words("mark.delete"))
    program.tap("button", words("mark.delete_yes"))
    program.gone("text field", words("mark.note"))
    program.settled()
    program.close()
    left = holds(folder, NOTE)
    expect(not left, f"the deleted note is still in {left}")


def main(tend):
    with Display() as display, home() as folder:
        program = start(display, folder, tend)
        try:
            writes(program, folder)
            program.kill()
            program = start(display, folder, tend)
            is_there_again(program)
            bookmarks(program)
            deletes(program, folder)
        finally:
            program.kill()
    print("what was kept is there, what was deleted is gone")


run(main)
