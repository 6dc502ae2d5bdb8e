"""Our edition as documents that other readers open: one XHTML page and one EPUB. A small Markdown reader of its own, good
for headings, paragraphs, quotes and lists; front matter and exercises are left out."""
import html
import os
import re
import zipfile

CONTAINER = ('<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
             '<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
PACKAGE = ('<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">'
           '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>en</dc:language>'
           '<dc:identifier id="id">tend-bench</dc:identifier></metadata><manifest><item id="text" href="text.xhtml" '
           'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="text"/></spine></package>')


def inline(text):
    text = html.escape(text, quote=False)
    text = re.sub(r"\[([^\]]*)\]\(([^)\s]*)\)", r'<a href="\2">\1</a>', text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", text)
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", text)


def block(lines):
    heading = re.match(r"(#+) +(.*?)(?: *\{#.*\})?$", lines[0])
    if heading:
        level = len(heading[1])
        return f"<h{level}>{inline(heading[2])}</h{level}>"
    if lines[0].startswith(">"):
        quoted = [re.sub(r"^> ?", "", line).rstrip("\\ ") for line in lines if not line.startswith("> [!")]
        return "<blockquote><p>" + "<br/>".join(map(inline, quoted)) + "</p></blockquote>"
    if re.match(r"[-*] ", lines[0]):
        items = re.split(r"(?m)^[-*] +", "\n".join(lines))[1:]
        return "<ul>" + "".join(f"<li>{inline(item.strip())}</li>" for item in items) + "</ul>"
    return f"<p>{inline(' '.join(lines))}</p>"


def body_of(markdown):
    markdown = re.sub(r"\A(\+\+\+|---)\n.*?\n\1\n", "", markdown, flags=re.DOTALL)
    markdown = re.sub(r"(?ms)^(```+|:::+).*?^\1\s*$", "", markdown)
    blocks = [each.split("\n") for each in re.split(r"\n\s*\n", markdown) if each.strip()]
    return "\n".join(block([line for line in lines if line.strip()]) for lines in blocks)


def markdown_of(pack):
    files = sorted(os.path.join(folder, name) for folder, _, names in os.walk(pack) for name in names
                   if name.endswith(".md"))
    return "\n\n".join(open(path, encoding="utf-8").read() for path in files)


def write(pack, folder):
    """Writes text.xhtml and book.epub into `folder`; returns their paths."""
    body = body_of(markdown_of(pack))
    page = ('<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Bench</title>'
            '<style>body{font:20px/1.5 serif;max-width:36em;margin:2em auto;text-align:justify;hyphens:auto}</style></head>'
            f"<body>{body}</body></html>")
    xhtml, epub = os.path.join(folder, "text.xhtml"), os.path.join(folder, "book.epub")
    with open(xhtml, "w", encoding="utf-8") as out:
        out.write(page)
    with zipfile.ZipFile(epub, "w") as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr("book.opf", PACKAGE.format(title="Bench"))
        book.writestr("text.xhtml", page)
    return xhtml, epub
