#include <doctest/doctest.h>

#include <cmath>

#include "app/widgets/qr_card.h"
#include "tests/app/widgets/field_desk.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;

namespace {

constexpr const char* kCode = "40GM-067G-B300-02R1-MXVD";
constexpr const char* kSpelled = "4 0 G M, 0 6 7 G, B 3 0 0, 0 2 R 1, M X V D";

widgets::QrCard cardWith(float leastModulePx) {
  widgets::QrCard card;
  card.square = share::qrOfCode("https://tend.example/", kCode).value();
  card.label = "a code";
  card.leastModulePx = leastModulePx;
  return card;
}

struct CardDesk {
  explicit CardDesk(const DeskSize& size, const widgets::QrCard& card)
      : desk(size, [this, card](widgets::Ui& ui, const state::AppState& s) {
          const base::Rect window = s.layout.window;
          ui.canvas().fill(window, ui.theme().slip);
          side = widgets::qrCardSide(ui, card, window.width - 40);
          widgets::drawQrCard(ui, card, {20, 20, window.width - 40, side});
          widgets::drawCodeSigns(ui, {kCode, 30, text::Align::Centre}, {20, 40 + side, window.width - 40, 200});
        }) {
    desk.frames(2);
  }
  const Node& node(Role role, const char* label) {
    const Node* found = semantics::find(desk.tree(), role, label);
    REQUIRE(found != nullptr);
    return *found;
  }
  float side = 0;
  FieldDesk desk;
};

DeskSize sized(int width, int height, state::ThemeChoice theme = state::ThemeChoice::Paper, int textSize = 20) {
  DeskSize size;
  size.width = width;
  size.height = height;
  size.theme = theme;
  size.textSize = textSize;
  return size;
}

}  // namespace

TEST_CASE("the card with a code for a camera") {
  const widgets::QrCard plain = cardWith(6);
  const auto modules = static_cast<float>(plain.square.size + 8);
  SUBCASE("modules are whole pixels, and the card fits into its room") {
    CardDesk card(sized(390, 600), plain);
    CHECK(std::fmod(card.side, modules) == doctest::Approx(0));
    CHECK(card.side <= 350);
    CHECK(card.node(Role::Image, "a code").rect.width == card.side);
    CHECK(card.desk.picture("qr-card-390"));
  }
  SUBCASE("where there is room it is as large as the design draws it") {
    CardDesk card(sized(800, 700), plain);
    CHECK(card.side <= 446);
    CHECK(card.side > 446 - modules);
  }
  SUBCASE("modules are never smaller than asked for") {
    CardDesk card(sized(200, 600), cardWith(13));
    CHECK(card.side == 13 * modules);
  }
  SUBCASE("with letters twice as large it grows, where there is room") {
    CardDesk card(sized(1280, 1000, state::ThemeChoice::Dusk, 40), plain);
    CHECK(card.side > 446);
    CHECK(card.desk.picture("qr-card-dusk"));
  }
  SUBCASE("the signs are heard one by one, and their groups stay whole in narrow rooms") {
    for (const int width : {390, 900}) {
      CardDesk card(sized(width, 700), plain);
      CHECK((card.node(Role::Text, kSpelled).rect.height > 60) == (width == 390));
    }
  }
}
