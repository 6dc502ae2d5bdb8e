#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

#include "app/paint/surface_target.h"
#include "tests/app/shell/seat.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;

namespace {

std::string linked() {
  std::string text =
      "+++\nformat = 1\nid = \"linked\"\ntitle = \"Linked\"\nlanguage = \"en\"\n+++\n\n## One {#one}\n\n"
      "Bread is told of in [a rather long book about bread](https://example.org/one).\n\n";
  for (int i = 0; i < 40; ++i)
    text += "The table stands by the door, and the bread is on it, and there is butter and salt.\n\n";
  return text;
}

constexpr const char* kLinkLabel = "a rather long book about bread";

/// Everything the article says, and what the controls around it are called.
std::vector<std::string> labelsOf(const Node& root) {
  std::vector<std::string> labels;
  semantics::visit(root, [&labels](const Node& node, int) {
    if (!node.label.empty()) labels.push_back(node.label);
    if (!node.value.empty()) labels.push_back(node.value);
  });
  return labels;
}

void checkCover(const Seat& seat, const std::vector<std::string>& before) {
  for (const std::string& now : labelsOf(seat.tree())) {
    CAPTURE(now);
    CHECK(now.find("Tend") == std::string::npos);
    for (const std::string& was : before) CHECK(now != was);
    // Nor a part of the text.
    for (const std::string& was : before) {
      if (was.size() >= 16) CHECK(now.find(was.substr(0, 16)) == std::string::npos);
    }
  }
}

}  // namespace

TEST_CASE("the cover holds nothing of Tend, in the very next frame") {
  for (const auto& [width, height] : {std::pair(1280, 800), std::pair(390, 844)}) {
    for (const state::Overlay overlay : {state::Overlay::None, state::Overlay::Contents, state::Overlay::TypeSheet}) {
      CAPTURE(width);
      Seat seat(width, height);
      seat.apply(state::GoToSection{8});
      seat.apply(state::ShowOverlay{overlay});
      seat.settle();
      const std::vector<std::string> before = labelsOf(seat.tree());
      REQUIRE(before.size() > 20);
      seat.apply(state::LeaveQuickly{});
      seat.frame();
      checkCover(seat, before);
      // No key leads back to it.
      for (const widgets::Key key :
           {widgets::Key::Home, widgets::Key::PageDown, widgets::Key::Left, widgets::Key::Enter})
        seat.key(key);
      seat.escape();
      seat.apply(state::OpenScreen{state::Screen::Reader});
      seat.frame();
      CHECK(seat.state.screen == state::Screen::Cover);
      checkCover(seat, before);
    }
  }
}

TEST_CASE("the cover looks the same whatever was open before") {
  std::string first;
  for (const std::size_t section : {std::size_t(0), std::size_t(10)}) {
    Seat seat(1280, 800);
    seat.apply(state::GoToSection{section});
    seat.settle();
    seat.apply(state::LeaveQuickly{});
    seat.settle();
    const std::string bytes = seat.png();
    REQUIRE(bytes.size() > 1000);
    if (first.empty()) first = bytes;
    CHECK(samePicture(bytes, first));
  }
}

TEST_CASE("the same state gives the same pixels") {
  for (const auto& [width, height] : {std::pair(1280, 800), std::pair(390, 844)}) {
    std::string first;
    for (int run = 0; run < 2; ++run) {
      Seat seat(width, height);
      seat.apply(state::GoToSection{3});
      seat.apply(state::ShowOverlay{state::Overlay::Contents});
      seat.settle();
      const std::string bytes = seat.png();
      REQUIRE(bytes.size() > 1000);
      if (run == 0) first = bytes;
      CHECK(samePicture(bytes, first));
    }
    Seat other(width, height);
    CHECK_FALSE(samePicture(other.png(), first));
  }
}

