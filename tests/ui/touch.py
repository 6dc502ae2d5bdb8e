"""Real fingers, as a touchscreen tells of them: what they scroll they do not press, and two of them change the size."""
import time

import harness
from harness import Program, expect, home, run, step, words
from touchscreen import TouchDisplay

WIDTH, HEIGHT = 1280, 800


def texts(program):
    return [n for n in program.tree() if n.role == "paragraph" and "off-screen" not in n.states]


def line_height(program):
    """Of the page: how much room its first paragraphs take tells of the size of the text."""
    program.settled()
    return sum(n.height for n in texts(program)[:3])


def tap(program, fingers, node, tremble=0):
    x, y = node.centre()
    rest = harness.TAP_REST - (time.monotonic() - program.last_tap)
    time.sleep(max(0.0, rest))
    fingers.down(1, x, y)
    for i in range(12 if tremble else 1):
        fingers.move(1, x + (tremble if i % 2 else -tremble), y + (tremble if i % 3 else -tremble))
        time.sleep(0.012)
    fingers.up(1)
    program.last_tap = time.monotonic()


def pinch(program, fingers, start, end):
    x, y = WIDTH / 2 + 40, HEIGHT / 2
    fingers.down(1, x, y - start / 2)
    fingers.down(2, x, y + start / 2)
    time.sleep(0.1)
    fingers.go({1: (x, y - end / 2), 2: (x, y + end / 2)})
    time.sleep(0.05)
    fingers.up(1)
    fingers.up(2)
    program.settled()


def size_in_words(program, fingers):
    """What the type sheet says of the size."""
    tap(program, fingers, program.see("button", words("toolbar.type")))
    said = program.see("slider", words("type.size")).value
    program.settled()
    tap(program, fingers, program.see("button", words("type.done")))
    program.gone("slider", words("type.size"))
    return said


def reading(program, fingers):
    step("the reader, and a finger that draws the page")
    program.wait("the article", lambda tree: program.among(tree, "paragraph"))
    program.settled()
    first = texts(program)[0]
    fingers.down(1, 640, 600)
    fingers.go({1: (640, 400)})
    time.sleep(0.2)
    fingers.up(1)
    program.settled()
    moved = [n.y for n in program.tree() if n.label == first.label][0]
    expect(first.y - 215 < moved < first.y - 150, f"drawn by 200 the page moved from {first.y} to {moved}")


def two_fingers(program, fingers):
    step("two fingers that touch and leave do nothing")
    before = [(n.role, n.label, n.x, n.y) for n in program.tree()]
    chosen = program.see("button", words("toolbar.type")).centre()
    fingers.down(1, *chosen)
    time.sleep(0.05)
    fingers.down(2, 300, 500)
    time.sleep(0.05)
    fingers.up(1)
    fingers.up(2)
    time.sleep(0.6)
    expect([(n.role, n.label, n.x, n.y) for n in program.tree()] == before, "two fingers changed the screen")

    step("two fingers apart make the text larger, together smaller")
    first = size_in_words(program, fingers)
    expect(first == words("type.size_value", n=20), f"the size is {first} at first")
    small = line_height(program)
    pinch(program, fingers, 160, 330)
    large = line_height(program)
    expect(large > 1.5 * small, f"apart, the text went from {small} to {large}")
    expect(size_in_words(program, fingers) != first, "the type sheet does not know of the new size")
    pinch(program, fingers, 420, 160)
    expect(line_height(program) < large, "together, the text did not become smaller")


def buttons(program, fingers):
    step("a drag that begins on a button scrolls, and does not press it")
    tap(program, fingers, program.see("button", words("nav.settings")))
    program.see("heading", words("settings.title"))
    program.settled()
    button = program.see("button", words("settings.people"))
    fingers.down(1, *button.centre())
    fingers.go({1: (button.centre()[0], button.centre()[1] - 180)})
    time.sleep(0.1)
    fingers.up(1)
    program.settled()
    moved = program.see("button", words("settings.people"))
    expect(moved.y < button.y - 100, f"the page did not scroll: {button} to {moved}")

    step("a tap that trembles is a tap")
    tap(program, fingers, moved, tremble=4)
    program.see("heading", words("people.title"))


def main(program_path):
    with TouchDisplay(WIDTH, HEIGHT) as display, home() as folder:
        fingers = display.fingers
        arguments = ["--size", f"{WIDTH}x{HEIGHT}"]
        program = Program(display, folder, [program_path], arguments)
        try:
            reading(program, fingers)
            two_fingers(program, fingers)
            size = size_in_words(program, fingers)
            buttons(program, fingers)
            program.close()
            step("the size is kept")
            program = Program(display, folder, [program_path], arguments)
            program.wait("the article", lambda tree: program.among(tree, "paragraph"))
            expect(size_in_words(program, fingers) == size, "the next visit has another size")
            program.close()
        finally:
            program.kill()


if __name__ == "__main__":
    run(main)
