"""Packs with one fault each: (name, article.md as text or bytes, the string id said, line, column). Data for bad_input.py."""

HEAD = '+++\nformat = 1\nid = "small"\ntitle = "A small pack"\nlanguage = "en"\n+++\n\n'  # seven lines
GOOD = HEAD + "## One {#one}\n\nText.\n"
BODY = "\n## One {#one}\n\nText.\n"
DEEP = 10_000


def front(lines):
    return "+++\n" + lines + "+++\n" + BODY


FACTS = 'format = 1\nid = "small"\ntitle = "A"\nlanguage = "en"\n'  # lines 2 to 5


QUESTION = 'summary = "S"\n[[questions]]\nid = "q"\ntext = "Q"\n'  # what a reflect cannot do without


def body(text):
    return HEAD + "## One {#one}\n\n" + text  # the text begins in line 10


FRONT = [
    ("no facts", "## One {#one}\n\nText.\n", "pack.front_missing", 1, 1),
    ("facts without an end", '+++\nid = "x"\n', "pack.front_unclosed", 1, 1),
    ("not TOML", front(FACTS + "author = \n"), "pack.toml", 6, 10),
    ("unknown key", front(FACTS + 'titel = "B"\n'), "pack.front_unknown_key", 6, 1),
    ("a number for a text", front(FACTS + "author = 7\n"), "pack.front_not_text", 6, 10),
    ("a text for a table", front(FACTS + 'source = "x"\n'), "pack.front_not_table", 6, 10),
    ("a key is missing", front('format = 1\nid = "small"\nlanguage = "en"\n'), "pack.front_missing_key", 1, 1),
    ("format as text", front(FACTS.replace("= 1", '= "1"')), "pack.format_not_number", 2, 10),
    ("format of the future", front(FACTS.replace("= 1", "= 9")), "pack.format_newer", 2, 10),
    ("id with a space", front(FACTS.replace('"small"', '"No id"')), "pack.id_form", 3, 6),
    ("no language", front(FACTS.replace('"en"', '"e"')), "pack.language_form", 5, 12),
    ("another protocol", front(FACTS + '[source]\nurl = "ftp://x"\n'), "pack.link_address", 7, 7),
    ("facts without bounds", front(FACTS + 'author = "' + "x" * 70_000 + '"\n'), "pack.toml_too_long", 2, 1),
    ("brackets in TOML", front(FACTS + "author = " + "[" * DEEP + "]" * DEEP + "\n"), "pack.toml_too_deep", 2, 1),
    ("dots in TOML", front(FACTS + "a" + ".a" * DEEP + " = 1\n"), "pack.toml_too_deep", 2, 1),
    ("tables in TOML", front(FACTS + "a = " + "{a=" * DEEP + "1" + "}" * DEEP + "\n"), "pack.toml_too_deep", 2, 1),
]

