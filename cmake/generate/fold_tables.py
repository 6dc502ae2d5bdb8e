#!/usr/bin/env python3
"""Makes the tables of core/text/fold_tables.h: what a search sees of each character, from Unicode's data files.

usage: fold_tables.py OUTPUT.cpp UNICODE_DIR
A character is decomposed (NFKD), loses its accents, and is case-folded in full, again and again until nothing changes.
Hyphens and dashes are one, so are straight and curly quotes, and all white space.
"""
import os
import sys

LIMIT = 0x110000
BLOCK = 128
KEPT, DROPPED, SPACE, MARK, FIRST_POOL = 0, 1, 2, 3, 4

# Marks with these combining classes are accents, points, tones or nuktas. The others are letters of their script
# (Thai and Lao vowels below, Telugu length marks, viramas, the voicing of kana) and tell words apart.
ACCENT_CLASSES = {1, 6, 7, 107, 122, *range(10, 37), *range(200, 241)}

# Letters with a stroke and joined letters have no decomposition, yet people write them plainly.
PLAIN_LETTERS = {"đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t", "æ": "ae", "œ": "oe"}

APOSTROPHES = "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\uFF07"
QUOTES = "\"\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033\u2036\u275D\u275E\u301D\u301E\u301F\uFF02"
MINUS = 0x2212
TATWEEL = 0x0640


def read_ranges(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = [field.strip() for field in line.partition("#")[0].split(";")]
            if len(fields) > 1:
                first, _, last = fields[0].partition("..")
                yield int(first, 16), int(last or first, 16), fields[1]


def code_points_with(path, value):
    return {c for first, last, found in read_ranges(path) if found == value for c in range(first, last + 1)}


class Unicode:
    def __init__(self, folder):
        self.decomposition, self.accents, self.dashes, self.controls, self.marks = {}, set(), set(), set(), {}
        with open(os.path.join(folder, "UnicodeData.txt"), encoding="utf-8") as lines:
            for line in lines:
                self.take(line.split(";"))
        self.fold = {}
        with open(os.path.join(folder, "CaseFolding.txt"), encoding="utf-8") as lines:
            for line in lines:
                fields = [field.strip() for field in line.partition("#")[0].split(";")]
                if len(fields) > 2 and fields[1] in ("C", "F"):
                    self.fold[int(fields[0], 16)] = [int(c, 16) for c in fields[2].split()]
        self.space = code_points_with(os.path.join(folder, "PropList.txt"), "White_Space")
        self.ignorable = code_points_with(os.path.join(folder, "DerivedCoreProperties.txt"),
                                          "Default_Ignorable_Code_Point")

    def take(self, fields):
        code, category = int(fields[0], 16), fields[2]
        if category == "Pd":
            self.dashes.add(code)
        if category == "Cc":
            self.controls.add(code)
        if category in ("Mn", "Mc") and int(fields[3]) in ACCENT_CLASSES or category == "Me":
            self.accents.add(code)
        elif int(fields[3]) > 0:
            self.marks[code] = int(fields[3])
        if fields[5]:
            self.decomposition[code] = [int(c, 16) for c in fields[5].split() if not c.startswith("<")]


def step(data, c):
    """One round for one character: its parts, without accents, in small letters."""
    if chr(c) in APOSTROPHES:
        return [ord("'")]
    if chr(c) in QUOTES:
        return [ord('"')]
    if c in data.space:
        return [0x20]
    if c in data.ignorable or c in data.accents or c in data.controls or c == TATWEEL:
        return []
    if c in data.dashes or c == MINUS:
        return [ord("-")]
    if c in data.decomposition:
        return data.decomposition[c]
    if chr(c) in PLAIN_LETTERS:
        return [ord(letter) for letter in PLAIN_LETTERS[chr(c)]]
    return data.fold.get(c, [c])


def folded(data, c):
    now, before = [c], None
    while now != before:
        before, now = now, [part for one in now for part in step(data, one)]
    return now


def write_numbers(out, numbers):
    for i in range(0, len(numbers), 40):
        out.write(",".join(map(str, numbers[i:i + 40])) + ",\n")


def value_of(data, c, pool, places):
    if 0xD800 <= c <= 0xDFFF:
        return KEPT
    result = folded(data, c)
    if result == [c]:
        return MARK if c in data.marks else KEPT
    if not result:
        return DROPPED
    if result == [0x20]:
        return SPACE
    text = "".join(map(chr, result)).encode()
    if text not in places:
        places[text] = len(pool) + FIRST_POOL
        pool.append(len(text))
        pool.extend(text)
    return places[text]


def main():
    output, folder = sys.argv[1:3]
    data = Unicode(folder)
    pool, places, blocks, index = [], {}, {}, []
    for first in range(0, LIMIT, BLOCK):
        block = tuple(value_of(data, c, pool, places) for c in range(first, first + BLOCK))
        index.append(blocks.setdefault(block, len(blocks)))
    # U+0020 itself is kept by the rules above, but must count as white space.
    values = [value for block in blocks for value in block]
    values[index[0] * BLOCK + 0x20] = SPACE
    assert len(pool) + FIRST_POOL < 0x10000
    with open(output + ".part", "w", encoding="utf-8") as out:
        out.write("// Made by cmake/generate/fold_tables.py from the Unicode Character Database. Do not edit.\n")
        out.write('#include "core/text/fold_tables.h"\n\nnamespace tend::text {\n\n')
        out.write("const std::uint16_t kFoldIndex[] = {\n")
        write_numbers(out, index)
        out.write("};\nconst std::uint16_t kFoldValues[] = {\n")
        write_numbers(out, values)
        out.write("};\nconst std::uint8_t kFoldPool[] = {\n")
        write_numbers(out, pool)
        out.write("};\nconst FoldMark kFoldMarks[] = {\n")
        out.write("".join(f"{{{c},{order}}},\n" for c, order in sorted(data.marks.items())))
        out.write(f"}};\nconst unsigned kFoldMarkCount = {len(data.marks)};\n\n}}  // namespace tend::text\n")
    os.replace(output + ".part", output)


main()
