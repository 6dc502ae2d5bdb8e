"""The keyboard alone: Tab until something has the focus, and Enter on it."""
import re
import time

MOST_TABS = 90
STEP = re.compile(r", \d+ of \d+$")


def focused(tree):
    return next((n for n in tree if "focused" in n.states), None)


def beside(tree, now, label):
    """Whether the focus is on one step of a scale ("Mostly, 4 of 5") and `label` is another of it."""
    group = []
    for node in tree:
        if node.role == "radio group":
            group = []
        elif node.role == "radio" and STEP.search(node.label):
            group.append(node)
            if any(n is now for n in group) and any(n.label == label for n in group):
                return True
    return False


def focus(program, label):
    """Tab until this has the focus; within a scale the arrows go."""
    seen = []
    for _ in range(MOST_TABS):
        tree = program.tree()
        before = focused(tree)
        if before is not None and before.label == label:
            return before
        program.key("Down" if before is not None and beside(tree, before, label) else "Tab")
        until = time.monotonic() + 2
        while time.monotonic() < until:
            now = focused(program.tree())
            if now is not None and (before is None or (now.label, now.x, now.y) != (before.label, before.x, before.y)):
                break
            time.sleep(0.02)
        seen.append(now.label if now else None)
    program.wait(f'"{label}" reached by Tab; met {seen}', lambda tree: None)


def press(program, label):
    focus(program, label)
    time.sleep(0.65)  # a second press within 600 ms is ignored by design
    program.key("Return")
    program.settled()
