#!/usr/bin/python3
"""A take-home as others read it: poppler finds the words that the pages show and nothing of who made them, and zbar
reads the code off the printed page.

usage: paper.py PROGRAM. Exit 77: there is no poppler-utils.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

CODE = "40GM067GB30002R1MXVD"


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode("utf-8")


def words_of(text):
    return re.sub(r"\s+", " ", text).strip()


def check(good, sentence):
    if not good:
        raise SystemExit(sentence)


def main():
    program = sys.argv[1]
    if not all(shutil.which(tool) for tool in ("pdftotext", "pdfinfo", "pdffonts", "pdftoppm")):
        print("poppler-utils is not here")
        return 77
    for items in (0, 1, 12):
        with tempfile.TemporaryDirectory() as folder:
            pdf, shown = os.path.join(folder, "a.pdf"), os.path.join(folder, "a.txt")
            subprocess.run([program, str(items), pdf, shown], check=True)
            with open(shown, encoding="utf-8") as file:
                pages = file.read().split("\f")[:-1]
            info = run("pdfinfo", pdf)
            for key in ("Title", "Author", "Subject", "Keywords", "Creator", "CreationDate", "ModDate"):
                found = re.search(rf"^{key}: *(\S.*)$", info, re.M)
                check(not found, f"the document says {found and found.group(0)}")
            check(re.search(r"Page size:.*A4", info), "the paper is not A4")
            check(re.search(rf"^Pages: *{len(pages)}$", info, re.M), "the document has other pages than are shown")
            for number, page in enumerate(pages, 1):
                said = run("pdftotext", "-f", str(number), "-l", str(number), pdf, "-")
                said = re.sub("[\u202a-\u202e]", "", said)  # of directions
                check(words_of(said) == words_of(page), f"page {number} says\n{said}\nand shows\n{page}")
            fonts = run("pdffonts", pdf).splitlines()[2:]
            check(fonts, "there are no fonts in it")
            for font in fonts:
                check(re.match(r"[A-Z]{6}\+", font), f"this font is whole: {font}")
                check(re.search(r" yes yes yes +\d", font), f"not embedded, cut down and searchable: {font}")
            if shutil.which("zbarimg"):
                run("pdftoppm", "-r", "150", "-gray", pdf, os.path.join(folder, "page"))
                pictures = [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".pgm")]
                only = ("--set", "disable", "--set", "qrcode.enable")
                read = subprocess.run(["zbarimg", "-q", "--raw", *only, *pictures], stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL, check=False)  # pages without a code are no failure
                check(read.stdout.decode("utf-8").strip() == CODE, "the printed code is another one")
    print("documents say what their pages show")
    return 0


if __name__ == "__main__":
    sys.exit(main())
