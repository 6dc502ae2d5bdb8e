"""Commands with bad input: each is refused with one clear sentence, the right exit code, in time, and leaves nothing
half-written. Needs no display. Usage: bad_input.py PATH-OF-TEND
"""
import os
import re
import sys

from bad_packs import FRONT, GOOD, STRANGE, TEXT, body
from harness import Failure, expect, home, step
from refusals import (EX_CANTCREAT, EX_DATAERR, EX_NOINPUT, EX_NOPERM, EX_UNAVAILABLE, Runner, TinyDisk, as_nobody,
                      empty, nothing_at, pattern)

MEGABYTE = 1 << 20
FLIPS = 40


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)
    return path


def article(r, name, content):
    """A pack folder; gives its path."""
    folder = os.path.join(r.folder, name.replace(" ", "-"))
    write(os.path.join(folder, "article.md"), content)
    return folder


def every_way_in(r, path, code, string_id, check_code=None, place=""):
    """Each command that reads a pack says the same."""
    picture = os.path.join(r.folder, "picture.png")
    r.refused(["check", path], check_code or code, string_id, place)
    r.refused(["shot", "--pack", path, "-o", picture], code, string_id, place)
    nothing_at(picture)


def missing_things(r):
    step("what is not there, and what is not a file")
    every_way_in(r, os.path.join(r.folder, "nowhere"), EX_NOINPUT, "file.missing")
    bare = os.path.join(r.folder, "bare")
    os.makedirs(bare)
    every_way_in(r, bare, EX_NOINPUT, "pack.no_article")
    nested = os.path.join(r.folder, "nested")
    os.makedirs(os.path.join(nested, "article.md"))
    every_way_in(r, nested, EX_DATAERR, "file.is_folder", check_code=1)
    pipe = os.path.join(r.folder, "pipe.tendpack")
    os.mkfifo(pipe)
    every_way_in(r, pipe, EX_DATAERR, "file.not_regular", check_code=1)
    every_way_in(r, "/dev/zero", EX_DATAERR, "file.not_regular", check_code=1)
    loop = os.path.join(r.folder, "loop.tendpack")
    os.symlink(loop, loop)
    r.refused(["check", loop], 74, "file.cannot_read")
    r.refused(["check", "x" * 5000], 74, "file.cannot_read")
    for name in ("nowhere", "pipe.tendpack", "bare"):
        out = os.path.join(r.folder, "made")
        done = r.run("import", os.path.join(r.folder, name), "-o", out)
        expect(done.code in (EX_NOINPUT, EX_DATAERR) and len(done.lines) == 1, f"import of {name}: {done}")
        nothing_at(out)
        done = r.run("pack", os.path.join(r.folder, name), "-o", out)
        expect(done.code in (1, EX_NOINPUT) and len(done.lines) == 1, f"pack of {name}: {done}")
        nothing_at(out)


def faulty_articles(r):
    step("packs with one fault each, named with line and column")
    out = os.path.join(r.folder, "faulty.tendpack")
    for name, content, string_id, line, column in FRONT + TEXT:
        try:
            folder = article(r, "faulty " + name, content)
            place = f"{folder}/article.md:{line}:{column}"
            done = r.run("check", folder)
            expect(done.code == 1 and done.lines, str(done))
            expect(re.fullmatch(re.escape(place + ": ") + pattern(string_id), done.lines[0]),
                   f"{string_id} was expected at {place}; {done}")
            expect(all(l.startswith(f"{folder}/article.md:") for l in done.lines), f"each problem has its place; {done}")
            expect(max(map(len, done.lines)) < 600 + len(folder), f"a sentence without end; {done}")
            packed = r.run("pack", folder, "-o", out)
            expect(packed.code == 1 and packed.lines == done.lines, f"pack says what check says; {packed}")
        except Failure as failure:
            raise Failure(f"{name}: {failure}") from failure
    nothing_at(out)


def strange_articles(r):
    step("strange packs open in time")
    for name, content in STRANGE:
        folder = article(r, "strange " + name, content)
        done = r.run("check", folder)
        expect(done.code in (0, 1) and (done.code == 1) == bool(done.lines), f"{name}: {done}")
        if done.code == 0:
            shown = r.run("shot", "--pack", folder, "--at", "one", "--size", "400x400", "-o", os.path.join(r.folder, "s.png"))
            expect(shown.code == 0 and not shown.lines, f"{name}: {shown}")


