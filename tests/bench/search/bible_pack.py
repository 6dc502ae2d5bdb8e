"""The King James Bible (Debian: bible-kjv, bible-kjv-text) as a pack of ours: a section a chapter, a paragraph a verse.

usage: bible_pack.py TEND FOLDER
Writes FOLDER/article.md, FOLDER/kjv.tendpack (made by `TEND pack`) and FOLDER/kjv.txt, a verse a line. Exits 77 where the
packages are missing.
"""
import os
import re
import shutil
import subprocess
import sys

VERSE = re.compile(r"^(.+?)(\d+):(\d+) (.*)$")
FRONT = '+++\nformat = 1\nid = "kjv"\ntitle = "The Bible"\nlanguage = "en"\n+++\n'


def read_bible():
    if shutil.which("bible") is None:
        return None
    done = subprocess.run(["bible", "-f", "Gen1:1-Rev22:21"], capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    return lines if done.returncode == 0 and len(lines) > 31000 else None


def escaped(text):
    return re.sub(r"([\\`*_{}\[\]<>#+!|~])", r"\\\1", text)


def article(lines):
    out, chapter = [FRONT], None
    for line in lines:
        book, number, _, text = VERSE.match(line).groups()
        if (book, number) != chapter:
            chapter = (book, number)
            out.append(f"\n## {book} {number} {{#{book.lower()}-{number}}}\n")
        out.append(f"{escaped(text)}\n")
    return "\n".join(out)


def make(tend, folder):
    """Returns the paths of pack and text, or None where the Bible is not installed."""
    lines = read_bible()
    if lines is None:
        return None
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "article.md"), "w", encoding="utf-8") as out:
        out.write(article(lines))
    text = os.path.join(folder, "kjv.txt")
    with open(text, "w", encoding="utf-8") as out:
        out.writelines(VERSE.match(line).group(4) + "\n" for line in lines)
    pack = os.path.join(folder, "kjv.tendpack")
    if os.path.exists(pack):
        os.remove(pack)
    subprocess.run([tend, "pack", folder, "-o", pack], check=True, stdout=subprocess.DEVNULL)
    return pack, text


if __name__ == "__main__":
    made = make(sys.argv[1], sys.argv[2])
    print("\n".join(made) if made else "bible-kjv and bible-kjv-text are not installed")
    sys.exit(0 if made else 77)
