#include <doctest/doctest.h>

#include "tests/app/views/reader_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;

namespace {

constexpr float kSmallestTarget = 48;

bool overlap(base::Rect a, base::Rect b) {
  constexpr float kTouch = 0.5F;
  return a.x + kTouch < b.right() && b.x + kTouch < a.right() && a.y + kTouch < b.bottom() && b.y + kTouch < a.bottom();
}

/// Every target can be met by a finger, is called something, and lies in the window unless it is told to be elsewhere.
void checkTargets(const state::AppState& s, const std::vector<LayeredTarget>& targets) {
  for (const LayeredTarget& t : targets) {
    CAPTURE(t.node.label);
    const base::Rect r = t.node.rect;
    CHECK(r.width >= kSmallestTarget - 0.01F);
    CHECK(r.height >= kSmallestTarget - 0.01F);
    CHECK_FALSE(t.node.label.empty());
    CHECK(t.node.label.find('<') == std::string::npos);
    CHECK(r.x >= -0.5F);
    CHECK(r.right() <= s.layout.window.right() + 0.5F);
    // What scrolls passes over the edges of the window; what stands still never does.
    if (t.layer == "drawer" || t.layer == "sheet" || t.node.role == Role::Link) continue;
    CHECK(r.y >= -0.5F);
    CHECK(r.bottom() <= s.layout.window.bottom() + 0.5F);
  }
}

/// No two targets of one layer lie over each other. The head of a drawer or sheet stands over what scrolls below it.
void checkApart(const std::vector<LayeredTarget>& targets) {
  const auto isHead = [](const Node& n) {
    return n.id == widgets::idOf("contents.close") || n.id == widgets::idOf("type.done") ||
           n.id == widgets::idOf("type.reset");
  };
  for (std::size_t i = 0; i < targets.size(); ++i) {
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      const Node& a = targets[i].node;
      const Node& b = targets[j].node;
      if (targets[i].layer != targets[j].layer || isHead(a) != isHead(b)) continue;
      CAPTURE(a.label);
      CAPTURE(b.label);
      CHECK_FALSE(overlap(a.rect, b.rect));
    }
  }
}

void checkHelpAndLeave(const state::AppState& s, const Node& tree) {
  const Node* help = semantics::find(tree, Role::Button, s.strings().text("nav.help"));
  const Node* leave = semantics::find(tree, Role::Button, s.strings().text("nav.leave"));
  REQUIRE(help != nullptr);
  REQUIRE(leave != nullptr);
  const float across = std::max(leave->rect.x - help->rect.right(), help->rect.x - leave->rect.right());
  const float down = std::max(leave->rect.y - help->rect.bottom(), help->rect.y - leave->rect.bottom());
  CHECK(std::max(across, down) >= 15.99F);
  const std::vector<LayeredTarget> targets = layeredTargets(tree);
  CHECK(targets.back().node.id == leave->id);
}

enum class LongWords { MayBreak, StayWhole };

/// The label stands in a box of this size with nothing cut off.
void checkFits(const state::AppState& s, const std::string& label, paint::TextBox box, float height, LongWords words) {
  CAPTURE(label);
  CAPTURE(box.widthPx);
  box.scale = fittedScale(s, label, box);
  if (words == LongWords::StayWhole) CHECK(widestWord(s, label, box) <= box.widthPx + 0.5F);
  CHECK(measured(s, label, box).height <= height + 0.5F);
}

paint::TextBox boxOf(paint::TextStyle style, float scale, float width) {
  paint::TextBox box;
  box.style = style;
  box.scale = scale;
  box.widthPx = width;
  return box;
}

void checkToolbar(const state::AppState& s, const Node& tree) {
  const state::ReaderLayout at = state::readerLayout(s);
  const float u = s.layout.controls;
  for (const char* id : {"toolbar.contents", "toolbar.previous", "toolbar.next", "toolbar.listen", "toolbar.type"}) {
    CAPTURE(id);
    // On phones sections are in the contents alone.
    if (at.toolbarFloats && (id == std::string("toolbar.previous") || id == std::string("toolbar.next"))) continue;
    const Node* tool = semantics::findById(tree, widgets::idOf(id));
    REQUIRE(tool != nullptr);
    CHECK(tool->label == s.strings().text(id));
    CHECK(at.toolbar.contains({tool->rect.x + 1, tool->rect.y + 1}));
    CHECK(at.toolbar.contains({tool->rect.right() - 1, tool->rect.bottom() - 1}));
    const bool word =
        at.toolbarWords && (tool->id == widgets::idOf("toolbar.contents") || tool->id == widgets::idOf("toolbar.type"));
    if (word) {
      const paint::TextBox box = boxOf(paint::TextStyle::Control, u, tool->rect.width - (24 + 9 + 4) * u);
      checkFits(s, tool->label, box, tool->rect.height, LongWords::StayWhole);
    }
  }
  const Node* contents = semantics::findById(tree, widgets::idOf("toolbar.contents"));
  const Node* type = semantics::findById(tree, widgets::idOf("toolbar.type"));
  CHECK((contents->rect.x < type->rect.x) != s.layout.mirrored);
}

