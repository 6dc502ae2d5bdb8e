"""A search with the real program: Ctrl+F, typing, walking through what was found, whole words, choosing one, and Escape
back to where one was; nothing of it in the files that are left. Usage: search.py PATH-OF-TEND
"""
import os

from harness import Display, Program, expect, home, run, step, words
from reading import top_block, visible

WORD = "kitchen"


def field(tree):
    found = [n for n in tree if n.role == "text field" and n.label == words("search.field")]
    return found[0] if found else None


def rows(tree):
    return [n for n in tree if n.role == "list item" and n.label and n.value]


def types(program, text):
    program.xdotool("type", "--delay", "40", text)
    program.settled()


def opens(program):
    program.wait("the article's text", lambda tree: [n for n in tree if n.role == "article"] and visible(tree))
    program.wheel(5)
    program.settled()


def finds(program):
    step("Ctrl+F opens the search, and what is typed is found")
    program.key("ctrl+f")
    program.wait("the field", field)
    types(program, "YOU")
    many = len(program.wait("the list of places", lambda tree: rows(tree) or None))
    types(program, "r ")
    program.wait("fewer places", lambda tree: field(tree).value == "YOUr " and rows(tree))
    expect(many > 3, "too few places were found")


def walks(program):
    step("Enter, F3 and Shift+F3 walk through the places")
    for key, place in (("Return", 1), ("F3", 2), ("F3", 3), ("shift+F3", 2)):
        before = [n.label for n in program.tree() if n.role == "status"]
        program.key(key)
        program.wait(f"another place after {key}", lambda tree: [n.label for n in tree if n.role == "status"] != before)
    program.settled()
    current = [n for n in rows(program.tree()) if "current" in n.states]
    expect(len(current) == 1, "not one place is the current one")


def chooses(program):
    step("whole words, and nothing found")
    program.key("ctrl+f")
    types(program, "xylophone")
    program.see("text", words("search.none", words="xylophone"))
    program.tap("switch", words("search.whole"))
    program.see("text", words("search.none_whole"))
    program.tap("switch", words("search.whole"))


def returns(program, before):
    step("Escape returns to where one was")
    program.key("Escape")
    program.wait("the search being gone", lambda tree: field(tree) is None or None)
    program.settled()
    now = top_block(program.tree())[0].label
    near = [n.label for n in visible(program.tree())[:3]]
    expect(before in near, f"it did not return.\nwas at: {before}\nnow at: {now}")


def narrow(program):
    step("in a narrow window a choice shows the page, and Escape the list again")
    program.resize(420, 860)
    program.settled()
    program.tap("button", words("toolbar.search"))
    program.wait("the field", field)
    types(program, WORD)
    first = program.wait("a place", lambda tree: rows(tree) or None)[0]
    program.tap("list item", first.label)
    program.wait("the page with its bar", lambda tree: field(tree) is None or None)
    program.see("button", words("search.next"))
    program.key("Escape")
    program.wait("the list", field)
    program.key("Escape")
    program.wait("the search being gone", lambda tree: field(tree) is None or None)


def leaves_nothing(folder):
    step("the words are in no file")
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            if not os.path.isfile(path) or name == "semantics.txt":
                continue
            with open(path, "rb") as file:
                data = file.read().lower()
            expect(b"xylophone" not in data, f"{path} holds what was searched")


def main(tend):
    with Display() as display, home() as folder:
        program = Program(display, folder, [tend])
        try:
            program.resize(1280, 800)
            opens(program)
            before = top_block(program.tree())[0].label
            finds(program)
            walks(program)
            chooses(program)
            returns(program, before)
            narrow(program)
            program.close()
        finally:
            program.kill()
        leaves_nothing(folder)
    print("the search went as it should")


run(main)
