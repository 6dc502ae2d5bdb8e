"""What scripts share: a program with its article open, where one reads (told from the semantics tree: the block at the top
of the page and how far into it the page begins), choosing words, and typing into a field.
"""
import time

from harness import Failure, Program

KINDS = ("paragraph", "heading", "list item", "quote")


def viewport(tree):
    articles = [n for n in tree if n.role == "article"]
    if not articles:
        raise Failure("there is no article on the screen")
    return articles[0]


def visible(tree):
    """Text blocks that stand in the page, top down."""
    page = viewport(tree)
    return [n for n in tree if n.role in KINDS and n.depth > page.depth and "offscreen" not in n.states and
            n.height > 0 and n.label]


def top_block(tree):
    """The first visible block, and the pixels of it above the page's top edge."""
    blocks = visible(tree)
    if not blocks:
        raise Failure("no text stands in the page")
    return blocks[0], viewport(tree).y - blocks[0].y


def sections(tree):
    page = viewport(tree)
    return [n for n in tree if n.role == "heading" and n.level == 2 and n.depth > page.depth]


def paragraph(program):
    """The first paragraph that is wholly seen and has several lines."""
    page = viewport(program.tree())
    for node in visible(program.tree()):
        if node.role == "paragraph" and node.height > 90 and node.y > page.y + 60 and node.y + node.height < page.y + page.height:
            return node
    raise Failure("no paragraph of several lines is wholly on the page")


def click(program, at, times):
    program.point(*at)
    time.sleep(0.6)
    program.xdotool("click", "--repeat", times, "--delay", 80, 1)


def start(display, folder, tend, *arguments):
    program = Program(display, folder, [tend], arguments)
    program.wait("the article's text", lambda tree: [n for n in tree if n.role == "article"] and visible(tree))
    program.settled()
    return program


def choose_a_word(program):
    text = paragraph(program)
    click(program, (text.x + 150, text.y + 45), 2)
    program.settled()
    return text


def types(program, field, text):
    """Returns when the program has it: a busy machine may be far behind the keys."""
    program.tap("text field", field)
    program.settled()
    program.xdotool("type", "--delay", 40, text)
    if "protected" not in program.see("text field", field).states:
        program.wait(f'"{text}" in the field {field}', lambda tree: [
            n for n in tree if n.role == "text field" and n.label == field and text in n.value])
    program.settled()
