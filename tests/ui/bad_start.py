"""The window in bad circumstances: it opens all the same where it can, says what is wrong in one notice, and lets one
read. Usage: bad_start.py PATH-OF-TEND
"""
import os
import re

from bad_packs import GOOD, body
from harness import ROOT, Display, Failure, Program, expect, home, run, step, words
from reading import visible
from refusals import EX_UNAVAILABLE, Runner, TinyDisk, as_nobody, pattern


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)
    return path


def reads(program):
    program.wait("the article's text", lambda tree: [n for n in tree if n.role == "article"] and visible(tree))


def notice(program, string_id):
    """Sees the notice, dismisses it, and sees the article still."""
    said = re.compile(pattern(string_id))
    shown = program.wait(f"the notice {string_id}", lambda tree: [n for n in tree if said.fullmatch(n.label)])[0]
    expect(shown.width > 0 and shown.height > 0, f"{string_id} has no room")
    program.settled()
    program.tap("button", words("notice.dismiss"))
    program.wait(f"{string_id} going away", lambda tree: not [n for n in tree if said.fullmatch(n.label)] or None)


def visit(display, folder, command, string_id, arguments=(), then=None):
    program = Program(display, folder, command, arguments)
    try:
        reads(program)
        if string_id:
            notice(program, string_id)
        else:
            program.settled()
            shown = program.among(program.tree(), "button", words("notice.dismiss"))
            expect(not shown, "a notice is shown though nothing is wrong")
        if then:
            then(program)
        reads(program)
        program.close()
        with open(os.path.join(folder, "program.log"), encoding="utf-8", errors="replace") as log:
            said = log.read()
        expect(not said, f"the window said on the side: {said}")
    finally:
        program.kill()


def settings_path(folder):
    return os.path.join(folder, "config", "tend", "settings.tend")


