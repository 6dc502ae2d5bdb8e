#!/usr/bin/python3
"""Cuts fonts down to the letters that the browser build needs: subset_fonts.py OUT --fonts F… --texts T…

Kept are the Latin letters of Europe, punctuation and signs, and every character that the given texts contain, with all
features of the font (design.md names them). Instructions for pixels go: the program places points by FreeType's own."""

import argparse
import pathlib
import shutil

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x2C6, 0x2DD), (0x300, 0x304), (0x306, 0x30C),
          (0x327, 0x328), (0x1E80, 0x1E85), (0x1EF2, 0x1EF3), (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044),
          (0x2070, 0x208E), (0x20AC, 0x20AC), (0x2116, 0x2122), (0x2153, 0x215E), (0x2190, 0x2199), (0x2212, 0x2215),
          (0x221A, 0x221A), (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2265), (0x25A0, 0x25CF), (0x2605, 0x2606),
          (0x2610, 0x2612), (0x2640, 0x2642), (0x2665, 0x2666), (0x2713, 0x2717), (0x2761, 0x2767), (0xFB00, 0xFB04),
          (0xFFFD, 0xFFFD)]
# Small capitals begin an article and stand above titles; where an italic or a name does so, they are made from capitals.
NO_SMALL_CAPITALS = ("Vollkorn-Medium", "EBGaramond12-Italic")
SMALL_CAPITALS = ["smcp", "c2sc"]
TYPEWRITER, SIGNS_FROM = "DejaVuSansMono.ttf", 0x2070  # addresses and codes: arrows and the like come from the fallback
FALLBACK = "DejaVuSans.ttf"  # asked only for what one of the others lacks
LETTERS_ONLY = [(0x41, 0x5A)]  # of initials, which stand alone


def characters(texts):
    found = set()
    for first, last in RANGES:
        found.update(range(first, last + 1))
    for text in texts:
        found.update(ord(c) for c in pathlib.Path(text).read_text(encoding="utf-8"))
    return {c for c in found if c >= 0x20}


def letters_of(path, wanted, book):
    if "Initials" in path:
        return {c for first, last in LETTERS_ONLY for c in range(first, last + 1)}
    if path.endswith(TYPEWRITER):
        return {c for c in wanted if c < SIGNS_FROM}
    if path.endswith(FALLBACK):
        return set().union(*(wanted - (letters_of(each, wanted, []) & set(TTFont(each).getBestCmap())) for each in book))
    return wanted


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--fonts", nargs="+", required=True)
    parser.add_argument("--texts", nargs="+", required=True)
    given = parser.parse_args()
    shutil.rmtree(given.out, ignore_errors=True)  # all of the folder goes into the page
    given.out.mkdir(parents=True)
    wanted = characters(given.texts)
    book = [path for path in given.fonts if "Initials" not in path and not path.endswith(FALLBACK)]
    options = subset.Options()
    # What is on by default, and what the typesetter asks for (core/text/shape_word.cpp): the rest was 92 KB of the page.
    features = options.layout_features + ["onum", "lnum", "tnum", "zero", "ss11"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 13, 14]  # copyright and licence stay in the file
    options.glyph_names = False
    options.drop_tables += ["FFTM"]  # a font editor's dates
    for path in given.fonts:
        plain = any(name in path for name in NO_SMALL_CAPITALS)
        options.layout_features = features if plain else features + SMALL_CAPITALS
        font = subset.load_font(path, options)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=letters_of(path, wanted, book))
        cutter.subset(font)
        subset.save_font(font, str(given.out / pathlib.Path(path).name), options)


main()