TEXT = [
    ("no section", HEAD, "pack.no_sections", 8, 1),
    ("a heading of the first order", body("# Title\n"), "pack.heading_one", 10, 3),
    ("a heading without id", HEAD + "## One\n\nText.\n", "pack.section_id_missing", 8, 4),
    ("an id twice", body("Text.\n\n## Two {#one}\n"), "pack.id_twice", 12, 8),
    ("an unknown attribute", HEAD + "## One {#one .loud}\n", "pack.attribute_unknown", 8, 8),
    ("attributes of a lower heading", body("### Sub {#s}\n"), "pack.subheading_attributes", 10, 9),
    ("an empty heading", HEAD + "## {#one}\n", "pack.heading_empty", 8, 4),
    ("a link that is a script", body("See é [it](javascript:alert(1)).\n"), "pack.link_address", 10, 12),
    ("an endless link", body("[it](https://e.org/" + "x" * 3000 + ")\n"), "pack.link_too_long", 10, 6),
    ("a picture", body("Look: ![a cat](https://e.org/c.png)\n"), "pack.image", 10, 7),
    ("HTML", body("<div>\nhi\n</div>\n"), "pack.html", 10, 1),
    ("a table", body("| a | b |\n|---|---|\n| 1 | 2 |\n"), "pack.table", 10, 1),
    ("a program", body("```python\nx\n```\n"), "pack.code_block", 10, 4),
    ("a mixed list", body("- a\n  1. b\n"), "pack.list_mixed", 11, 6),
    ("a quote in a list", body("- a\n\n  > b\n"), "pack.item_holds", 12, 5),
    ("an empty item", body("- a\n-\n- b\n"), "pack.item_empty", 11, 1),
    ("a list in a quote", body("> - a\n"), "pack.quote_holds", 10, 5),
    ("an unknown callout", body("> [!note] x\n> y\n"), "pack.callout_unknown", 10, 3),
    ("a verse from nowhere", body("> [!scripture]\n> y\n"), "pack.scripture_reference", 10, 3),
    ("a verse without words", body("> [!scripture] John 1:1\n"), "pack.scripture_empty", 10, 3),
    ("words beside a prayer", body("> [!prayer] Lord\n> hear.\n"), "pack.prayer_first_line", 10, 3),
    ("an empty prayer", body("> [!prayer]\n"), "pack.prayer_empty", 10, 3),
    ("an exercise without id", body('```exercise\nkind = "scale"\ntitle = "T"\n```\n'), "pack.exercise_missing_key", 11, 1),
    ("an exercise of no kind", body('```exercise\nid = "e"\nkind = "scales"\ntitle = "T"\nsummary = "S"\n```\n'), "pack.exercise_kind", 12, 8),
    ("an exercise with a number", body(f'```exercise\nid = "e"\nkind = "reflect"\ntitle = 5\n{QUESTION}```\n'),
     "pack.exercise_not_text", 13, 9),
    ("an exercise loudly quiet", body(f'```exercise\nid = "e"\nkind = "reflect"\ntitle = "T"\nquiet = "yes"\n{QUESTION}```\n'),
     "pack.exercise_quiet", 14, 9),
    ("a control character", body("bell \x07 here\n"), "pack.control_character", 10, 6),
    ("a NUL", body("a\0b\n"), "pack.control_character", 10, 2),
    ("not UTF-8", body("caf").encode() + b"\xe9 au lait\n", "pack.not_utf8", 10, 4),
    ("UTF-16", b"\xff\xfe" + GOOD.encode("utf-16-le"), "pack.not_utf8", 1, 1),
    ("an empty file", "", "pack.front_missing", 1, 1),
    ("a paragraph like a book", body("word " * 100_000 + "\n"), "pack.paragraph_too_long", 10, 1),
    ("quotes in quotes", body(">" * DEEP + " x\n"), "pack.nested_too_deep", 10, 1),
    ("lists in lists", body("- " * DEEP + "x\n"), "pack.nested_too_deep", 10, 1),
    ("TOML in an exercise", body('```exercise\nid = "e"\nkind = "scale"\ntitle = "T"\nx = ' + "[" * DEEP + "]" * DEEP + "\n```\n"),
     "pack.toml_too_deep", 11, 1),
]

# Well-formed though strange: these open.
STRANGE = [
    ("brackets in brackets", body("[" * DEEP + "x" + "]" * DEEP + "\n")),
    ("parentheses", body("[a](" * DEEP + "\n")),
    ("stars and underscores", body("*_" * DEEP + "x" + "_*" * DEEP + "\n")),
    ("one word of 200,000 letters", body("x" * 200_000 + "\n")),
    ("marks upon marks", body("a" + "\u0301" * 50_000 + "\n")),
    ("every direction", body("\u202e\u2067\u202b" * 5_000 + "x\n")),
    ("old line ends", GOOD.replace("\n", "\r\n")),
    ("a mark of byte order", "\ufeff" + GOOD),
]