/// Rooms, Help and Leave quickly: each word stands whole. (The longer and the mirrored language make one word of 11
/// letters out of "Settings"; the rail is too narrow for such a one, and breaks it.)
void checkChrome(const state::AppState& s, const Node& tree) {
  const std::string language = s.language->code;
  const LongWords words = language == "en" || language == "es" ? LongWords::StayWhole : LongWords::MayBreak;
  for (const char* id : {"nav.read", "nav.settings", "nav.help", "nav.leave"}) {
    const Node* item = semantics::findById(tree, widgets::idOf(id));
    REQUIRE(item != nullptr);
    CHECK(item->label == s.strings().text(id));
    checkFits(s, item->label, boxOf(paint::TextStyle::RailChosen, 1, item->rect.width - 8), item->rect.height, words);
  }
}

void checkArticle(const state::AppState& s, const Node& tree) {
  const std::vector<Node> articles = nodesOf(tree, Role::Article);
  REQUIRE(articles.size() == 1);
  const auto& sections = s.reader->page().pack().sections();
  std::vector<Node> first, second;
  semantics::visit(articles[0], [&](const Node& node, int) {
    if (node.role == Role::Heading && node.level == 1) first.push_back(node);
    if (node.role == Role::Heading && node.level == 2) second.push_back(node);
  });
  REQUIRE(first.size() == 1);
  CHECK(first[0].label == s.reader->page().pack().info().title);
  REQUIRE(sections.size() == 14);
  REQUIRE(second.size() == 14);
  for (std::size_t i = 0; i < sections.size(); ++i) CHECK(second[i].label == sections[i].title);
}

/// What is flagged as offscreen is out of the viewport, and nothing else is.
void checkOffscreen(const state::AppState& s, const Node& tree) {
  const base::Rect view = state::readerLayout(s).viewport;
  const std::vector<Node> articles = nodesOf(tree, Role::Article);
  semantics::visit(articles.at(0), [&](const Node& node, int depth) {
    if (depth == 0) return;
    CAPTURE(node.label);
    const bool out = node.rect.bottom() <= view.y || node.rect.y >= view.bottom();
    CHECK(isOffscreen(node) == out);
  });
}

/// The name of each group stands above it, over nothing else.
void checkGroupNames(const state::AppState& s, const Node& sheet) {
  const std::vector<Node> groups = nodesOf(sheet, Role::RadioGroup);
  CHECK(groups.size() == 7);
  for (const Node& group : groups) {
    CAPTURE(group.label);
    const float height =
        measured(s, group.label, boxOf(paint::TextStyle::Label, s.layout.controls, group.rect.width)).height;
    const base::Rect name{group.rect.x, group.rect.y - height, group.rect.width, height};
    for (const Node& other : groups) CHECK_FALSE(overlap(other.rect, name));
  }
}

void checkReader(const state::AppState& s, const Node& tree) {
  const std::vector<LayeredTarget> targets = layeredTargets(tree);
  checkTargets(s, targets);
  checkApart(targets);
  checkHelpAndLeave(s, tree);
  checkToolbar(s, tree);
  checkChrome(s, tree);
  checkArticle(s, tree);
  checkOffscreen(s, tree);
}

}  // namespace

TEST_CASE("the reader at every size, in every language and direction") {
  forEachReader([](const StageSize& size) {
    CAPTURE(nameOf(size));
    state::AppState s = readerState(size);
    checkReader(s, settle(s));
  });
}

TEST_CASE("the type sheet with the article behind it") {
  forEachReader([](const StageSize& size) {
    CAPTURE(nameOf(size));
    state::AppState s = readerState(size);
    state::apply(s, state::ShowOverlay{state::Overlay::TypeSheet}, readerProgram().services);
    const Node& tree = settle(s);
    checkReader(s, tree);
    const Node* sheet = semantics::findById(tree, widgets::idOf("type.sheet"));
    REQUIRE(sheet != nullptr);
    // A strip of the page stays above as the preview.
    CHECK(sheet->rect.y - s.layout.main.y >= s.layout.main.height * 0.19F);
    checkGroupNames(s, *sheet);
  });
}

