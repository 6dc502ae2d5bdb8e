#include "app/views/article_semantics.h"

#include <algorithm>
#include <limits>

#include "app/views/spoken_marks.h"

namespace tend::views {
namespace {

using semantics::Node;
using semantics::Role;
using state::AppState;
using widgets::Ui;

constexpr std::uint32_t kTitleBlock = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kOpening = std::numeric_limits<std::size_t>::max();

Node textNode(Role role, std::string label, base::Rect rect) {
  Node node;
  node.role = role;
  node.label = std::move(label);
  node.rect = rect;
  return node;
}

/// One block as nodes; lists and prayers hold their items and lines.
struct BlockNode {
  base::Rect rect;

  Node operator()(const content::Paragraph& p) const {
    Node node = textNode(Role::Paragraph, content::plainText(p.spans), rect);
    if (p.kind == content::ParagraphKind::Subheading) {
      node.role = Role::Heading;
      node.level = p.level;
    }
    return node;
  }
  Node operator()(const content::List& list) const {
    Node node = textNode(Role::List, {}, rect);
    for (const content::ListItem& item : list.items) {
      node.children.push_back(textNode(Role::ListItem, content::plainText(item.spans), rect));
    }
    return node;
  }
  Node operator()(const content::Quote& quote) const {
    return textNode(Role::Quote, content::plainText(content::Block(quote)), rect);
  }
  Node operator()(const content::Scripture& verse) const {
    Node node = textNode(Role::Quote, content::plainText(verse.spans), rect);
    node.value = verse.reference;
    return node;
  }
  Node operator()(const content::Prayer& prayer) const {
    Node node = textNode(Role::Group, {}, rect);
    for (const content::Spans& line : prayer.lines) {
      node.children.push_back(textNode(Role::Paragraph, content::plainText(line), rect));
    }
    return node;
  }
  Node operator()(const content::ExerciseRef& e) const { return textNode(Role::Group, e.title, rect); }
  Node operator()(const content::ThematicBreak&) const { return textNode(Role::Separator, {}, rect); }
};

void mark(Node& node, const base::Rect& viewport) {
  if (node.rect.bottom() <= viewport.y || node.rect.y >= viewport.bottom()) node.state |= semantics::kOffscreen;
  for (Node& child : node.children) mark(child, viewport);
}

Node headingNode(const content::SectionInfo& info, std::size_t index) {
  Node node = textNode(Role::Heading, info.title, {});
  node.id = widgets::idOf("section", index);
  node.level = 2;
  return node;
}

}  // namespace

Node articleNode(const AppState& s, const state::ReaderLayout& at) {
  Node node = textNode(Role::Article, s.reader->page().pack().info().title, at.viewport);
  node.id = widgets::idOf("article");
  return node;
}

void sayArticle(Ui& ui, const AppState& s, const state::ReaderLayout& at, base::Point offset) {
  page::Page& page = s.reader->page();
  const auto& sections = page.pack().sections();
  const float top = s.reader->scrollY();
  const float room = at.viewport.height;
  const auto areas = page.blocks(top - room, top + 2 * room);
  Node title = textNode(Role::Heading, page.pack().info().title, {});
  title.level = 1;
  for (const page::BlockArea& area : areas) {
    if (area.sectionIndex == kOpening && area.block == kTitleBlock)
      title.rect = base::moved(area.rect, offset.x, offset.y);
  }
  if (isSpoken(s, kOpening, kTitleBlock)) title.state |= semantics::kCurrent;
  mark(title, at.viewport);
  ui.tree().leaf(std::move(title));
  // Headings of all sections stand in the tree, so that a reader who cannot see jumps anywhere; a very long book gives
  // only those near the page, since each frame would carry them all.
  const std::size_t now = s.reader->currentSection();
  const std::size_t from = sections.size() > 200 && now > 100 ? now - 100 : 0;
  const std::size_t to = sections.size() > 200 ? std::min(sections.size(), from + 200) : sections.size();
  std::size_t next = 0;
  const auto sayBlocks = [&](std::size_t section) {
    for (; next < areas.size() && areas[next].sectionIndex == section; ++next) {
      if (areas[next].block == kTitleBlock) continue;
      const content::Block* block = page.blockIfHeld(section, areas[next].block);
      if (block == nullptr) continue;
      Node node = std::visit(BlockNode{base::moved(areas[next].rect, offset.x, offset.y)}, *block);
      if (isSpoken(s, section, areas[next].block)) node.state |= semantics::kCurrent;
      mark(node, at.viewport);
      ui.tree().leaf(std::move(node));
    }
  };
  sayBlocks(kOpening);
  for (std::size_t i = from; i < to; ++i) {
    Node heading = headingNode(sections[i], i);
    if (isSpoken(s, i, kTitleBlock)) heading.state |= semantics::kCurrent;
    for (const page::BlockArea& area : areas) {
      if (area.sectionIndex == i && area.block == kTitleBlock)
        heading.rect = base::moved(area.rect, offset.x, offset.y);
    }
    mark(heading, at.viewport);
    ui.tree().leaf(std::move(heading));
    while (next < areas.size() && areas[next].sectionIndex != i && areas[next].sectionIndex < i) ++next;
    sayBlocks(i);
  }
}

}  // namespace tend::views
