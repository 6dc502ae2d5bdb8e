// The pages of an office as they are drawn: targets that a finger meets, golden trees, and no word of one person on a
// page that the other or the counsellor sees.
#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "tests/app/state/private_steps.h"
#include "tests/app/views/office_scenes.h"
#include "tests/app/views/place_targets.h"
#include "tests/app/views/stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;

namespace {

bool shows(const std::string& tree, const std::string& words) { return tree.find(words) != std::string::npos; }

state::AppState officeScene(const std::string& name, const StageSize& size = {}) {
  const auto& all = officeScenes();
  return sceneState(*std::find_if(all.begin(), all.end(), [&name](const Scene& each) { return each.name == name; }),
                    size);
}

const semantics::Node* button(const semantics::Node& tree, const char* id) {
  return semantics::findById(tree, widgets::idOf(id));
}

}  // namespace

TEST_CASE("every page of an office at every size, in every language and direction") {
  checkTargetsEverywhere(officeScenes(), {{390, 844}, {800, 1280}, {1280, 800}});
}

TEST_CASE("golden trees of an office") {
  for (const StageSize& size : {StageSize{800, 1280, 20, "en"}, StageSize{1280, 800, 20, "en"}}) {
    for (const Scene& scene : officeScenes()) {
      checkGolden("views", scene.name + "-" + std::to_string(size.width),
                  semantics::dump(stage().draw(sceneState(scene, size))));
    }
  }
}

TEST_CASE("what was written is on the pages of whoever wrote it, and on no other") {
  for (const Scene& scene : officeScenes()) {
    const state::AppState s = sceneState(scene, {});
    const std::string tree = semantics::dump(stage().draw(s));
    CAPTURE(scene.name);
    CHECK_FALSE(shows(tree, kFirstWords));
    CHECK(shows(tree, kSecondWords) == (scene.name == "office-own"));
  }
}

TEST_CASE("the card for when somebody says they are afraid") {
  SUBCASE("is reached from the counsellor's list, and from no page that a couple sees") {
    for (const Scene& scene : officeScenes()) {
      const bool list = scene.name == "office-start" || scene.name == "office-alone" || scene.name == "office-list";
      const semantics::Node& tree = stage().draw(sceneState(scene, {}));
      CAPTURE(scene.name);
      CHECK((button(tree, "office.card") != nullptr) == list);
    }
  }
  SUBCASE("has the numbers to offer") {
    const state::AppState s = officeScene("office-card");
    const std::string tree = semantics::dump(stage().draw(s));
    for (const char* id : {"card.title", "card.believe", "card.apart", "card.private", "card.emergency", "card.child",
                           "card.promise", "card.numbers"}) {
      CHECK(shows(tree, s.strings().text(id)));
    }
    CHECK(shows(tree, "1-800-799-7233"));
  }
  SUBCASE("says so where no country is chosen") {
    state::AppState s = officeScene("office-card");
    s.settings.helpCountry.clear();
    CHECK(shows(semantics::dump(stage().draw(s)), s.strings().text("help.none")));
  }
}

TEST_CASE("what is said of the ticks at the end stays true") {
  for (const auto& [name, none] : {std::pair("office-home", true), std::pair("office-ticked", false)}) {
    const state::AppState s = officeScene(name);
    const std::string tree = semantics::dump(stage().draw(s));
    CAPTURE(name);
    CHECK(shows(tree, s.strings().text("office.take_words")) == none);
    CHECK(shows(tree, "\"" + s.strings().text("office.take_words_rest") + "\"") == !none);
  }
}

TEST_CASE("the buttons of the bar have their words in every window, size of letters and language") {
  for (const auto& [width, height] : {std::pair(390, 844), std::pair(800, 1280), std::pair(1280, 800)}) {
    for (const int textSize : {20, 30, 40}) {
      for (const char* language : {"en", "es", "en-XA", "ar-XB"}) {
        for (const char* name : {"office-sitting", "office-over"}) {
          const state::AppState s = officeScene(name, {width, height, textSize, language});
          const semantics::Node& tree = stage().draw(s);
          CAPTURE(width);
          CAPTURE(textSize);
          CAPTURE(language);
          CAPTURE(name);
          const semantics::Node* const three[] = {button(tree, "office.clock"), button(tree, "office.next"),
                                                  button(tree, "office.close")};
          for (const semantics::Node* each : three) {
            REQUIRE(each != nullptr);
            CHECK(each->rect.y >= s.layout.placeBar.y - 0.5F);
            CHECK(each->rect.bottom() <= s.layout.placeBar.bottom() + 0.5F);
          }
          // A sign alone is as wide as it is high.
          for (std::size_t i = 1; i < 3; ++i) CHECK(three[i]->rect.width > 1.5F * 48 * s.layout.controls);
          const bool before = three[1]->rect.right() <= three[2]->rect.x + 0.5F;
          CHECK((before || three[2]->rect.right() <= three[1]->rect.x + 0.5F));
        }
      }
    }
  }
}

TEST_CASE("Help in an office tells what Leave quickly does there") {
  SUBCASE("in a sitting, where trying it would end the sitting") {
    const state::AppState s = officeScene("office-help");
    const semantics::Node& tree = stage().draw(s);
    CHECK(button(tree, "help.leave_try") == nullptr);
    CHECK(shows(semantics::dump(tree), s.strings().text("help.office_leave_text")));
    CHECK(shows(semantics::dump(tree), s.strings().text("help.office_leave_back")));
    CHECK_FALSE(shows(semantics::dump(tree), s.strings().text("help.leave_back")));
  }
  SUBCASE("before one, where it may be tried") {
    CHECK(button(stage().draw(officeScene("office-help-start")), "help.leave_try") != nullptr);
  }
}
