// Highlights, notes and bookmarks in the reader: signs in the margin, the sheet, the tools of a selection, the list.
#include <doctest/doctest.h>

#include <algorithm>

#include "platform/instant_work.h"
#include "platform/memory_store.h"
#include "tests/app/views/reader_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using state::Tint;

namespace {

/// The reader's program with a store in memory, for the length of a scope.
class Keeping {
 public:
  Keeping() {
    state::keeping::Ports& ports = readerProgram().services.keeping;
    ports.store = &m_store;
    ports.background = &m_work;
    ports.random = &m_random;
    ports.wallSeconds = [] { return std::int64_t{0}; };
    ports.stopwatch = [] { return 0.0; };
  }
  Keeping(const Keeping&) = delete;
  Keeping& operator=(const Keeping&) = delete;
  ~Keeping() { readerProgram().services.keeping = {}; }

  void act(state::AppState& s, const state::Action& action) {
    state::apply(s, action, readerProgram().services);
    for (bool more = true; more;) {
      more = false;
      for (std::shared_ptr<base::Work>& work : m_work.takeDone()) {
        state::apply(s, state::WorkFinished{std::move(work)}, readerProgram().services);
        more = true;
      }
      for (base::StoreDone& done : m_store.takeDone()) {
        state::apply(s, state::StoreAnswered{std::move(done)}, readerProgram().services);
        more = true;
      }
    }
  }

  state::AppState reader(const StageSize& size) {
    state::AppState s = readerState(size);
    act(s, state::AskPeople{state::PeopleState::Doing::Adding});
    s.fields.find(state::kNameField)->setText("Sam");
    act(s, state::FinishPeople{});
    act(s, state::OpenScreen{state::Screen::Reader});
    return s;
  }

  void choose(state::AppState& s, const content::Locator& at) {
    state::Selection chosen;
    chosen.fixed = s.reader->page().unitAt(at, page::Unit::Sentence);
    chosen.moving = {chosen.fixed.end, false};
    s.selection = chosen;
  }

  void highlight(state::AppState& s, const std::string& section, std::uint32_t block, Tint tint) {
    choose(s, {section, block, 0});
    act(s, state::HighlightSelection{tint});
    CHECK_FALSE(s.notice.has_value());
  }

  void note(state::AppState& s, progress::ThingId thing, const std::string& words) {
    act(s, state::OpenMark{thing});
    s.fields.find(state::kNoteField)->setText(words);
    act(s, state::CloseMark{});
  }

 private:
  struct Counting : base::Random {
    void fill(void* bytes, std::size_t count) override {
      std::fill_n(static_cast<unsigned char*>(bytes), count, next++);
    }
    unsigned char next = 1;
  };
  platform::MemoryStore m_store;
  platform::InstantWork m_work;
  Counting m_random;
};

const Node* byName(const Node& tree, const std::string& name, std::uint64_t index = 0) {
  return semantics::findById(tree, widgets::idOf(name, index));
}

/// Three highlights (the first with a note), and a bookmark.
state::AppState marked(Keeping& keeps, const StageSize& size) {
  state::AppState s = keeps.reader(size);
  keeps.highlight(s, "quiet-distance", 0, Tint::Wheat);
  keeps.highlight(s, "quiet-distance", 1, Tint::Sage);
  keeps.highlight(s, "four-layers", 0, Tint::Clay);
  REQUIRE(s.kept.marks.size() == 3);
  keeps.note(s, s.kept.marks[0].thing, "Bread and salt\nand a second line");
  keeps.act(s, state::GoToSection{0});
  keeps.act(s, state::ToggleBookmark{});
  REQUIRE(s.kept.marks.size() == 4);
  return s;
}

const state::Mark& noted(const state::AppState& s) {
  const auto found =
      std::find_if(s.kept.marks.begin(), s.kept.marks.end(), [](const state::Mark& m) { return !m.note.empty(); });
  REQUIRE(found != s.kept.marks.end());
  return *found;
}

void checkTargets(const state::AppState& s, const Node& within) {
  for (const LayeredTarget& t : layeredTargets(within)) {
    CAPTURE(t.node.label);
    CHECK(t.node.rect.width >= 47.99F);
    CHECK(t.node.rect.height >= 47.99F);
    CHECK(t.node.rect.x >= -0.5F);
    CHECK(t.node.rect.right() <= s.layout.window.right() + 0.5F);
    CHECK_FALSE(t.node.label.empty());
    CHECK(t.node.label.find('<') == std::string::npos);
  }
}

}  // namespace

