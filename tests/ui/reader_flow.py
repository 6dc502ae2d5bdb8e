"""A visit to the reader with the real program: it opens, scrolls, opens the contents, jumps, changes theme and size,
keeps the place through a resize, closes, and opens again at the same sentence. Usage: reader_flow.py PATH-OF-TEND
"""
from harness import Display, Failure, Program, expect, home, run, step, words
from reading import sections, top_block, visible, viewport


def opens(program):
    step("the window opens on the article")
    program.wait("the article's text", lambda tree: [n for n in tree if n.role == "article"] and visible(tree))
    program.settled()
    expect(len(sections(program.tree())) >= 5, "the article names fewer than five sections")


def scrolls(program):
    step("wheel and keys move the page")
    page = viewport(program.tree())
    middle = page.centre()
    program.point(*middle)
    for what, act in (("the wheel", lambda: program.wheel(6)),
                      ("Page Down", lambda: program.key("Next")),
                      ("the space bar", lambda: program.key("space")),
                      ("the down arrow", lambda: program.key("Down", "Down", "Down"))):
        before = position(program)
        act()
        moves(program, before, what)


def position(program):
    program.settled()
    block, above = top_block(program.tree())
    return block.label, above


def moves(program, before, what):
    def moved(tree):
        block, above = top_block(tree)
        return block.label != before[0] or above > before[1] + 4
    program.wait(f"the page moving on by {what}", moved)
    program.settled()


def jumps(program):
    step("the contents open, and a choice there jumps to its section")
    names = [n.label for n in sections(program.tree())]
    target = names[len(names) // 2]
    program.tap("button", words("toolbar.contents"))
    row = words("contents.section", n=names.index(target) + 1, title=target)
    program.settled()
    program.tap("list item", row)

    def there(tree):
        headings = [n for n in sections(tree) if n.label == target and "offscreen" not in n.states]
        return headings and headings[0].y < viewport(tree).y + viewport(tree).height // 2
    program.wait(f'the section "{target}" at the top', there)
    program.settled()
    # On a wide window the contents stand beside the page until they are closed; on a narrow one they are gone already.
    if program.among(program.tree(), "list item", row):
        program.tap("button", words("contents.close"))
    program.gone("list item", row)
    program.settled()


def chooses(program):
    step("the type sheet changes theme and size, and the place stays")
    program.wheel(4)
    program.settled()
    before = top_block(program.tree())[0].label
    program.tap("button", words("toolbar.type"))
    program.settled()
    program.tap("radio", words("theme.dusk"))
    program.see("radio", words("theme.dusk"), "checked")
    for _ in range(3):
        program.tap("button", words("type.larger"))
    program.settled()
    program.tap("button", words("type.done"))
    program.gone("button", words("type.done"))
    program.settled()
    stays(program, before, "larger letters")


def stays(program, before, what):
    """The block one was at still stands among the first three on the page."""
    program.settled()
    near = [n.label for n in visible(program.tree())[:3]]
    expect(before in near, f"after {what} the reader lost the place.\nwas at: {before}\nnow at: {near}")


def resizes(program):
    step("resizing the window keeps the place")
    before = top_block(program.tree())[0].label
    for width, height in ((500, 900), (1200, 700), (1280, 800)):
        wide = viewport(program.tree()).width
        program.resize(width, height)
        program.wait(f"the page at {width}x{height}", lambda tree: viewport(tree).width != wide or None)
        stays(program, before, f"resizing to {width}x{height}")


def resumes(display, folder, tend, place):
    step("the next visit opens at the same sentence, in the same theme")
    program = Program(display, folder, [tend])
    try:
        opens(program)
        block, above = top_block(program.tree())
        expect(block.label == place[0], f"it was at: {place[0]}\nand opened at: {block.label}")
        expect(abs(above - place[1]) <= 30, f"it opened {above - place[1]} px further on than it was left")
        program.tap("button", words("toolbar.type"))
        program.see("radio", words("theme.dusk"), "checked")
        program.key("Escape")
        program.gone("radio", words("theme.dusk"))
        program.close()
    finally:
        program.kill()


def main(tend):
    with Display() as display, home() as folder:
        program = Program(display, folder, [tend])
        try:
            program.resize(1280, 800)
            opens(program)
            scrolls(program)
            jumps(program)
            chooses(program)
            resizes(program)
            place = position(program)
            step("the window closes")
            program.close()
        finally:
            program.kill()
        resumes(display, folder, tend, place)
    print("the visit went as it should")


run(main)
