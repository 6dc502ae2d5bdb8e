"""The King James Bible (Debian: bible-kjv, bible-kjv-text) for the benches: 790,000 words, a section a chapter, a paragraph
a verse. As a pack of ours, as one XHTML page for other readers, and as plain text with a verse a line."""
import html
import os
import re
import shutil
import subprocess

VERSE = re.compile(r"^(.+?)(\d+):(\d+) (.*)$")
FRONT = '+++\nformat = 1\nid = "kjv"\ntitle = "The Bible"\nlanguage = "en"\n+++\n'
PAGE = ('<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Bench</title>'
        "<style>body{{font:16px/1.6 serif;width:600px;margin:0;text-align:justify;hyphens:manual}}p{{margin:0}}</style></head>"
        '<body id="body">{}</body></html>')


def verses():
    """(book, chapter, text) of every verse, or None where the Bible is not installed."""
    if shutil.which("bible") is None:
        return None
    done = subprocess.run(["bible", "-f", "Gen1:1-Rev22:21"], capture_output=True, text=True, check=False)
    found = [VERSE.match(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(found) < 31000:
        return None
    return [(verse[1], verse[2], verse[4]) for verse in found]


def chapters(read):
    """(title, [verses]) in order."""
    out = []
    for book, number, text in read:
        if not out or out[-1][0] != f"{book} {number}":
            out.append((f"{book} {number}", []))
        out[-1][1].append(text)
    return out


def escaped(text):
    return re.sub(r"([\\`*_{}\[\]<>#+!|~])", r"\\\1", text)


def write_pack(read, tend, folder):
    """Compiles FOLDER/kjv.tendpack with `TEND pack`; returns its path."""
    out = [FRONT]
    for title, lines in chapters(read):
        out.append(f"\n## {title} {{#{title.lower().replace(' ', '-')}}}\n")
        out += [escaped(line) + "\n" for line in lines]
    source, pack = os.path.join(folder, "kjv-pack"), os.path.join(folder, "kjv.tendpack")
    os.makedirs(source, exist_ok=True)
    with open(os.path.join(source, "article.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(out))
    subprocess.run([tend, "pack", source, "-o", pack], check=True, stdout=subprocess.DEVNULL)
    return pack


def write_page(read, folder):
    parts = []
    for title, lines in chapters(read):
        parts.append(f"<h2>{html.escape(title)}</h2>")
        parts += [f"<p>{html.escape(line, quote=False)}</p>" for line in lines]
    path = os.path.join(folder, "kjv.xhtml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PAGE.format("\n".join(parts)))
    return path


def write_text(read, folder):
    path = os.path.join(folder, "kjv.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(text + "\n" for _, _, text in read)
    return path


def words(read):
    return sum(len(text.split()) for _, _, text in read)
