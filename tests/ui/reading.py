"""Where a reader is, told from the semantics tree: the block at the top of the page and how far into it the page begins."""
from harness import Failure

KINDS = ("paragraph", "heading", "list item", "quote")


def viewport(tree):
    articles = [n for n in tree if n.role == "article"]
    if not articles:
        raise Failure("there is no article on the screen")
    return articles[0]


def visible(tree):
    """Text blocks that stand in the page, top down."""
    page = viewport(tree)
    return [n for n in tree if n.role in KINDS and n.depth > page.depth and "offscreen" not in n.states and
            n.height > 0 and n.label]


def top_block(tree):
    """The first visible block, and the pixels of it above the page's top edge."""
    blocks = visible(tree)
    if not blocks:
        raise Failure("no text stands in the page")
    return blocks[0], viewport(tree).y - blocks[0].y


def sections(tree):
    page = viewport(tree)
    return [n for n in tree if n.role == "heading" and n.level == 2 and n.depth > page.depth]
