#include <doctest/doctest.h>

#include "app/widgets/paper.h"
#include "tests/app/widgets/field_desk.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;

TEST_CASE("a page of paper, shown before it is printed") {
  share::TakeHome what;
  what.title = "What we take home";
  what.items = {{"A small step", {"After supper, round the block.", "Without telephones."}}};
  what.code = "40GM-067G-B300-02R1-MXVD";
  what.square = share::qrOfCode({}, what.code).value();
  std::vector<share::Paper> pages;
  DeskSize size;
  size.width = 640;
  size.height = 900;
  size.theme = state::ThemeChoice::Dusk;
  FieldDesk desk(size, [&](widgets::Ui& ui, const state::AppState& s) {
    paint::TextSetter& setter = ui.setter();
    if (pages.empty()) {
      pages = share::layOut(what, {&setter.library(), &setter.book(), nullptr, &setter.cache()});
    }
    const float width = s.layout.window.width - 40;
    ui.canvas().fill(s.layout.window, ui.theme().desk);
    widgets::drawPaper(ui, pages.front(), "page 1", {20, 20, width, widgets::paperHeight(width)});
  });
  desk.frames(2);
  const Node* page = semantics::find(desk.tree(), Role::Group, "page 1");
  REQUIRE(page != nullptr);
  REQUIRE(page->children.size() == 1);
  CHECK(page->children[0].label == share::textOn(pages.front()));
  CHECK(page->children[0].label.find("Without telephones.") != std::string::npos);
  CHECK(page->rect.height == doctest::Approx(600 * 841.89 / 595.276));
  CHECK(desk.picture("paper"));
}
