"""A copy is made, everything is erased, and the copy brings back what was kept; one's own words go into a file. All with
the real program and real files. Usage: copies.py PATH-OF-TEND
"""
import os
import stat

from harness import Display, Program, expect, home, run, step, words
from reading import choose_a_word, start, types

NOTE = "rosehips along the towpath"
PASSPHRASE = "copper kettle by the stile"
WHOLE = ("--size", "1280x1150")  # the pages stand on the screen without scrolling


def files_in(folder):
    return sorted(os.path.join(path, name) for path, _, names in os.walk(folder) for name in names)


def opens_copies(program):
    program.tap("button", words("nav.settings"))
    program.settled()
    program.tap("button", words("settings.copies"))
    program.settled()


def keeps_a_note(program):
    choose_a_word(program)
    program.tap("button", words("select.note"))
    types(program, words("mark.note"), NOTE)
    program.tap("button", words("mark.done"))
    program.settled()


def makes_a_copy(program, documents):
    step("a copy is made, for its owner only, and the note cannot be read in it")
    opens_copies(program)
    program.tap("button", "Documents")
    program.tap("button", words("copies.make"))
    types(program, words("copy.secret"), PASSPHRASE)
    types(program, words("copy.again"), PASSPHRASE)
    program.tap("button", words("copies.make_now"))
    program.see("heading", words("copies.made_title"))
    made = files_in(documents)
    expect(len(made) == 1 and made[0].endswith(".tendcopy"), f"in the folder there is {made}")
    expect(stat.S_IMODE(os.stat(made[0]).st_mode) == 0o600, "others may read the copy")
    with open(made[0], "rb") as copy:
        expect(NOTE.encode() not in copy.read(), "the note can be read in the copy")
    program.tap("button", words("copies.back"))
    program.settled()


def exports(program, documents):
    step("one's own words go into a file that can be read")
    program.tap("button", words("copies.export"))
    program.see("heading", words("copies.exported_title"))
    exported = [path for path in files_in(documents) if path.endswith(".md")]
    expect(len(exported) == 1, f"there are {exported}")
    with open(exported[0], encoding="utf-8") as file:
        expect(NOTE in file.read(), "the note is not in the export")
    os.remove(exported[0])


def erases(program, folder):
    step("everything is erased")
    program.tap("button", words("nav.settings"))
    program.settled()
    program.tap("button", words("settings.erase"))
    program.tap("button", words("settings.erase_now"))
    program.see("status", words("settings.erased"))
    left = [path for path in files_in(os.path.join(folder, "data")) if os.path.getsize(path) > 0]
    expect(not left, f"there is still {left}")


def restores(program, documents):
    step("the copy says what it holds, and brings it back")
    opens_copies(program)
    program.tap("button", words("copies.browse"))
    program.settled()
    program.tap("button", "Documents")
    program.settled()
    name = os.path.basename(files_in(documents)[0])
    row = program.wait("the copy", lambda tree: [n for n in tree if n.role == "button" and n.label.startswith(name)])[0]
    program.tap("button", row.label)
    types(program, words("copy.secret"), "not these words")
    program.tap("button", words("copies.open_now"))
    program.wait("that it does not open", lambda tree: [n for n in tree if words("seal.wrong_passphrase") in n.label])
    types(program, words("copy.secret"), PASSPHRASE)
    program.tap("button", words("copies.open_now"))
    program.see("heading", words("copies.opened_title"))
    program.tap("button", words("copies.join"))
    program.see("heading", words("copies.joined_title"))
    program.tap("button", words("nav.read"))
    program.settled()
    program.tap("button", words("toolbar.contents"))
    program.settled()
    program.tap("radio", words("contents.kept"))
    program.wait("the note", lambda tree: [n for n in tree if NOTE in n.label or NOTE in n.value])


def main(tend):
    with Display() as display, home() as folder:
        documents = os.path.join(folder, "Documents")
        os.mkdir(documents)
        program = start(display, folder, tend, *WHOLE)
        try:
            keeps_a_note(program)
            makes_a_copy(program, documents)
            exports(program, documents)
            erases(program, folder)
            program.close()
            program = start(display, folder, tend, *WHOLE)
            restores(program, documents)
            program.close()
        finally:
            program.kill()
    print("the copy held what was kept")


run(main)
