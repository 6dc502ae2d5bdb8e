// Highlights, notes and bookmarks in the reader: signs in the margin, the sheet, the tools of a selection.
#include <doctest/doctest.h>

#include "tests/app/views/marks_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using state::Tint;

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