TEST_CASE("what is near is told in full, and where it is") {
  state::AppState s = readerState({1280, 800, 20, "en"});
  SUBCASE("at the beginning: the verse, then paragraphs, and the title can be seen") {
    const Node& tree = settle(s);
    const Node article = nodesOf(tree, Role::Article).at(0);
    CHECK(article.children.at(0).role == Role::Heading);
    CHECK_FALSE(isOffscreen(article.children.at(0)));
    CHECK(article.children.at(0).rect.height >= 40);
    CHECK(article.children.at(0).rect.bottom() <= article.children.at(1).rect.y);
    CHECK(article.children.at(1).role == Role::Quote);
    CHECK(article.children.at(1).value.find("1 Peter 4:8") == 0);
    CHECK(article.children.at(2).role == Role::Paragraph);
    CHECK_FALSE(isOffscreen(article.children.at(1)));
  }
  SUBCASE("in a section with a list: its items, one node each") {
    state::apply(s, state::GoToSection{9}, readerProgram().services);
    const Node& tree = settle(s);
    const std::vector<Node> lists = nodesOf(nodesOf(tree, Role::Article).at(0), Role::List);
    REQUIRE_FALSE(lists.empty());
    CHECK(lists[0].children.size() >= 3);
    for (const Node& item : lists[0].children) {
      CHECK(item.role == Role::ListItem);
      CHECK_FALSE(item.label.empty());
    }
    const Node* heading = semantics::findById(tree, widgets::idOf("section", 9));
    REQUIRE(heading != nullptr);
    CHECK_FALSE(isOffscreen(*heading));
    CHECK(isOffscreen(*semantics::findById(tree, widgets::idOf("section", 0))));
  }
  SUBCASE("a link below the page is told as offscreen, and no longer when the page came to it") {
    std::string text =
        "+++\nformat = 1\nid = \"linked\"\ntitle = \"Linked\"\nlanguage = \"en\"\n+++\n\n## One {#one}\n\n";
    for (int i = 0; i < 10; ++i)
      text += "Bread rises slowly in a cold room and tastes the better for it, as bakers have long known.\n\n";
    text += "Read [more of it](https://example.org/more) here.\n\n";
    for (int i = 0; i < 40; ++i) text += "The table stands by the door, and the bread is on it.\n\n";
    readerProgram().packs["linked"] = text;
    state::AppState linked = readerState({1280, 600, 20, "en"}, "linked");
    while (linked.reader->workAhead()) {  // as the program does when nothing else is to be done
    }
    const std::vector<Node> below = nodesOf(settle(linked), Role::Link);
    REQUIRE(below.size() == 1);
    CHECK(below[0].rect.y >= state::readerLayout(linked).viewport.bottom());
    CHECK(isOffscreen(below[0]));
    pressKey(linked, widgets::Key::PageDown);
    CHECK_FALSE(isOffscreen(nodesOf(settle(linked), Role::Link).at(0)));
  }
}

TEST_CASE("the keys move the page") {
  using widgets::Key;
  state::AppState s = readerState({1280, 800, 20, "en"});
  settle(s);
  const auto y = [&s] { return s.reader->scrollY(); };
  pressKey(s, Key::Down);
  CHECK(y() == 64);
  pressKey(s, Key::Up);
  CHECK(y() == 0);
  pressKey(s, Key::Space);
  const float screen = y();
  CHECK(screen > 400);
  CHECK(screen < state::readerLayout(s).viewport.height);
  pressKey(s, Key::Space, true);
  CHECK(y() < 64);
  pressKey(s, Key::Home);
  pressKey(s, Key::PageDown);
  CHECK(y() == screen);
  pressKey(s, Key::End);
  const float end = y();
  CHECK(end > 3000);
  CHECK(s.reader->currentSection() == 13);
  pressKey(s, Key::PageDown);
  CHECK(y() == end);
  pressKey(s, Key::PageUp);
  CHECK(y() < end);
  pressKey(s, Key::Home);
  CHECK(y() == 0);
  SUBCASE("sideways they go from section to section, the other way in a mirrored interface") {
    pressKey(s, Key::Right);
    CHECK(s.reader->currentSection() == 1);
    pressKey(s, Key::Left);
    CHECK(s.reader->currentSection() == 0);
    state::AppState turned = readerState({1280, 800, 20, "ar-XB"});
    settle(turned);
    pressKey(turned, Key::Left);
    CHECK(turned.reader->currentSection() == 1);
  }
}

TEST_CASE("golden trees of the reader") {
  for (const StageSize& size : {StageSize{390, 844, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    state::AppState s = readerState(size);
    const std::string width = std::to_string(size.width);
    checkGolden("views", "reader-" + width, semantics::dump(settle(s)));
    state::apply(s, state::ShowOverlay{state::Overlay::Contents}, readerProgram().services);
    checkGolden("views", "reader-contents-" + width, semantics::dump(settle(s)));
  }
}
