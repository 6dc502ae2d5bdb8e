#!/usr/bin/python3
"""Puts together the folder of static files for the browser: site.py SITE --program DIR --pages DIR …

All that changes with a build lies in one folder named by the hash of its contents, so that a page and its program never
mix two builds; index.html names that folder. Nothing here, nor in what it makes, names another host."""

import argparse
import hashlib
import html
import json
import pathlib
import shutil

import icons
import polib

PROGRAM = ["tend.js", "tend.wasm", "tend.data"]
STYLE, SCRIPT = "page.css", "page.js"
NAMED_FOLDER = ["index.html", "manifest.webmanifest"]  # these name the folder, and so stand beside it
# style-src: the page's own file; the rest of the program's needs are same-origin fetches of its own parts.
POLICY = ("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
          "img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'")


def sentence(strings, language, key):
    for entry in polib.pofile(str(strings / f"{language}.po")):
        if entry.msgid == key:
            return entry.msgstr
    raise SystemExit(f"{language}.po has no {key}")


def digest(files):
    whole = hashlib.sha256()
    for path in files:
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:16]


def filled(template, words):
    text = template.read_text(encoding="utf-8")
    for name, value in words.items():
        text = text.replace(f"@{name}@", value)
    return text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--name", help="what the page and its icon are called; otherwise app.name")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--pages", type=pathlib.Path, required=True)
    parser.add_argument("--strings", type=pathlib.Path, required=True)
    parser.add_argument("--scripts", type=pathlib.Path, nargs="+", required=True, help="go into the page's own, in order")
    parser.add_argument("--jsqr", type=pathlib.Path, required=True, help="npm's package that finds squares in pictures")
    given = parser.parse_args()
    program = sentence(given.strings, "en", "app.name")
    name = given.name or program
    script = given.program / SCRIPT
    script.write_text("\n".join(path.read_text(encoding="utf-8") for path in [given.pages / SCRIPT, *given.scripts]),
                      encoding="utf-8")
    # A script of its own: it comes when the first camera opens (platform/web/camera.js).
    shutil.copy(given.jsqr / "dist" / "jsQR.js", given.program / "jsqr.js")
    shutil.copy(given.jsqr / "LICENSE", given.program / "jsqr-licence.txt")
    others = ["jsqr.js", "jsqr-licence.txt"]
    parts = [given.program / part for part in PROGRAM + others + icons.make(given.program)] + [given.pages / STYLE, script]
    folder = digest(parts)
    shutil.rmtree(given.site, ignore_errors=True)
    (given.site / folder).mkdir(parents=True)
    for part in parts:
        shutil.copy(part, given.site / folder / part.name)
    languages = sorted(path.stem for path in given.strings.glob("*.po"))
    no_script = "".join(f'<p lang="{language}">{html.escape(sentence(given.strings / "page", language, "page.no_script"))}</p>'
                        for language in languages)
    words = {"POLICY": POLICY, "FOLDER": folder, "NAME": html.escape(name), "PROGRAM": html.escape(program),
             "NO_SCRIPT": no_script}
    for page in NAMED_FOLDER:
        (given.site / page).write_text(filled(given.pages / page, words), encoding="utf-8")
    kept = sorted(path for path in given.site.rglob("*") if path.is_file())
    hashes = {str(path.relative_to(given.site)): hashlib.sha256(path.read_bytes()).hexdigest() for path in kept}
    words["FILES"] = json.dumps(hashes, indent=2)
    (given.site / "sw.js").write_text(filled(given.pages / "sw.js", words), encoding="utf-8")
    # Nothing that names the build is in a file it is made of, so the worker is left out of what it keeps.
    print(f"{sum(path.stat().st_size for path in kept)} bytes in {given.site}")


main()
