#!/usr/bin/env python3
"""Compiles hyphenation patterns (TeX's own files, or libhyphen's .dic form of them) into flat tries.

usage: hyphenation.py OUTPUT.cpp [LANGUAGE=FILE.dic|FILE.tex ...]    tables that become part of the program
       hyphenation.py --data OUTPUT.hyph LANGUAGE=FILE.dic           the same as a file (docs/hyphenation-format.md)
       hyphenation.py --list FILE.tex OUTPUT.txt     one pattern a line, for libhyphen's substrings.pl (tests)
Only patterns under a permissive licence may become part of the program (docs/decisions/0004-text-pipeline.md).
Patterns that change the spelling (with a "/") are refused.
"""
import os
import re
import struct
import sys

MINIMA = ("LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN")
MAGIC, VERSION = b"TENDHYPH", 1


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


class Patterns:
    """What a file says: one or two levels of (letters, digits), and the least letters beside a hyphen."""

    def __init__(self, path):
        self.path, self.levels, self.minima = path, [[]], dict.fromkeys(MINIMA, 0)
        self.prepared = not path.endswith(".tex")
        if not self.prepared:
            self.levels = [[parse_pattern(pattern) for pattern in tex_patterns(path)]]
            return
        with open(path, "rb") as file:
            lines = file.read().split(b"\n")
        encoding = lines[0].strip().decode("ascii")
        for raw in lines[1:]:
            self.take(raw.decode(encoding).strip())
        if len(self.levels) > 2:
            raise SystemExit(f"{path}: more than two levels")

    def take(self, line):
        word, _, value = line.partition(" ")
        if not line or line[0] in "#%":
            return
        if line == "NEXTLEVEL":
            self.levels.append([])
        elif word in MINIMA:
            # As in libhyphen, those of the first level hold for both.
            if len(self.levels) == 1:
                self.minima[word] = int(value)
        elif word == "NOHYPHEN":
            # No word the program asks about has anything but letters, so that only letters would matter.
            if any(c.isalpha() for c in value):
                raise SystemExit(f"{self.path}: {line}: NOHYPHEN with letters is not supported")
        elif "/" in line:
            raise SystemExit(f"{self.path}: {line}: patterns that change the spelling are not supported")
        else:
            self.levels[-1].append(parse_pattern(line))


class Node:
    def __init__(self, depth=0):
        self.children = {}
        self.digits = None  # of the pattern that ends here: one more than it has letters
        self.depth = depth
        self.fallback = None


def build_trie(patterns):
    root = Node()
    for letters, digits in patterns:
        node = root
        for c in letters:
            if ord(c) > 0xFFFF:
                raise SystemExit(f"U+{ord(c):X}: letters above U+FFFF are not supported")
            node = node.children.setdefault(c, Node(node.depth + 1))
        node.digits = digits
    return root


def breadth_first(root):
    """The children of each node are neighbours."""
    order = [root]
    for node in order:  # grows while we walk
        order += [node.children[label] for label in sorted(node.children)]
    return order


def link(order, prepared):
    """Each node's fallback: the longest end of what led to it that begins a pattern too (Aho and Corasick, 1975).

    Only the patterns of the longest such end count, as in libhyphen, whose files are prepared for that: a pattern holds
    the digits of the shorter ones at its end. TeX's are not, so that is done here.
    """
    for node in order:
        for label, child in node.children.items():
            back = node.fallback
            while back is not None and label not in back.children:
                back = back.fallback
            child.fallback = order[0] if back is None else back.children[label]
            if not prepared and child.fallback.digits:
                own = child.digits or [0] * (child.depth + 1)
                shorter = [0] * (len(own) - len(child.fallback.digits)) + child.fallback.digits
                child.digits = [max(pair) for pair in zip(own, shorter)]


