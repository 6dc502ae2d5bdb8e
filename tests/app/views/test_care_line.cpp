#include <doctest/doctest.h>

#include "app/views/care_line.h"
#include "tests/app/views/stage.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using views::CareFor;

namespace {

constexpr float kLeftPx = 20;

struct Drawn {
  Node tree;
  float measuredPx = 0, drawnPx = 0;
};

Drawn drawn(const state::AppState& s, CareFor who, float width) {
  Drawn out;
  stage().forget();
  out.tree = stage().draw(s, [&](widgets::Ui& ui) {
    ui.beginLayer("part", s.layout.window);
    out.measuredPx = widgets::measured(ui, width, [&](widgets::Flow& f) { views::careLine(f, who); });
    widgets::Flow flow(ui, {kLeftPx, 20, width, 0});
    views::careLine(flow, who);
    out.drawnPx = flow.height();
    ui.endLayer();
  });
  return out;
}

}  // namespace

TEST_CASE("the line about fear") {
  SUBCASE("speaks to two, and to one as naturally") {
    const state::AppState s = stageState({});
    const Drawn two = drawn(s, CareFor::Two, 600);
    CHECK(semantics::find(two.tree, Role::Text, s.strings().text("care.two")) != nullptr);
    const Drawn one = drawn(s, CareFor::One, 600);
    CHECK(semantics::find(one.tree, Role::Text, s.strings().text("care.one")) != nullptr);
    CHECK(semantics::find(one.tree, Role::Text, s.strings().text("care.two")) == nullptr);
  }
  SUBCASE("leads to Help") {
    const state::AppState s = stageState({});
    const Drawn line = drawn(s, CareFor::Two, 600);
    const Node* link = semantics::find(line.tree, Role::Button, s.strings().text("care.help"));
    REQUIRE(link != nullptr);
    stage().memory().activate = link->id;
    bool led = false;
    stage().draw(s, [&](widgets::Ui& ui) {
      ui.beginLayer("part", s.layout.window);
      widgets::Flow flow(ui, {kLeftPx, 20, 600, 0});
      views::careLine(flow, CareFor::Two);
      ui.endLayer();
      for (const state::Action& action : stage().actions()) {
        const auto* open = action.as<state::OpenScreen>();
        led = led || (open != nullptr && open->screen == state::Screen::Help);
      }
    });
    CHECK(led);
  }
  SUBCASE("fits its column at every size, and measures as it draws") {
    for (const char* language : {"en", "en-XA", "ar-XB"}) {
      for (const auto& [width, textSize] : {std::pair(600, 20), std::pair(320, 20), std::pair(320, 40)}) {
        const state::AppState s = stageState({1280, 800, textSize, language});
        const Drawn line = drawn(s, CareFor::Two, static_cast<float>(width));
        CHECK(line.measuredPx == doctest::Approx(line.drawnPx));
        semantics::visit(line.tree, [&](const Node& node, int depth) {
          if (depth == 0) return;
          CHECK(node.rect.x >= kLeftPx - 0.5F);
          CHECK(node.rect.right() <= kLeftPx + static_cast<float>(width) + 0.5F);
        });
      }
    }
  }
}