TEST_CASE("marks at every size, in every language and direction") {
  forEachReader([](const StageSize& size) {
    CAPTURE(nameOf(size));
    Keeping keeps;
    state::AppState s = marked(keeps, size);
    const Node& tree = settle(s);
    checkTargets(s, tree);
    std::vector<base::Rect> signs;
    for (const state::Mark& mark : s.kept.marks) {
      if (const Node* sign = byName(tree, "mark", mark.thing.low)) signs.push_back(sign->rect);
    }
    REQUIRE_FALSE(signs.empty());
    for (std::size_t i = 1; i < signs.size(); ++i) CHECK(signs[i].y >= signs[i - 1].bottom() - 0.5F);

    keeps.act(s, state::OpenMark{noted(s).thing});
    const Node& open = settle(s);
    const Node* sheet = byName(open, "mark.sheet");
    REQUIRE(sheet != nullptr);
    checkTargets(s, *sheet);
    CHECK(sheet->rect.y >= s.layout.main.y + 24);
    CHECK(sheet->rect.bottom() <= s.layout.main.bottom() + 0.5F);

    keeps.act(s, state::CloseMark{});
    keeps.act(s, state::ShowKeptList{true});
    const Node* drawer = byName(settle(s), "contents.drawer");
    REQUIRE(drawer != nullptr);
    checkTargets(s, *drawer);
  });
}

TEST_CASE("the tools of a selection at every size, in every language and direction") {
  forEachReader([](const StageSize& size) {
    CAPTURE(nameOf(size));
    Keeping keeps;
    state::AppState s = keeps.reader(size);
    keeps.act(s, state::GoToPlace{{"four-layers", 1, 0}});
    keeps.choose(s, {"four-layers", 1, 0});
    const Node* tools = byName(settle(s), "select.tools");
    REQUIRE(tools != nullptr);
    checkTargets(s, *tools);
    const base::Rect view = state::readerLayout(s).viewport;
    CHECK(tools->rect.x >= view.x);
    CHECK(tools->rect.right() <= view.right());
    REQUIRE(tools->children.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
      for (std::size_t j = i + 1; j < 5; ++j) {
        const base::Rect a = tools->children[i].rect, b = tools->children[j].rect;
        const float across = std::max(a.x - b.right(), b.x - a.right());
        const float down = std::max(a.y - b.bottom(), b.y - a.bottom());
        CHECK(std::max(across, down) >= 7.5F);
      }
    }
  });
}

TEST_CASE("what the tools of a selection do") {
  Keeping keeps;
  state::AppState s = keeps.reader({390, 844, 20, "en"});
  keeps.act(s, state::GoToSection{1});
  keeps.choose(s, {"four-layers", 0, 0});
  settle(s);
  SUBCASE("a tint highlights at once, and the selection is done with") {
    stage().memory().activate = widgets::idOf("select.tint", 2);
    settle(s);
    REQUIRE(s.kept.marks.size() == 1);
    CHECK(s.kept.marks[0].tint == Tint::Clay);
    CHECK_FALSE(s.selection);
  }
  SUBCASE("Note highlights and opens the sheet, with the field ready to be written in") {
    stage().memory().activate = widgets::idOf("select.note");
    settle(s);
    REQUIRE(s.kept.mark);
    CHECK(s.overlay == state::Overlay::Mark);
    CHECK(stage().memory().focus == widgets::idOf(state::kNoteField));
    SUBCASE("and so the second time") {
      keeps.act(s, state::CloseMark{});
      keeps.choose(s, {"four-layers", 1, 0});
      settle(s);
      stage().memory().focus = 0;
      stage().memory().activate = widgets::idOf("select.note");
      settle(s);
      CHECK(stage().memory().focus == widgets::idOf(state::kNoteField));
    }
  }
  SUBCASE("without a store there is only copying") {
    state::AppState plain = readerState({390, 844, 20, "en"});
    plain.kept.keeper.reset();
    keeps.choose(plain, {"quiet-distance", 0, 0});
    const Node* tools = byName(settle(plain), "select.tools");
    REQUIRE(tools != nullptr);
    CHECK(tools->children.size() == 1);
  }
}

