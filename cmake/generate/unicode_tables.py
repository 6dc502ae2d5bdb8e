#!/usr/bin/env python3
"""Makes the two-stage tables of core/text/unicode_tables.h from Unicode's data files.

usage: unicode_tables.py OUTPUT.cpp UNICODE_DIR UNICODE_TABLES_H
The numbers of the classes are read from the header's enums, so that both can not disagree.
"""
import os
import re
import sys

LIMIT = 0x110000
BLOCK = 128


def read_ranges(path):
    """Yields (first, last, value, comment) of a UCD file."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            data, _, comment = line.partition("#")
            fields = [field.strip() for field in data.split(";")]
            if len(fields) < 2:
                continue
            first, _, last = fields[0].partition("..")
            yield int(first, 16), int(last or first, 16), fields[1], comment


def read_property(path, default, wanted=None):
    table = [default] * LIMIT
    for first, last, value, _ in read_ranges(path):
        if wanted is None or value in wanted:
            table[first:last + 1] = [value] * (last + 1 - first)
    return table


def read_unicode_data(folder):
    """General category of each code point, and simple upper-case pairs."""
    category = ["Cn"] * LIMIT
    upper = []
    range_first = None
    with open(os.path.join(folder, "UnicodeData.txt"), encoding="utf-8") as lines:
        for line in lines:
            fields = line.split(";")
            code = int(fields[0], 16)
            first = code
            if fields[1].endswith(", First>"):
                range_first = code
                continue
            if fields[1].endswith(", Last>"):
                first = range_first
            category[first:code + 1] = [fields[2]] * (code + 1 - first)
            if fields[12]:
                upper.append((code, int(fields[12], 16)))
    return category, sorted(upper)


def line_defaults():
    """Ideographic blocks and planes default to ID, currency symbols to PR (the head of LineBreak.txt)."""
    table = ["XX"] * LIMIT
    for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x1F000, 0x1FAFF),
                        (0x1FC00, 0x1FFFD), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)):
        table[first:last + 1] = ["ID"] * (last + 1 - first)
    table[0x20A0:0x20D0] = ["PR"] * 0x30
    return table


def line_classes(folder, category, pictographic):
    wide = read_property(os.path.join(folder, "EastAsianWidth.txt"), "N")
    table = line_defaults()
    for first, last, value, _ in read_ranges(os.path.join(folder, "LineBreak.txt")):
        table[first:last + 1] = [value] * (last + 1 - first)
    for c, value in enumerate(table):
        if value in ("AI", "SG", "XX"):
            table[c] = "AL"
        elif value == "SA":
            table[c] = "CM" if category[c] in ("Mn", "Mc") else "AL"
        elif value == "CJ":
            table[c] = "NS"
        elif value in ("OP", "CP") and wide[c] in ("F", "W", "H"):
            table[c] = value + "EA"
        if pictographic[c] == "Extended_Pictographic" and category[c] == "Cn":
            table[c] = "XP"
    return table


def break_classes(folder, name, pictographic):
    table = read_property(os.path.join(folder, "auxiliary", name), "Other")
    for c, value in enumerate(pictographic):
        if value == "Extended_Pictographic":
            table[c] = {"Other": "Pictographic", "ALetter": "PictographicLetter"}.get(table[c], table[c])
    return table


def enumerators(header, name):
    text = re.search(r"enum class " + name + r"[^{]*\{(.*?)\};", header, re.S).group(1)
    names = re.sub(r"//.*", "", text).replace("\n", " ").split(",")
    return {n.strip(): i for i, n in enumerate(names) if n.strip()}


def write_table(out, name, values):
    blocks, index = {}, []
    for first in range(0, LIMIT, BLOCK):
        block = bytes(values[first:first + BLOCK])
        index.append(blocks.setdefault(block, len(blocks)))
    flat = b"".join(blocks)
    out.write(f"static const std::uint16_t k{name}Index[] = {{\n")
    write_numbers(out, index)
    out.write(f"}};\nstatic const std::uint8_t k{name}Values[] = {{\n")
    write_numbers(out, flat)
    out.write(f"}};\nconst TwoStageTable k{name}Table = {{k{name}Index, k{name}Values}};\n\n")


def write_numbers(out, numbers):
    for i in range(0, len(numbers), 40):
        out.write(",".join(map(str, numbers[i:i + 40])) + ",\n")


def main():
    output, folder, header_path = sys.argv[1:4]
    with open(header_path, encoding="utf-8") as file:
        header = file.read()
    category, upper = read_unicode_data(folder)
    pictographic = read_property(os.path.join(folder, "emoji", "emoji-data.txt"), "", {"Extended_Pictographic"})
    tables = (
        ("Line", "LineClass", line_classes(folder, category, pictographic)),
        ("Grapheme", "GraphemeClass", break_classes(folder, "GraphemeBreakProperty.txt", pictographic)),
        ("Word", "WordClass", break_classes(folder, "WordBreakProperty.txt", pictographic)),
        ("Sentence", "SentenceClass", read_property(
            os.path.join(folder, "auxiliary", "SentenceBreakProperty.txt"), "Other")),
    )
    with open(output + ".part", "w", encoding="utf-8") as out:
        out.write("// Made by cmake/generate/unicode_tables.py from the Unicode Character Database. Do not edit.\n")
        out.write('#include "core/text/unicode_tables.h"\n\nnamespace tend::text {\n\n')
        for name, enum, values in tables:
            numbers = enumerators(header, enum)
            write_table(out, name, [numbers[v] for v in values])
        out.write("const UpperPair kUpperPairs[] = {\n")
        for i in range(0, len(upper), 8):
            out.write("".join(f"{{{a},{b}}}," for a, b in upper[i:i + 8]) + "\n")
        out.write(f"}};\nconst unsigned kUpperPairCount = {len(upper)};\n\n}}  // namespace tend::text\n")
    os.replace(output + ".part", output)


main()