TEST_CASE("a second tap within 600 ms never acts") {
  Seat seat(1280, 800);
  const base::Point next = seat.centreOf(seat.state.strings().text("toolbar.next"));
  seat.tap(next);
  seat.tap(next);
  CHECK(seat.state.reader->currentSection() == 1);
  seat.wait(0.7);
  seat.tap(next);
  CHECK(seat.state.reader->currentSection() == 2);
  SUBCASE("nor does it reach what has just opened below it") {
    seat.wait(0.7);
    const state::TypeChoices before = seat.state.settings.type;
    const base::Point type = seat.centreOf(seat.state.strings().text("toolbar.type"));
    seat.tap(type);
    seat.tap(type);
    CHECK(seat.state.overlay == state::Overlay::TypeSheet);
    CHECK(seat.state.settings.type == before);
  }
}

TEST_CASE("a tap on a link opens it") {
  Seat seat(1280, 800, "linked", linked());
  seat.tap(seat.centreOf(kLinkLabel));
  CHECK(seat.state.linkToOpen == std::string("https://example.org/one"));
}

TEST_CASE("a drag that begins on a link scrolls and does not open it") {
  Seat seat(1280, 800, "linked", linked());
  const base::Point at = seat.centreOf(kLinkLabel);
  seat.frames().pointer(at, 1);
  seat.frame();
  seat.down(at, true);
  seat.frame();
  SUBCASE("slowly") {
    for (int i = 1; i <= 6; ++i) {
      seat.move({at.x, at.y - 10.0F * static_cast<float>(i)});
      seat.frame();
    }
    // Back to where it began: still a drag.
    seat.move(at);
    seat.frame();
    seat.move({at.x, at.y - 40});
    seat.frame();
    seat.up({at.x, at.y - 40});
    for (int i = 0; i < 3; ++i) seat.frame();
    CHECK(seat.state.reader->scrollY() > 10);
  }
  SUBCASE("with movement and release between two frames, still within the link") {
    seat.move({at.x + 14, at.y - 10});
    seat.up({at.x + 14, at.y - 10});
    for (int i = 0; i < 3; ++i) seat.frame();
  }
  CHECK_FALSE(seat.state.linkToOpen.has_value());
}

TEST_CASE("Help and Leave quickly stand on every screen but the cover") {
  using state::Screen;
  for (const auto& [width, height] : {std::pair(1280, 800), std::pair(360, 640)}) {
    Seat seat(width, height);
    const base::Strings words = seat.state.strings();
    for (const Screen screen :
         {Screen::Reader, Screen::Shelf, Screen::Files, Screen::Settings, Screen::Help, Screen::PackError}) {
      CAPTURE(static_cast<int>(screen));
      if (screen == Screen::PackError) {
        seat.apply(state::OpenPack{"nowhere"});
      } else {
        seat.apply(state::OpenScreen{screen});
      }
      seat.settle();
      CHECK(seat.state.screen == screen);
      CHECK(semantics::find(seat.tree(), Role::Button, words.text("nav.help")) != nullptr);
      CHECK(semantics::find(seat.tree(), Role::Button, words.text("nav.leave")) != nullptr);
    }
  }
}

TEST_CASE("FrameMaker::repaint paints the last frame where it fits, and nowhere else") {
  Seat seat(640, 480);
  seat.settle();
  std::vector<std::uint32_t> pixels(640 * 480, 0), small(639 * 480, 7);
  paint::SurfaceTarget target;
  target.aimAt({pixels.data(), 640, 480, 640 * 4});
  REQUIRE(seat.frames().repaint(target, 1));
  const paint::Colour page = shell::themeFor(seat.state.settings.type.theme).page;
  const auto ground =
      0xFF000000U | static_cast<std::uint32_t>(page.r) << 16 | static_cast<std::uint32_t>(page.g) << 8 | page.b;
  const auto inked = std::count_if(pixels.begin(), pixels.end(), [ground](std::uint32_t p) { return p != ground; });
  CHECK(inked > 5000);           // text and controls
  CHECK(inked < 640 * 480 / 2);  // on the page's own ground
  paint::SurfaceTarget other;
  other.aimAt({small.data(), 639, 480, 639 * 4});
  CHECK_FALSE(seat.frames().repaint(other, 1));
  CHECK_FALSE(seat.frames().repaint(target, 2));
  CHECK(small[1000] == 7);
}
