"""A code that somebody brought from elsewhere: opened from the command line, seen before anything is taken, taken home,
there the next time, opened, put away. And typed by hand. Usage: homework.py PATH-OF-TEND
"""
from harness import Display, Program, expect, home, run, step, words
from reading import start, types

CODE = "40GM-067G-B300-02R1-MXVD"  # three steps and a place of our edition
STEP = "One word for how you are"
PLACE = "Four layers of closeness"


def taken(program):
    return Program.among(program.tree(), "heading", words("homework.taken"))


def from_the_command_line(program):
    step("opened with the code, it is shown and not taken")
    program.see("heading", words("homework.holds"))
    program.see("list item", STEP)
    program.settled()
    program.tap("button", words("homework.not_now"))
    program.see("heading", words("today.greeting"))
    expect(not taken(program), "the steps were taken unasked")


def typed(program):
    step("typed in small letters, taken home")
    program.tap("button", words("nav.today"))
    program.see("heading", words("today.greeting"))
    program.settled()
    program.tap("button", words("homework.title"))
    program.see("heading", words("homework.title"))
    types(program, words("homework.code"), "4ogm 067g b3oo o2ri mxvd")
    program.see("heading", words("homework.holds"))
    program.tap("button", words("homework.take"))
    program.see("heading", words("homework.taken"))


def opened(program):
    step("there the next time, opened, put away")
    program.tap("button", words("nav.today"))
    program.see("heading", words("homework.taken"))
    program.settled()
    program.tap("button", words("homework.place", title=PLACE))
    program.wait("the section", lambda tree: Program.among(tree, "article"))
    program.see("heading", PLACE)
    program.settled()
    program.tap("button", words("nav.today"))
    program.settled()
    program.tap("button", words("homework.put_away"))
    program.gone("heading", words("homework.taken"))


def put_away(program):
    step("put away for good")
    program.tap("button", words("nav.today"))
    program.see("heading", words("today.greeting"))
    program.settled()
    expect(not taken(program), "the steps came back")


def main(tend):
    with Display(1280, 1500) as display, home() as folder:
        first = Program(display, folder, [tend], ["--size", "1000x1400", "homework", CODE, "--open"])
        try:
            from_the_command_line(first)
            first.close()
        finally:
            first.kill()
        for part in (typed, opened, put_away):
            program = start(display, folder, tend, "--size", "1000x1400")
            try:
                part(program)
                program.close()
            finally:
                program.kill()


if __name__ == "__main__":
    run(main)
