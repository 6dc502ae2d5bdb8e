"""The counselling office in the real program, under strace: a PIN is chosen, a list made, two people fold a page each and
see what both offered, take a text and a code along, and clear the tablet. Nothing is written but the PIN, a template and
what was taken along; the settings and the data folder are the same to the byte, also after kill -9 in the middle of a
second sitting. The sentences are in no file, title or clipboard. Usage: office.py PATH-OF-TEND
"""
import os
import sys

from by_keys import focus, press
from harness import SKIP, Display, Program, ask_to_close, expect, home, need, run, step, words
from leaks import ENCODINGS, in_files
from offspring import strace_works
from traces import lines_of, reached_out, sent_lines, spelled, traced, written_paths

PIN = "271828"
MARKER = "zanzibar quivers beneath obsidian"
OTHER = "plumbago waltzes over kumquats"
# Of the system or of this test: not kept by the program.
OURS = ("semantics.txt", "program.log")
TRACE = "trace"  # holds all that is written, the tree of the screen too: check_trace() tells where each went


def snapshot(folder):
    """What is in the settings and the data, by name; the office's own folder is told apart."""
    found = {}
    for part in ("config", "data", "state", "cache"):
        for path, _, names in os.walk(os.path.join(folder, part)):
            for name in names:
                full = os.path.join(path, name)
                with open(full, "rb") as file:
                    found[os.path.relpath(full, folder)] = file.read()
    return found


def of_home(files):
    return {name: content for name, content in files.items() if "/office/" not in name}


def type_pin(program, digits=PIN):
    for digit in digits:
        program.tap("button", digit)
    program.settled()


def by_press(program, *string_ids):
    for string_id in string_ids:
        press(program, words(string_id))


def writes(program, text):
    press(program, "Something else")
    field = program.wait("a field", lambda tree: [n for n in tree if n.role == "text field"])[0]
    focus(program, field.label)
    program.xdotool("type", "--delay", 25, text)
    program.settled()


def fold_a_page(program, who, text):
    """One's own turn: something written, offered, folded."""
    by_press(program, "curtain.i_am_" + who)
    writes(program, text)
    by_press(program, "offer.fold")
    program.see("heading", words("offer.title"))
    for row in [n for n in program.tree() if n.role == "checkbox"]:
        press(program, row.label)
    by_press(program, "offer.fold")


def start_sitting(program):
    program.see("heading", words("office.today"))
    ticked = [n for n in program.tree() if n.role == "checkbox" and "checked" in n.states]
    expect(not ticked, f"something is ticked already: {ticked}")
    press(program, "What wore on us")
    by_press(program, "office.start_two")
    program.see("heading", "What wore on us")


def chooses_a_pin(program):
    step("at the first start six digits are chosen, twice")
    program.see("heading", words("pin.choose"))
    program.settled()
    type_pin(program)
    program.see("heading", words("pin.again"))
    type_pin(program)
    program.see("heading", words("office.today"))


def sits(program):
    step("two people answer, each alone, and see what both offered")
    start_sitting(program)
    by_press(program, "exercise.begin")
    program.see("heading", words("whose.title"))
    fold_a_page(program, "first", MARKER)
    fold_a_page(program, "second", OTHER)
    by_press(program, "consent.open_first", "consent.open_second")
    program.see("heading", words("reveal.title"))
    by_press(program, "office.close")


def takes_home(program, folder):
    step("nothing is ticked; the picture goes along when both say so")
    program.see("heading", words("office.take_title"))
    ticked = [n for n in program.tree() if n.role == "checkbox" and "checked" in n.states]
    expect(not ticked, f"something is ticked already: {ticked}")
    expect(MARKER not in str([n.label + n.value for n in program.tree()]), "a private sentence is on the list")
    by_press(program, "office.take_picture", "office.yes_first", "office.yes_second")
    press(program, words("office.steps"))
    steps = [n for n in program.tree() if n.role == "checkbox"]
    press(program, steps[0].label)
    by_press(program, "office.steps_done", "office.make_code")
    program.see("heading", words("office.code_title"))
    is_nowhere(folder)
    step("what is seen goes into a file that tells nothing by its name")
    save = [n for n in program.tree() if n.label.startswith(words("office.save_text", place=""))]
    expect(save, "there is no place to save it")
    press(program, save[0].label)
    program.see("status")
    made = [os.path.join(path, name) for path, _, names in os.walk(folder) for name in names if name == "for-home.txt"]
    expect(len(made) == 1, f"the files are {made}")
    with open(made[0], encoding="utf-8") as file:
        text = file.read()
    expect(MARKER in text and OTHER in text, "what both chose is not in the file")
    os.remove(made[0])
    is_nowhere(folder)


