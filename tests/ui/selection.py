"""Choosing text in the real program: by dragging, by double and triple click, by keys; copying it; and that nothing is
copied, or handed to the middle button, before someone asks for it. Usage: selection.py PATH-OF-TEND
"""
import subprocess

from harness import Display, Failure, Program, expect, home, need, run, step, words
from reading import click, paragraph, viewport, visible


def clipboard(program, which="clipboard"):
    """What another program would paste, or None if nobody owns that selection."""
    done = subprocess.run(["xclip", "-o", "-selection", which], env=program.environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=20)
    return done.stdout if done.returncode == 0 else None


def chosen(tree):
    """The chosen text as the tree tells it; None if nothing is chosen."""
    said = [n for n in tree if n.role == "status" and n.label == words("select.chosen")]
    return said[0].value if said else None


def drags(program):
    step("a drag with the mouse chooses text and does not move the page")
    text = paragraph(program)
    top = text.y
    program.drag((text.x + 80, text.y + 50), (text.x + 300, text.y + 80))
    program.wait("chosen text", chosen)
    program.settled()
    said = chosen(program.tree())
    expect(len(said) > 30 and said in text.label, f"what was chosen is not part of the paragraph: {said}")
    expect(paragraph(program).y == top, "the page moved under the mouse")
    expect(clipboard(program, "primary") is None, "what was chosen went to the middle button")
    expect(clipboard(program) is None, "what was chosen was copied without being asked for")
    return said


def copies(program, said):
    step("Copy copies it, and says so")
    program.settled()
    program.tap("button", words("select.copy"))
    program.see("button", words("select.copied"))
    expect(clipboard(program) == said, f"pasted: {clipboard(program)}\nchosen: {said}")
    expect(clipboard(program, "primary") is None, "Copy wrote to the middle button too")
    program.key("Escape")
    program.wait("nothing chosen", lambda tree: chosen(tree) is None)


def clicks(program):
    step("a double click chooses a word, a triple one the paragraph, a click none")
    text = paragraph(program)
    click(program, (text.x + 150, text.y + 45), 2)
    word = program.wait("a word", chosen)
    expect(word and " " not in word and word in text.label, f"not a word: {word}")
    click(program, (text.x + 150, text.y + 45), 3)
    program.wait("the paragraph", lambda tree: (chosen(tree) or "") == text.label[:len(chosen(tree) or "x")] and
                 len(chosen(tree) or "") > 100)
    click(program, (text.x + 40, text.y + 80), 1)
    program.wait("nothing chosen", lambda tree: chosen(tree) is None)
    step("Shift and a click make the range longer")
    click(program, (text.x + 150, text.y + 45), 2)
    program.wait("a word", chosen)
    program.point(text.x + 260, text.y + 80)
    program.xdotool("keydown", "shift")
    program.xdotool("click", 1)
    program.xdotool("keyup", "shift")
    longer = program.wait("a longer range", lambda tree: len(chosen(tree) or "") > len(word) + 20 and chosen(tree))
    expect(longer.startswith(word), f"it began with {word}: {longer}")
    program.key("Escape")


def keys(program):
    step("keys alone: Shift with arrows, Ctrl with A and C, F7 and Escape")
    program.key("ctrl+shift+Right", "ctrl+shift+Right", "shift+Left")
    said = program.wait("chosen text", chosen)
    program.key("ctrl+c")
    program.wait("the copy", lambda tree: clipboard(program) == said)
    program.key("ctrl+a", "ctrl+a")
    program.wait("the article", lambda tree: len(chosen(tree) or "") > 300)
    program.key("Escape")
    program.wait("nothing chosen", lambda tree: chosen(tree) is None)
    program.key("F7")
    program.see("status", words("select.caret"))
    program.key("Right", "Down", "shift+Down")
    program.wait("a line", chosen)
    program.key("Escape", "Escape")
    program.gone("status", words("select.caret"))


def scrolls(program):
    step("a drag held at the page's foot moves it on")
    page = viewport(program.tree())
    text = paragraph(program)
    before = text.y
    program.point(text.x + 100, text.y + 20)
    program.xdotool("mousedown", 1)
    for y in range(text.y + 40, page.y + page.height - 6, 40):
        program.point(text.x + 100, y)
    program.point(text.x + 100, page.y + page.height - 6)
    program.wait("the page moving", lambda tree: len(chosen(tree) or "") > 500 and
                 not [n for n in visible(tree) if n.label == text.label and n.y >= before])
    program.xdotool("mouseup", 1)
    program.key("Escape")


def main(tend):
    need("xclip")
    with Display() as display, home() as folder:
        program = Program(display, folder, [tend])
        try:
            program.resize(1280, 800)
            program.wait("the article's text", lambda tree: [n for n in tree if n.role == "article"] and visible(tree))
            program.settled()
            program.wheel(3)
            program.settled()
            copies(program, drags(program))
            clicks(program)
            keys(program)
            scrolls(program)
            program.close()
        finally:
            program.kill()
    print("text was chosen and copied as it should be")


run(main)