TEST_CASE("a mark in the page") {
  Keeping keeps;
  state::AppState s = marked(keeps, {1280, 800, 20, "en"});
  const progress::ThingId thing = noted(s).thing;
  SUBCASE("says what it is, and is pressed by its sign") {
    const Node* sign = byName(settle(s), "mark", thing.low);
    REQUIRE(sign != nullptr);
    CHECK(sign->label.find("Highlight with a note: “") == 0);
    CHECK(sign->value == s.strings().text("tint.wheat"));
    stage().memory().activate = sign->id;
    settle(s);
    REQUIRE(s.kept.mark);
    CHECK(s.kept.mark->thing == thing);
  }
  SUBCASE("its sign stands in the margin, beside the text") {
    const Node* sign = byName(settle(s), "mark", thing.low);
    REQUIRE(sign != nullptr);
    CHECK(sign->rect.right() <= state::readerLayout(s).columnX);
  }
  SUBCASE("of those further down the page nothing is made") {
    keeps.highlight(s, "hope", 0, Tint::Sage);
    keeps.act(s, state::GoToSection{0});
    const progress::ThingId far = s.kept.marks.back().thing;
    REQUIRE(s.kept.marks.back().section == "hope");
    CHECK(byName(settle(s), "mark", far.low) == nullptr);
  }
  SUBCASE("the sheet leaves its words in sight") {
    for (const int size : {20, 40}) {
      CAPTURE(size);
      Keeping fresh;
      state::AppState phone = marked(fresh, {390, 844, size, "en"});
      fresh.act(phone, state::OpenMark{noted(phone).thing});
      const Node& tree = settle(phone);
      page::Page& page = phone.reader->page();
      const float y = page.yOf(noted(phone).range->begin) - phone.reader->scrollY() + phone.layout.main.y;
      CHECK(y >= phone.layout.main.y);
      CHECK(y + 24 <= byName(tree, "mark.sheet")->rect.y);
    }
  }
}

TEST_CASE("the sheet of a mark") {
  Keeping keeps;
  state::AppState s = marked(keeps, {390, 844, 20, "en"});
  const progress::ThingId thing = noted(s).thing;
  keeps.act(s, state::OpenMark{thing});
  SUBCASE("who sees the note is said before the field") {
    const Node* sheet = byName(settle(s), "mark.sheet");
    const Node* said = semantics::find(*sheet, Role::Text, s.strings().text("keeps.shared_plain"));
    const Node* field = byName(*sheet, state::kNoteField);
    REQUIRE(said != nullptr);
    REQUIRE(field != nullptr);
    CHECK(said->rect.bottom() <= field->rect.y);
    CHECK((field->state & semantics::kMultiLine) != 0);
  }
  SUBCASE("another tint") {
    settle(s);
    stage().memory().activate = widgets::idOf("mark.tint", 2);
    settle(s);
    CHECK(state::markOf(s, thing)->tint == Tint::Sage);
  }
  SUBCASE("deleting asks once, and then it is gone") {
    settle(s);
    stage().memory().activate = widgets::idOf("mark.delete");
    const Node& asks = settle(s);
    CHECK(semantics::find(asks, Role::Text, s.strings().text("mark.delete_ask_note")) != nullptr);
    CHECK(byName(asks, state::kNoteField) == nullptr);
    stage().memory().activate = widgets::idOf("mark.delete_not");
    CHECK(byName(settle(s), state::kNoteField) != nullptr);
    stage().memory().activate = widgets::idOf("mark.delete");
    settle(s);
    stage().memory().activate = widgets::idOf("mark.delete_yes");
    settle(s);
    CHECK(state::markOf(s, thing) == nullptr);
    CHECK(s.overlay == state::Overlay::None);
  }
  SUBCASE("a bookmark has neither tint nor note") {
    const auto bookmark = std::find_if(s.kept.marks.begin(), s.kept.marks.end(),
                                       [](const state::Mark& m) { return m.kind == state::MarkKind::Bookmark; });
    keeps.act(s, state::OpenMark{bookmark->thing});
    const Node& tree = settle(s);
    CHECK(byName(tree, "mark.tint") == nullptr);
    CHECK(byName(tree, state::kNoteField) == nullptr);
    CHECK(byName(tree, "mark.delete") != nullptr);
  }
  SUBCASE("it stands above an on-screen keyboard, with the field in sight") {
    s.layout.keyboardPx = 330;
    settle(s);
    stage().focus(widgets::idOf(state::kNoteField));
    stage().memory().revealFocus = widgets::idOf(state::kNoteField);
    const Node* field = byName(settle(s), state::kNoteField);
    REQUIRE(field != nullptr);
    CHECK(field->rect.bottom() <= 844 - 330 + 0.5F);
    CHECK(field->rect.y >= s.layout.main.y);
  }
}

