"""The window drawn through SDL's renderers, where the processor's painter cannot be: it opens, scrolls, grows and closes
without a word on the side. Usage: renderers.py PATH-OF-TEND
"""
import os
import sys

from harness import Display, Program, expect, home, run, step
from reading import visible, viewport


def main(tend):
    with Display() as display, home() as folder:
        step("a visit with --renderer gpu")
        program = Program(display, folder, [tend], ["--renderer", "gpu"])
        try:
            program.wait("the article's text", lambda tree: [n for n in tree if n.role == "article"] and visible(tree))
            program.point(*viewport(program.tree()).centre())
            program.wheel(4)
            program.resize(900, 700)
            program.settled()
            program.close()
            with open(os.path.join(folder, "program.log"), encoding="utf-8", errors="replace") as log:
                said = log.read()
            expect(not said, f"the window said on the side: {said}")
            step("the display's table of Compose keys is kept, unless root reads")
            kept = os.listdir(os.path.join(folder, "cache/tend/compose"))
            expect(len(kept) == (0 if os.geteuid() == 0 else 1), f"kept: {kept}")
        finally:
            program.kill()


run(main)
