"""Compiles assets/strings/*.po to C++ tables. Usage: strings.py OUTPUT.cpp FILE.po... [--shipped-only] [--instead FILE.po...]

Files after --instead hold sentences that another system needs in place of some (of the same language and id).
--shipped-only leaves the pseudo-locales out, where every byte is waited for.

Also makes two pseudo-locales from English: en-XA (accented, 40 % longer) and ar-XB (the same, right to left), so that
tests see text that grows and text that turns round. Fails with file and line on an empty or malformed entry.
"""
import os
import re
import sys

import polib

ACCENTS = str.maketrans("aceilnosuyACEILNOSUY", "áçéíļñöšüýÁÇÉÍĻÑÖŠÜÝ")
PAD = "~ one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"


def quote(text):
    out = []
    for byte in text.encode("utf-8"):
        char = chr(byte)
        if char in '"\\':
            out.append("\\" + char)
        elif 32 <= byte < 127:
            out.append(char)
        else:
            out.append("\\%03o" % byte)
    return '"' + "".join(out) + '"'


def grown(text):
    """Two fifths longer, as German or Finnish would be."""
    more = max(1, int(len(text) * 0.4))
    words = (PAD * (more // len(PAD) + 1))[:more].rstrip() if len(text) > 12 else "~" * more
    return text + words


def pseudo(text):
    pieces = re.split(r"(\{[a-z_]+\})", grown(text))
    return "".join(p if p.startswith("{") else p.translate(ACCENTS) for p in pieces)


def mirrored(text):
    """Hebrew letters in place of Latin ones: right-to-left in every word, with the arguments kept."""
    pieces = re.split(r"(\{[a-z_]+\})", text)
    hebrew = "אבגדהוזחטיכלמנסעפצקרשת"
    turn = lambda p: "".join(hebrew[ord(c.lower()) % 22] if c.isascii() and c.isalpha() else c for c in p)
    return "".join(p if p.startswith("{") else turn(p) for p in pieces)


def plural_c(expression):
    # gettext's own expression syntax is C; only n, digits and operators may appear in it.
    if not re.fullmatch(r"[n0-9\s!=<>&|?:%()+*-]+", expression):
        sys.exit("strings: unexpected characters in Plural-Forms: " + expression)
    return expression


def language(po, path):
    entries = {}
    for entry in po:
        if entry.obsolete:
            continue
        forms = [entry.msgstr_plural[k] for k in sorted(entry.msgstr_plural)] if entry.msgid_plural else [entry.msgstr]
        if not all(forms):
            sys.exit(f"{path}:{entry.linenum}: {entry.msgid} has no text")
        if entry.msgid in entries:
            sys.exit(f"{path}:{entry.linenum}: {entry.msgid} stands twice")
        entries[entry.msgid] = forms
    header = po.metadata.get("Plural-Forms", "nplurals=2; plural=(n != 1);")
    plural = plural_c(re.search(r"plural=(.*?);?\s*$", header).group(1))
    return entries, plural


def table(code, native, rtl, entries, plural):
    ident = code.replace("-", "_")
    lines = [f"const StringEntry k_{ident}[] = {{"]
    for key in sorted(entries, key=lambda k: k.encode()):
        forms = (entries[key] + [None, None])[:3]
        texts = ", ".join(quote(f) if f is not None else "nullptr" for f in forms)
        lines.append(f"  {{{quote(key)}, {{{texts}}}, {len(entries[key])}}},")
    lines.append("};")
    lines.append(f"unsigned plural_{ident}(unsigned long n) {{ return static_cast<unsigned>({plural}); }}")
    row = (f'{{"{code}", {quote(native)}, {"true" if rtl else "false"}, k_{ident}, {len(entries)}, plural_{ident}}}')
    return "\n".join(lines), row


# The letters of a keyboard are no words: each stands for itself, and a row has so many.
LETTERS = re.compile(r"keyboard\.(digits|row|accents|signs)\d?$")


def pseudo_locales(entries, plural):
    def every(change):
        return {k: v if LETTERS.match(k) else [change(f) for f in v] for k, v in entries.items()}

    return [("en-XA", "English (long)", False, every(pseudo), plural),
            ("ar-XB", "English (turned)", True, every(lambda f: mirrored(grown(f))), plural)]


def main():
    output, files = sys.argv[1], sys.argv[2:]
    shipped_only = "--shipped-only" in files
    files = [each for each in files if each != "--shipped-only"]
    instead = []
    if "--instead" in files:
        at = files.index("--instead")
        files, instead = files[:at], files[at + 1:]
    languages = []
    english = None
    for path in sorted(files, key=lambda p: (os.path.basename(p) != "en.po", p)):
        po = polib.pofile(path)
        entries, plural = language(po, path)
        code = os.path.splitext(os.path.basename(path))[0]
        for other in (o for o in instead if os.path.basename(o) == os.path.basename(path)):
            for key, forms in language(polib.pofile(other), other)[0].items():
                if key not in entries:
                    sys.exit(f"{other}: {key} stands in place of nothing")
                entries[key] = forms
        native = entries.get("language.name", [code])[0]
        rtl = po.metadata.get("X-Direction", "ltr") == "rtl"
        languages.append((code, native, rtl, entries, plural))
        if code == "en":
            english = (entries, plural)
    pseudos = [] if shipped_only else pseudo_locales(*english)
    tables = [table(*each) for each in languages + pseudos]
    with open(output, "w", encoding="utf-8") as out:
        out.write("// Made by cmake/generate/strings.py from assets/strings. Do not edit.\n"
                  '#include "core/base/strings.h"\n\nnamespace tend::base {\nnamespace {\n\n')
        out.write("\n\n".join(t[0] for t in tables))
        out.write("\n\n}  // namespace\n\nconst std::vector<Language>& languages() {\n"
                  "  static const std::vector<Language> all = {\n    ")
        out.write(",\n    ".join(t[1] for t in tables))
        out.write("};\n  return all;\n}\n\n}  // namespace tend::base\n")


main()
