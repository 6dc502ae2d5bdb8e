"""The keyboard alone: Tab until something has the focus, and Enter on it."""
import time

MOST_TABS = 90


def focused(tree):
    return next((n for n in tree if "focused" in n.states), None)


def focus(program, label):
    """Tab until this has the focus."""
    seen = []
    for _ in range(MOST_TABS):
        before = focused(program.tree())
        if before is not None and before.label == label:
            return before
        program.key("Tab")
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
