#!/usr/bin/env python3
"""Compiles hyphenation patterns (TeX's own files, or libhyphen's .dic form of them) into flat tries.

usage: hyphenation.py OUTPUT.cpp [LANGUAGE=FILE.dic|FILE.tex ...]
       hyphenation.py --list FILE.tex OUTPUT.txt     one pattern a line, for libhyphen's substrings.pl (tests)
Only patterns under a permissive licence may be named here: they become part of the program (see
docs/decisions/0004-text-pipeline.md). Patterns that change the spelling (with a "/") are refused.
"""
import os
import re
import sys

OPTION = re.compile(r"^[A-Z]{4,}")


def parse_pattern(pattern):
    letters, digits = "", [0]
    for c in pattern:
        if c.isdigit() and c.isascii():
            digits[-1] = int(c)
        else:
            letters += c
            digits.append(0)
    return letters, digits


def tex_patterns(path):
    """The patterns of a file of TeX's hyph-utf8. Exceptions would be lost, so a file with any is refused."""
    with open(path, encoding="utf-8") as file:
        text = re.sub(r"%.*", "", file.read())
    found = re.fullmatch(r"\s*\\patterns\{([^{}\\]*)\}\s*", text)
    if not found:
        raise SystemExit(f"{path}: expected \\patterns{{...}} and nothing else")
    return found.group(1).split()


def read_patterns(path):
    """Yields (letters, digits) with len(digits) == len(letters) + 1."""
    if path.endswith(".tex"):
        yield from map(parse_pattern, tex_patterns(path))
        return
    with open(path, "rb") as file:
        lines = file.read().split(b"\n")
    encoding = lines[0].strip().decode("ascii")
    for raw in lines[1:]:
        line = raw.decode(encoding).strip()
        if line == "NEXTLEVEL":
            raise SystemExit(f"{path}: patterns in levels are not supported")
        if not line or line[0] in "#%" or OPTION.match(line):
            continue
        if "/" in line:
            raise SystemExit(f"{path}: {line}: patterns that change the spelling are not supported")
        yield parse_pattern(line)


class Node:
    def __init__(self):
        self.children = {}
        self.digits = None


def build_trie(patterns):
    root = Node()
    for letters, digits in patterns:
        node = root
        for c in letters:
            if ord(c) > 0xFFFF:
                raise SystemExit(f"U+{ord(c):X}: letters above U+FFFF are not supported")
            node = node.children.setdefault(c, Node())
        node.digits = digits
    return root


def flatten(root):
    """Nodes breadth first, so that the children of each node are neighbours."""
    order, labels, rows = [root], [0], []
    strings, pool = {}, [0]
    for node in order:  # grows while we walk
        values = 0
        if node.digits:
            digits = node.digits
            while digits and digits[-1] == 0:
                digits = digits[:-1]
            skip = next((i for i, d in enumerate(digits) if d), 0)
            key = (skip, tuple(digits[skip:]))
            if digits:
                if key not in strings:
                    strings[key] = len(pool)
                    pool.extend([len(key[1]), skip, *key[1]])
                values = strings[key]
        rows.append((len(order), len(node.children), values))
        for label in sorted(node.children):
            order.append(node.children[label])
            labels.append(ord(label))
    if len(pool) > 0xFFFF:
        raise SystemExit("too many different digit strings")
    return rows, labels, pool


def write_rows(out, rows, per_line):
    for i in range(0, len(rows), per_line):
        out.write(",".join(rows[i:i + per_line]) + ",\n")


def main():
    if sys.argv[1] == "--list":
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            out.write("\n".join(tex_patterns(sys.argv[2])) + "\n")
        return
    output = sys.argv[1]
    tables = []
    with open(output + ".part", "w", encoding="utf-8") as out:
        out.write("// Made by cmake/generate/hyphenation.py. Do not edit.\n")
        out.write('#include "core/text/hyphen_tables.h"\n\nnamespace tend::text {\n\n')
        for i, argument in enumerate(sys.argv[2:]):
            language, _, path = argument.partition("=")
            rows, labels, pool = flatten(build_trie(read_patterns(path)))
            out.write(f"static const HyphenNode kNodes{i}[] = {{\n")
            write_rows(out, ["{%d,%d,%d}" % row for row in rows], 8)
            out.write(f"}};\nstatic const std::uint16_t kLabels{i}[] = {{\n")
            write_rows(out, [str(x) for x in labels], 24)
            out.write(f"}};\nstatic const std::uint8_t kDigits{i}[] = {{\n")
            write_rows(out, [str(x) for x in pool], 32)
            out.write("};\n\n")
            tables.append(f'{{"{language}", kNodes{i}, kLabels{i}, kDigits{i}, {len(rows)}}}')
        if not tables:
            tables.append("{nullptr, nullptr, nullptr, nullptr, 0}")
        out.write("const HyphenTable kHyphenTables[] = {%s};\n" % ", ".join(tables))
        out.write(f"const unsigned kHyphenTableCount = {len(sys.argv) - 2};\n\n}}  // namespace tend::text\n")
    os.replace(output + ".part", output)


main()
