"""The first fifteen minutes of a couple that has never seen the program: no name, no account, no setting. They read the
first page, answer one self-check each on their own and look together, take one short listening turn, and say one thing
they are glad of. Usage: first_sitting.py PATH-OF-TEND
"""
from harness import Display, Program, expect, home, run, step, words
from reading import start, viewport

TITLES = {"page": "Read the first page", "word": "One word for how you are", "turn": "Two minutes each",
          "seen": "One thing you saw"}
FIRST_PAGE = "The quiet distance"


class Taps:
    """What a hand does, counted: a first sitting must not be work."""

    def __init__(self, program):
        self.program, self.count = program, 0

    def __call__(self, label, role="button"):
        self.program.settled()
        self.program.tap(role, label)
        self.count += 1


def begin(program, tap, title):
    tap(words("nav.today"))
    program.see("heading", title)
    tap(words("today.begin"))
    program.see("group", title)


def reads(program, tap):
    step("Today proposes the first page, and it is read to its end")
    begin(program, tap, TITLES["page"])
    tap(words("practice.read", title=FIRST_PAGE))
    program.wait("the first page", lambda tree: Program.among(tree, "heading", FIRST_PAGE) and viewport(tree))
    program.settled()
    program.wheel(14)
    program.settled()


def choose(program, tap, row, column):
    groups = Program.among(program.tree(), "radio group")
    inside = [n for n in Program.among(program.tree(), "radio") if groups[row].y <= n.y < groups[row].y + groups[row].height]
    program.point(*inside[column].centre())
    program.xdotool("click", 1)
    tap.count += 1
    program.settled()


def one_page(program, tap, who, steps):
    tap(words(who))
    program.see("text", words("exercise.your_turn"))
    program.settled()
    for row, column in enumerate(steps):
        choose(program, tap, row, column)
    tap(words("exercise.fold"))
    program.see("heading", words("offer.title"))
    boxes = Program.among(program.tree(), "checkbox")
    expect(len(boxes) == len(steps), f"{len(boxes)} lines may be offered")
    expect(not [n for n in boxes if "checked" in n.states], "a line was offered before anybody said so")
    for box in boxes[:2]:
        tap(box.label, "checkbox")
    tap(words("offer.fold"))


def answers(program, tap):
    step("the next step leads to a self-check; each answers unseen")
    begin(program, tap, TITLES["word"])
    tap(words("practice.open", title="Where are we today?"))
    tap(words("exercise.together"))
    program.see("heading", words("whose.title"))
    one_page(program, tap, "curtain.i_am_first", (3, 1, 2, 2))
    program.see("heading", words("curtain.hand_other"))
    expect(not Program.among(program.tree(), "radio"), "an answer stands behind the curtain")
    one_page(program, tap, "curtain.i_am_second", (2, 2, 0, 1))
    step("both say yes, and look together")
    program.see("heading", words("consent.title"))
    tap(words("consent.open_first"))
    tap(words("consent.open_second"))
    program.see("heading", words("reveal.title"))
    tap(words("reveal.fold"))
    tap(words("exercise.back"))


def listens(program, tap):
    step("a short listening turn each, stopped when it has been enough")
    begin(program, tap, TITLES["turn"])
    tap(words("practice.open", title="Listening turns"))
    tap(words("exercise.begin"))
    program.settled()
    lengths = [n for n in Program.among(program.tree(), "radio") if n.label.endswith(("minute", "minutes"))]
    expect(lengths and lengths[0].label == "1 minute", f"the lengths are {lengths}")
    tap(lengths[0].label, "radio")
    tap(words("turns.begin"))
    for other in (False, True):
        program.see("button", words("turns.pass"))
        tap(words("turns.pass"))
        program.see("heading", words("turns.say_back"))
        tap(words("exercise.finish" if other else "turns.now_other"))
    tap(words("exercise.back"))


def sees(program, tap):
    step("one thing that was seen, said aloud; and the garden shows what was done together")
    begin(program, tap, TITLES["seen"])
    tap(words("practice.done"))
    program.see("status", words("practice.done_words"))
    tap(words("practice.close"))
    tap(words("nav.garden"))
    program.settled()
    for title in (FIRST_PAGE, "Where are we today?", "Listening turns"):
        expect(Program.among(program.tree(), "button", title), f"no plant for “{title}”")


def comes_back(program):
    step("another day the path goes on, and the garden is there")
    program.tap("button", words("nav.today"))
    program.see("heading", "Ask one question that is not about the week’s plans")
    program.tap("button", words("nav.garden"))
    program.see("button", "Listening turns")


def run_it(program):
    tap = Taps(program)
    reads(program, tap)
    answers(program, tap)
    listens(program, tap)
    sees(program, tap)
    return tap


def main(tend):
    with Display(1280, 800) as display, home() as folder:
        program = start(display, folder, tend)
        try:
            tap = run_it(program)
            expect(tap.count <= 60, f"it took {tap.count} taps")
            program.close()
            program = start(display, folder, tend)
            comes_back(program)
            program.close()
        finally:
            program.kill()


if __name__ == "__main__":
    run(main)