def size_of(megabytes):
    paragraph = ("The road home is walked in small steps, and nobody is asked to run. " * 12).strip() + "\n\n"
    text = body("")
    return text + paragraph * ((megabytes * MEGABYTE - len(text)) // len(paragraph))


def huge_articles(r):
    step("articles of 50 and of 60 MB")
    fifty, sixty = article(r, "fifty", size_of(50)), article(r, "sixty", size_of(60))
    done = r.run("check", fifty)
    expect(done.code in (0, 1) and len(done.lines) <= 1, f"50 MB: {done}")
    every_way_in(r, sixty, EX_DATAERR, "pack.too_large", check_code=1, place=f"{sixty}/article.md")
    out = os.path.join(r.folder, "huge-import")
    r.refused(["import", f"{sixty}/article.md", "-o", out], EX_DATAERR, "file.too_large")
    nothing_at(out)
    for folder in (fifty, sixty):
        os.remove(f"{folder}/article.md")


def damaged_packs(r):
    step("compiled packs: cut off, changed, of another version, and empty")
    good = os.path.join(r.folder, "good.tendpack")
    bad = os.path.join(r.folder, "bad.tendpack")
    made = r.run("pack", article(r, "good", GOOD + "\n## Two {#two}\n\nMore.\n"), "-o", good)
    expect(made.code == 0, str(made))
    with open(good, "rb") as file:
        sound = file.read()
    for length in sorted({0, 1, 7, 8, 11, 12, 20, 51, 52, 53, len(sound) // 2, len(sound) - 40, len(sound) - 1}):
        write(bad, sound[:length])
        done = r.run("check", bad)
        # Each record that the end took with it is named, so there may be more than one.
        expect(done.code == 1 and done.lines and all(l.startswith(bad + ": ") for l in done.lines),
               f"cut after {length} bytes: {done}")
    every_way_in_damaged = ((b"", "pack.tendpack_magic"), (sound[:30], "pack.tendpack_cut_off"),
                            (sound[:60], "pack.tendpack_cut_off"), (b"PK\3\4" + sound[4:], "pack.tendpack_magic"),
                            (sound[:25] + b"\xff" + sound[26:], "pack.tendpack_damaged"))
    for content, string_id in every_way_in_damaged:
        write(bad, content)
        every_way_in(r, bad, EX_DATAERR, string_id, check_code=1, place=bad)
    write(bad, sound[:8] + (99).to_bytes(4, "little") + sound[12:])
    every_way_in(r, bad, EX_DATAERR, "pack.tendpack_newer", place=bad)
    for i in range(FLIPS):
        at = i * (len(sound) - 1) // (FLIPS - 1)
        write(bad, sound[:at] + bytes([sound[at] ^ 0x41]) + sound[at + 1:])
        done = r.run("check", bad)
        expect(done.code in (1, EX_DATAERR) and len(done.lines) >= 1, f"byte {at} changed: {done}")


def bad_imports(r):
    step("articles that cannot be imported, and strange ones that can")
    deep = 10_000
    out = os.path.join(r.folder, "imported")
    for name, content in (("empty.txt", ""), ("blank.html", "<html><body>  </body></html>"), ("blank.md", "\n \n"),
                          ("nul.txt", "\0" * 1000)):
        done = r.run("import", write(os.path.join(r.folder, "in", name), content), "-o", out)
        expect(done.code == EX_DATAERR and done.lines, f"{name}: {done}")
        expect(os.path.basename(name) in done.lines[-1], f"{name}: {done}")
        nothing_at(out)
    inputs = {"binary.txt": bytes(range(256)) * 400, "latin.txt": "Über Brücken\n\nEin Satz. Noch ein Satz.\n".encode("latin-1"),
              "deep.html": "<div>" * deep + "Words that stay." + "</div>" * deep,
              "list.html": "<ul><li>" * deep + "Words that stay.",
              "inline.html": "<b><i>" * deep + "Words that stay.",
              "quotes.md": "# T\n\n" + ">" * deep + " words\n", "lists.md": "# T\n\n" + "- " * deep + "words\n",
              "brackets.md": "# T\n\n" + "[" * deep + "words" + "]" * deep + "\n",
              "bullets.txt": "A title\n\n" + "• " * deep + "words\n",
              "indents.txt": "A title\n\n" + "".join(" " * i + "- item\n" for i in range(2000)),
              "one-line.txt": "A title\n\n" + "word " * 40_000 + "\n",
              "endless-line.txt": "A title\n\n" + "A sentence of the text. " * 40_000 + "\n"}
    for number, (name, content) in enumerate(inputs.items()):
        folder = f"{out}-{number}"
        done = r.run("import", write(os.path.join(r.folder, "in", name), content), "-o", folder)
        expect(done.code in (0, EX_DATAERR), f"{name}: {done}")
        expect(os.path.exists(folder) == (done.code == 0), f"{name}: half-written; {done}")
        if done.code == 0:
            checked = r.run("check", folder)
            expect(checked.code == 0 or name.endswith(".md"), f"{name}: what was imported is no good pack; {checked}")
    r.refused(["import", os.path.join(r.folder, "in", "latin.txt"), "-o", f"{out}-1"], EX_CANTCREAT, "cli.output_exists")


def permissions(r):
    step("no permission to read or to write")
    front = as_nobody(r.tend, r.folder)
    if front is None:
        return
    locked = article(r, "locked", GOOD)
    os.chmod(f"{locked}/article.md", 0)
    r.refused(["check", locked], EX_NOPERM, "file.cannot_read", front=front)
    os.chmod(f"{locked}/article.md", 0o644)
    r.refused(["import", write(os.path.join(r.folder, "locked.txt"), "T\n\nText.\n"), "-o", "/proc/made"],
              EX_CANTCREAT, "file.cannot_create", front=front)
    os.chmod(locked, 0)
    r.refused(["check", locked], EX_NOPERM, "file.cannot_read", front=front)
    os.chmod(locked, 0o755)
    keep = os.path.join(r.folder, "keep")
    os.makedirs(keep, mode=0o555)
    r.refused(["pack", locked, "-o", f"{keep}/x.tendpack"], EX_CANTCREAT, "file.cannot_create", front=front)
    r.refused(["import", os.path.join(r.folder, "locked.txt"), "-o", f"{keep}/new"], EX_CANTCREAT, "file.cannot_create",
              front=front)
    r.refused(["shot", "-o", f"{keep}/x.png"], EX_CANTCREAT, "png.not_written", front=front)
    r.refused(["tour", "-o", f"{keep}/tour"], EX_CANTCREAT, "file.cannot_create", front=front)
    empty(keep)


def outputs(r):
    step("outputs that cannot be")
    good = article(r, "good", GOOD)
    text = write(os.path.join(r.folder, "plain.txt"), "A title\n\nA sentence. And another one.\n")
    nowhere = os.path.join(r.folder, "no-such-folder")
    folder = os.path.join(r.folder, "a-folder")
    os.makedirs(folder)
    r.refused(["pack", good, "-o", f"{nowhere}/x.tendpack"], EX_CANTCREAT, "file.cannot_create")
    r.refused(["pack", good, "-o", folder], EX_CANTCREAT, "file.cannot_create")
    r.refused(["pack", good, "-o", f"{text}/x.tendpack"], EX_CANTCREAT, "file.cannot_create")
    r.refused(["import", text, "-o", f"{text}/x"], EX_CANTCREAT, "file.cannot_create")
    r.refused(["import", text, "-o", text], EX_CANTCREAT, "file.cannot_create")
    r.refused(["shot", "-o", f"{nowhere}/x.png"], EX_CANTCREAT, "png.not_written")
    r.refused(["shot", "-o", folder], EX_CANTCREAT, "png.not_written")
    r.refused(["tour", "-o", text], EX_CANTCREAT, "file.cannot_create")
    r.refused(["tour", "--pack", nowhere, "-o", f"{nowhere}-tour"], EX_NOINPUT, "file.missing")
    nothing_at(f"{nowhere}-tour")
    nothing_at(nowhere)
    empty(folder)
    nothing_at(folder + ".")


def full_disk(r):
    step("a disk without room")
    with TinyDisk(r.folder) as disk:
        if disk is None:
            return
        text = write(os.path.join(r.folder, "long.txt"), "A title\n\n" + "A sentence of the text. " * 2000 + "\n")
        made = r.run("import", text, "-o", os.path.join(r.folder, "long"))
        expect(made.code == 0, str(made))
        r.refused(["pack", os.path.join(r.folder, "long"), "-o", f"{disk}/x.tendpack"], EX_CANTCREAT, "file.cannot_create")
        r.refused(["shot", "-o", f"{disk}/x.png"], EX_CANTCREAT, "png.not_written")
        empty(disk)
        r.refused(["import", text, "-o", f"{disk}/x"], EX_CANTCREAT, "file.cannot_create")
        empty(disk)


def wrong_words(r):
    step("wrong flags and values")
    picture = os.path.join(r.folder, "usage.png")
    unknown = (["--nope"], ["shot", "--nope", "-o", picture], ["check", "a", "b"], ["a", "b"], ["check", "a", "--size", "300x300"])
    for arguments in unknown:
        r.refused(arguments, 2, "cli.unknown_argument")
    for arguments in (["check"], ["pack"], ["pack", "x"], ["import"], ["import", "x"], ["shot"], ["homework"]):
        r.refused(arguments, 2, "cli.needed")
    for arguments in (["--size"], ["--theme"], ["shot", "-o"], ["import", "x", "-o"]):
        r.refused(arguments, 2, "cli.value_missing")
    values = {"--size": ("12", "1x1", "axb", "300x300x", "99999x300", "300 x 300"),
              "--scale": ("0", "abc", "nan", "inf", "-1", "99", "2x"), "--theme": ("pink",), "--lang": ("zz",)}
    more = {"--screen": ("zap",), "--text-size": ("21", "x", "99999999999999"), "--spacing": ("wide",),
            "--face": ("Comic",), "--measure": ("x",), "--edges": ("x",), "--movement": ("x",)}
    for option, wrong in {**values, **more, "--at": ("no-such-section",)}.items():
        for value in wrong:
            said = "cli.no_section" if option == "--at" else "cli.wrong_value"
            r.refused(["shot", option, value, "-o", picture], 2, said)
    for option, wrong in {**values, "--renderer": ("x",)}.items():
        for value in wrong:
            r.refused([option, value], 2, "cli.wrong_value")
    r.refused(["import", "x", "-o", "y", "--format", "pdf"], 2, "cli.wrong_value")
    r.refused(["import", "x", "-o", "y", "--id", "No id"], 2, "cli.wrong_value")
    r.refused(["shot", "--size", "7680x7680", "--scale", "8", "-o", picture], 2, "cli.picture_too_large")
    for arguments in (["check", ""], ["pack", "", "-o", "x"], ["pack", "x", "-o", ""], ["import", "", "-o", "x"],
                      ["import", "x", "-o", ""], ["shot", "-o", ""], ["tour", "-o", ""], [""], ["--size", ""],
                      ["shot", "--pack", "", "-o", picture]):
        r.refused(arguments, 2, "cli.value_missing")
    nothing_at(picture)
    expect(sorted(os.listdir(r.home)) == [], "a refused command wrote into the home folder")


def homework_codes(r):
    step("homework codes")
    for code in ("40GM-067G-B300-02R1-MXVD", "4ogm 067g b3oo o2ri mxvd", "https://x.example/#h=40gm067gb30002r1mxvd"):
        done = r.run("homework", code)
        expect(done.code == 0 and not done.lines and "1. One word for how you are" in done.out, str(done))
        expect("Made on 29 November 2026" in done.out and "Four layers of closeness" in done.out, str(done))
    r.refused(["homework", "40GM-067G-B300-02R1-MXVE"], 1, "homework.mistyped")
    r.refused(["homework", "40GM-067G"], 1, "homework.length")
    r.refused(["homework", "x" * 100000], 1, "homework.length")
    r.refused(["homework", "\u0436" * 20], 1, "homework.mistyped")
    r.refused(["homework", "40GM-067G-B300-02R1-MXVD", "--pack", os.path.join(r.folder, "nowhere")], EX_NOINPUT, "file.missing")
    done = r.run("homework", "--open", "40GM-067G-B300-02R1-MXVD")  # no display: it is said
    expect(done.code == 0 and "One word" in done.out, str(done))


def help_pages(r):
    step("help and version")
    for arguments in ([], ["shot"], ["tour"], ["check"], ["pack"], ["import"], ["homework"]):
        done = r.run(*arguments, "--help")
        expect(done.code == 0 and not done.lines and "tend" in done.out, str(done))
        for odd in ("TEXT", "FLOAT", " INT", "REQUIRED", ":{", " in ["):
            expect(odd not in done.out, f"“{odd}” in the help of {arguments}; {done}")
    done = r.run("--version")
    expect(done.code == 0 and done.out.startswith("tend ") and not done.lines, str(done))


def no_display(r):
    step("no display")
    runtime = os.path.join(r.folder, "runtime")
    os.makedirs(runtime, mode=0o700)
    r.refused([], EX_UNAVAILABLE, "window.no_display")
    r.refused([], EX_UNAVAILABLE, "window.no_display", XDG_RUNTIME_DIR=runtime)
    r.refused([], EX_UNAVAILABLE, "window.no_display", DISPLAY=":65000")
    r.refused([], EX_UNAVAILABLE, "window.no_display", WAYLAND_DISPLAY="nowhere", XDG_RUNTIME_DIR=runtime)
    r.refused([], EX_UNAVAILABLE, "window.no_display", SDL_VIDEODRIVER="dummy")
    r.refused([], EX_UNAVAILABLE, "window.no_display", SDL_VIDEODRIVER="no-such-driver")


def main():
    if len(sys.argv) != 2:
        print("usage: bad_input.py PATH-OF-TEND")
        sys.exit(2)
    parts = (wrong_words, help_pages, homework_codes, missing_things, outputs, damaged_packs, faulty_articles, strange_articles,
             bad_imports, permissions, full_disk, no_display, huge_articles)
    wanted = os.environ.get("ONLY", "").split()
    failures = []
    with home() as folder:
        runner = Runner(os.path.abspath(sys.argv[1]), folder)
        for part in parts:
            if wanted and part.__name__ not in wanted:
                continue
            try:
                part(runner)
            except Failure as failure:
                failures.append(failure)
                print("FAILED:", failure, flush=True)
    if failures:
        sys.exit(1)
    print(f"{runner.count} commands, each refused or done as it should be")


if __name__ == "__main__":
    main()