def flatten(patterns, prepared):
    """Rows (first child, fallback, child count, digits), the labels that lead to them, and the pool of digits."""
    order = breadth_first(build_trie(patterns))
    link(order, prepared)
    index = {id(node): i for i, node in enumerate(order)}
    rows, labels, strings, pool, next_child = [], [0], {}, [0], 1
    for node in order:
        digits = list(node.digits or [])
        while digits and digits[-1] == 0:
            digits.pop()
        values = 0
        if digits:
            skip = next(i for i, d in enumerate(digits) if d)
            key = (node.depth - skip, tuple(digits[skip:]))
            if key not in strings:
                strings[key] = len(pool)
                pool.extend([len(key[1]), key[0], *key[1]])
            values = strings[key]
        rows.append((next_child, index[id(node.fallback)] if node.fallback else 0, len(node.children), values))
        next_child += len(node.children)
        labels += [ord(label) for label in sorted(node.children)]
    if len(pool) > 0xFFFF:
        raise SystemExit("too many different digit strings")
    return rows, labels, pool


def write_rows(out, rows, per_line):
    for i in range(0, len(rows), per_line):
        out.write(",".join(rows[i:i + per_line]) + ",\n")


def write_level(out, name, level, prepared):
    """The arrays of a level, and how the table names them."""
    rows, labels, pool = flatten(level, prepared)
    out.write(f"static const HyphenNode kNodes{name}[] = {{\n")
    write_rows(out, ["{%d,%d,%d,%d}" % row for row in rows], 8)
    out.write(f"}};\nstatic const std::uint16_t kLabels{name}[] = {{\n")
    write_rows(out, [str(x) for x in labels], 24)
    out.write(f"}};\nstatic const std::uint8_t kDigits{name}[] = {{\n")
    write_rows(out, [str(x) for x in pool], 32)
    out.write("};\n\n")
    return f"{{kNodes{name}, kLabels{name}, kDigits{name}, {len(rows)}, {len(pool)}}}"


def write_tables(output, arguments):
    tables = []
    with open(output + ".part", "w", encoding="utf-8") as out:
        out.write("// Made by cmake/generate/hyphenation.py. Do not edit.\n")
        out.write('#include "core/text/hyphen_tables.h"\n\nnamespace tend::text {\n\n')
        for i, argument in enumerate(arguments):
            language, _, path = argument.partition("=")
            read = Patterns(path)
            levels = [write_level(out, f"{i}_{n}", level, read.prepared) for n, level in enumerate(read.levels)]
            minima = ", ".join(str(read.minima[name]) for name in MINIMA)
            tables.append(f'{{"{language}", {{{", ".join(levels)}}}, {len(levels)}, {{{minima}}}}}')
        if not tables:
            tables.append('{"", {}, 0, {}}')
        out.write("const HyphenTable kHyphenTables[] = {%s};\n" % ", ".join(tables))
        out.write(f"const unsigned kHyphenTableCount = {len(arguments)};\n\n}}  // namespace tend::text\n")
    os.replace(output + ".part", output)


def write_data(output, argument):
    language, _, path = argument.partition("=")
    read = Patterns(path)
    sizes, body = [], b""
    for level in read.levels:
        rows, labels, pool = flatten(level, read.prepared)
        body += b"".join(struct.pack("<IIHH", *row) for row in rows) + struct.pack(f"<{len(labels)}H", *labels)
        body += bytes(pool)
        body += bytes(-len(body) % 4)
        sizes += [len(rows), len(pool)]
    sizes += [0, 0] * (2 - len(read.levels))
    minima = [read.minima[name] for name in MINIMA]
    head = struct.pack("<8sI8s8B4I", MAGIC, VERSION, language.encode("ascii"), len(read.levels), *minima, 0, 0, 0, *sizes)
    with open(output + ".part", "wb") as out:
        out.write(head + body)
    os.replace(output + ".part", output)


def main():
    if sys.argv[1] == "--list":
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            out.write("\n".join(tex_patterns(sys.argv[2])) + "\n")
    elif sys.argv[1] == "--data":
        write_data(sys.argv[2], sys.argv[3])
    else:
        write_tables(sys.argv[1], sys.argv[2:])


main()