TEST_CASE("the list of what was kept") {
  Keeping keeps;
  state::AppState s = marked(keeps, {1280, 800, 20, "en"});
  keeps.act(s, state::ShowKeptList{true});
  SUBCASE("stands in reading order, with section and note") {
    const Node& tree = settle(s);
    float y = -1e9F;
    for (const state::Mark& mark : s.kept.marks) {
      const Node* row = byName(tree, "kept.row", mark.thing.low);
      REQUIRE(row != nullptr);
      CHECK(row->rect.y > y);
      y = row->rect.y;
    }
    const Node* row = byName(tree, "kept.row", noted(s).thing.low);
    CHECK(row->value == "The quiet distance. Note: Bread and salt");
  }
  SUBCASE("a row goes there") {
    settle(s);
    stage().memory().activate = widgets::idOf("kept.row", s.kept.marks.back().thing.low);
    settle(s);
    CHECK(s.reader->currentSection() <= 1);
    CHECK(s.overlay == state::Overlay::Contents);
  }
  SUBCASE("its button opens the sheet, and closing that leads back to the list") {
    settle(s);
    stage().memory().activate = widgets::idOf("kept.open", noted(s).thing.low);
    settle(s);
    CHECK(s.overlay == state::Overlay::Mark);
    stage().memory().activate = widgets::idOf("mark.done");
    CHECK(byName(settle(s), "kept.list") != nullptr);
  }
  SUBCASE("deleting from it leads back to it, too") {
    keeps.act(s, state::OpenMark{noted(s).thing});
    keeps.act(s, state::DeleteMark{});
    CHECK(byName(settle(s), "kept.list") != nullptr);
    CHECK(s.kept.marks.size() == 3);
  }
  SUBCASE("words that are not in the article any more stand last, under a heading that says so") {
    s.kept.marks.back().range.reset();
    const progress::ThingId lost = s.kept.marks.back().thing;
    const Node& tree = settle(s);
    const Node* heading = semantics::find(tree, Role::Heading, s.strings().text("kept.lost"));
    const Node* row = byName(tree, "kept.row", lost.low);
    REQUIRE(heading != nullptr);
    REQUIRE(row != nullptr);
    CHECK(row->rect.y >= heading->rect.bottom());
    stage().memory().activate = row->id;
    const Node& sheet = settle(s);
    CHECK(semantics::find(sheet, Role::Text, s.strings().text("kept.lost_hint")) != nullptr);
    CHECK(byName(sheet, "mark.delete") != nullptr);
  }
  SUBCASE("nothing kept: kind words, and how to") {
    s.kept.marks.clear();
    const Node& tree = settle(s);
    CHECK(semantics::find(tree, Role::Text, s.strings().text("kept.empty")) != nullptr);
    CHECK(semantics::find(tree, Role::Text, s.strings().text("kept.empty_hint")) != nullptr);
  }
  SUBCASE("a long list makes only what is near") {
    const state::Mark one = s.kept.marks.back();
    for (std::uint64_t i = 0; i < 2000; ++i) {
      s.kept.marks.push_back(one);
      s.kept.marks.back().thing.low = 100000 + i;
    }
    CHECK(nodesOf(*byName(settle(s), "kept.list"), Role::ListItem).size() < 40);
  }
}

TEST_CASE("the bookmark in the toolbar says what it will do") {
  for (const int width : {390, 1280}) {
    Keeping keeps;
    state::AppState s = keeps.reader({width, 844, 20, "en"});
    const semantics::NodeId tool = widgets::idOf("toolbar.bookmark");
    CHECK(semantics::findById(settle(s), tool)->label == s.strings().text("toolbar.bookmark"));
    stage().memory().activate = tool;
    CHECK(semantics::findById(settle(s), tool)->label == s.strings().text("toolbar.bookmark_remove"));
    CHECK(s.kept.marks.size() == 1);
    stage().memory().activate = tool;
    CHECK(semantics::findById(settle(s), tool)->label == s.strings().text("toolbar.bookmark"));
    CHECK(s.kept.marks.empty());
  }
}

TEST_CASE("the tree of marks") {
  for (const int width : {1280, 390}) {
    const std::string end = "-" + std::to_string(width);
    Keeping keeps;
    state::AppState s = marked(keeps, {width, width == 390 ? 844 : 800, 20, "en"});
    checkGolden("views", "marks" + end, semantics::dump(settle(s)));
    keeps.act(s, state::OpenMark{noted(s).thing});
    checkGolden("views", "mark" + end, semantics::dump(settle(s)));
    keeps.act(s, state::AskDeleteMark{true});
    checkGolden("views", "mark-delete" + end, semantics::dump(settle(s)));
    keeps.act(s, state::CloseMark{});
    keeps.act(s, state::ShowKeptList{true});
    checkGolden("views", "kept" + end, semantics::dump(settle(s)));
    keeps.act(s, state::ShowOverlay{state::Overlay::None});
    keeps.act(s, state::GoToSection{1});
    keeps.choose(s, {"four-layers", 1, 0});
    checkGolden("views", "selection" + end, semantics::dump(settle(s)));
  }
}