def is_cleared(program):
    step("closed and cleared, the list stands at its start")
    by_press(program, "office.clear")
    program.see("heading", words("office.today"))
    expect(not [n for n in program.tree() if n.role == "checkbox" and "checked" in n.states], "something is ticked")


def leaves_by_pin(program):
    step("the window's close button asks for the PIN")
    ask_to_close(program.display.name, int(program.window))
    program.see("heading", words("pin.office"))
    program.settled()
    for digit in PIN:
        program.tap("button", digit)
    expect(program.process.wait(30) == 0, "the program did not end well")


def may_be_written(path, folder):
    if path.startswith(("/dev/", "/proc/")) or path.startswith(folder + "/config"):
        return path.startswith(("/dev/", "/proc/")) or "/office" in path or path == folder + "/config" or \
            path == folder + "/config/tend"
    if os.path.dirname(path) == os.path.join(folder, "Documents"):
        return "for-home" in path
    return path.startswith("/memfd:") or os.path.basename(path).startswith("semantics.txt")


def check_trace(trace, folder):
    lines = lines_of(trace)
    expect(any("AF_UNIX" in line for line in lines), "the trace holds not even the display's socket: it saw nothing")
    step("no socket but local ones, and no file but the office's own")
    online = reached_out(lines)
    expect(not online, "the program reached for the network:\n" + "".join(online[:10]))
    written = written_paths(lines)
    expect(any("/office/pin" in path for path in written), f"not even the PIN was seen: {sorted(written)}")
    other = sorted(path for path in written if not may_be_written(path, folder))
    expect(not other, f"written besides: {other}")
    step("the sentences were written to no file but the chosen one, and sent to no socket")
    needles = spelled(MARKER) + spelled(OTHER)
    expect(sent_lines(lines, needles, OURS), "not even the file that was taken along was seen being written")
    told = sent_lines(lines, needles, (*OURS, "/Documents/"))
    expect(not told, f"{len(told)} times a sentence went out:\n" + "".join(line[:300] + "\n" for line in told[:5]))


def is_nowhere(folder):
    needles = [text.encode(encoding) for text in (MARKER, OTHER) for encoding in ENCODINGS]
    found = [(path, needle) for path, needle in in_files(folder, needles) if os.path.basename(path) not in (*OURS, TRACE)]
    expect(not found, f"found in files: {found[:5]}")


def main(tend):
    need("strace")
    if not strace_works():
        print("skipped: strace may not trace here")
        sys.exit(SKIP)
    with Display() as display, home() as folder:
        os.mkdir(os.path.join(folder, "Documents"))
        step("somebody has read at home before")
        at_home = Program(display, folder, [tend], ["--size", "1280x800"])
        try:
            at_home.wait("the article", lambda tree: [n for n in tree if n.role == "article"])
            at_home.close()
        finally:
            at_home.kill()
        before = snapshot(folder)
        trace = os.path.join(folder, TRACE)
        program = Program(display, folder, [*traced(trace), tend], ["office", "--size", "1280x800"])
        try:
            chooses_a_pin(program)
            sits(program)
            takes_home(program, folder)
            is_cleared(program)
            leaves_by_pin(program)
        finally:
            program.kill()
        check_trace(trace, folder)
        os.remove(trace)
        step("the home is the same to the byte, and the sentences are nowhere")
        expect(of_home(snapshot(folder)) == before, "the settings or the data changed")
        is_nowhere(folder)
        kept = snapshot(folder)
        step("killed in the middle of a second sitting, everything is as it was before it")
        program = Program(display, folder, [tend, "office"], ["--size", "1280x800"])
        try:
            start_sitting(program)
            by_press(program, "exercise.begin")
            fold_a_page(program, "first", MARKER)
        finally:
            program.kill()
        expect(snapshot(folder) == kept, "something was written")
        is_nowhere(folder)
        step("started again, nothing of it is there, and the PIN is asked for at the end")
        program = Program(display, folder, [tend, "office"], ["--size", "1280x800"])
        try:
            program.see("heading", words("office.today"))
            program.settled()
            leaves_by_pin(program)
        finally:
            program.kill()
    print("an office sitting leaves nothing")


if __name__ == "__main__":
    run(main)