def settings_files(display, tend):
    step("a settings file that is damaged, cut off, too new, huge, a folder, or a pipe")
    with home() as folder:
        visit(display, folder, [tend], None)  # makes a sound one
        path = settings_path(folder)
        with open(path, "rb") as file:
            sound = file.read()
    # A record begins with the length of its kind (8 bytes), the kind, and its version in 4 bytes.
    version = sound.index(b"tend.settings") + len(b"tend.settings")
    contents = {"empty": b"", "cut off": sound[:len(sound) // 2], "noise": bytes(range(256)) * 20,
                "lengths without end": sound[:version + 4] + b"\xff" * 200, "text": b"[settings]\ntheme = 3\n",
                "too new": sound[:version] + (99).to_bytes(4, "little") + sound[version + 4:], "huge": b"\0" * (20 << 20)}
    for name, content in contents.items():
        with home() as folder:
            write(settings_path(folder), content)
            try:
                if name == "too new":  # told apart, and kept as it is for the Tend that wrote it
                    visit(display, folder, [tend], "notice.settings_newer")
                    with open(settings_path(folder), "rb") as kept:
                        if kept.read() != content:
                            raise Failure("the newer file was changed")
                    continue
                visit(display, folder, [tend], "notice.settings_lost")
                visit(display, folder, [tend], None)  # and the next visit is well
            except Failure as failure:
                raise Failure(f"settings {name}: {failure}") from failure
    for make in (os.mkfifo, os.mkdir):
        with home() as folder:
            os.makedirs(os.path.dirname(settings_path(folder)))
            make(settings_path(folder))
            visit(display, folder, [tend], "notice.settings_lost")


def unsaved(display, tend):
    step("a home that is read-only, and one on a full disk")
    # A pack given on the command line is remembered, so there is something to save.
    with home() as folder:
        pack = os.path.dirname(write(os.path.join(folder, "pack", "article.md"), GOOD))
        front = as_nobody(tend, folder)
        if front is not None:
            os.makedirs(os.path.join(folder, "config"), mode=0o555)
            os.chmod(folder, 0o777)
            visit(display, folder, [*front, tend], "notice.settings_forbidden", [pack])
            expect(os.listdir(os.path.join(folder, "config")) == [], "something was written into a read-only folder")
    with home() as folder:
        pack = os.path.dirname(write(os.path.join(folder, "pack", "article.md"), GOOD))
        write(os.path.join(folder, "config"), "a file where the folder of settings should be")
        visit(display, folder, [tend], "notice.settings_unsaved", [pack])
    with home() as folder, TinyDisk(folder) as disk:
        if disk is None:
            return
        pack = os.path.dirname(write(os.path.join(folder, "pack", "article.md"), GOOD))
        with open(os.path.join(disk, "filler"), "wb", buffering=0) as filler:
            try:
                while filler.write(b"\0" * 512):
                    pass
            except OSError:
                pass
        os.symlink(disk, os.path.join(folder, "config"))
        visit(display, folder, [tend], "notice.settings_unsaved", [pack])
        expect(os.listdir(disk) in (["filler"], ["filler", "tend"], ["tend", "filler"]), "half a file was left on the full disk")


def broken_packs(display, tend):
    step("a pack that is missing, faulty, or damaged: its page says so, and the built-in article stands behind it")
    with home() as folder:
        faulty = os.path.dirname(write(os.path.join(folder, "faulty", "article.md"), body("# Title\n")))
        cases = ((os.path.join(folder, "nowhere"), "file.missing"), (faulty, "pack.heading_one"),
                 (write(os.path.join(folder, "cut.tendpack"), b"TENDPACK\1\0\0\0"), "pack.tendpack_cut_off"),
                 (write(os.path.join(folder, "noise.tendpack"), bytes(range(256))), "pack.tendpack_magic"))
        for path, string_id in cases:
            program = Program(display, folder, [tend], [path])
            try:
                program.wait("the page of a broken pack", lambda tree: program.among(tree, "heading", words("pack_error.title")))
                said = re.compile(".*" + pattern(string_id), re.DOTALL)
                program.wait(string_id, lambda tree: [n for n in tree if said.fullmatch(n.label)])
                if string_id == "pack.heading_one":
                    program.wait("line and column", lambda tree: [
                        n for n in tree if words("pack_error.place", line=10, column=3) in n.label])
                program.settled()
                program.key("Escape")
                reads(program)
                program.close()
            finally:
                program.kill()


def font_names():
    with open(os.path.join(ROOT, "assets", "fonts.cmake"), encoding="utf-8") as table:
        return sorted(set(re.findall(r"[A-Za-z]+:([\w-]+\.(?:ttf|otf|ttc))", table.read())))


def fonts(display, tend):
    step("fonts that are missing or damaged")
    with home() as folder:
        visit(display, folder, ["env", "TEND_FONT_DIR=" + os.path.join(folder, "nowhere"), tend], None)
    names = font_names()
    expect(len(names) > 20, "assets/fonts.cmake has another form than this test reads")
    some = [n for n in names if n.startswith(("Vollkorn", "Inter-Medium"))]
    for content in (b"", b"\0\1\0\0" + b"\xff" * 3000, b"OTTO\0\x0c" + bytes(range(256)) * 30):
        with home() as folder:
            for name in some:
                write(os.path.join(folder, "fonts", name), content)
            visit(display, folder, ["env", "TEND_FONT_DIR=" + os.path.join(folder, "fonts"), tend], "notice.fonts_missing")
    step("no font at all")
    for content in (b"", b"\0\1\0\0" + b"\xff" * 3000):
        with home() as folder:
            for name in names:
                write(os.path.join(folder, "fonts", name), content)
            runner = Runner(tend, folder)
            there = {"TEND_FONT_DIR": os.path.join(folder, "fonts")}
            runner.refused([], EX_UNAVAILABLE, "text.no_font", DISPLAY=display.name, **there)
            runner.refused(["shot", "-o", os.path.join(folder, "x.png")], EX_UNAVAILABLE, "text.no_font", **there)
            runner.refused(["tour", "-o", os.path.join(folder, "tour")], EX_UNAVAILABLE, "text.no_font", **there)
            expect(not os.path.exists(os.path.join(folder, "tour")), "an empty tour was left behind")


def main(tend):
    wanted = os.environ.get("ONLY", "").split()
    failures = []
    with Display() as display:
        for part in (settings_files, unsaved, broken_packs, fonts):
            if wanted and part.__name__ not in wanted:
                continue
            try:
                part(display, tend)
            except Failure as failure:
                failures.append(f"{part.__name__}: {failure}")
                print("FAILED in", failures[-1], flush=True)
    if failures:
        raise Failure(f"{len(failures)} of the parts above")
    print("the window opened wherever it could, and said what was wrong")


run(main)
