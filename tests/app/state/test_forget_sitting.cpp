// What is forgotten between two sittings of an office and two visitors of a kiosk: all of it, one thing at a time, so
// that none can be left out unseen.
#include <doctest/doctest.h>

#include "app/state/activity.h"
#include "app/state/apply_place.h"
#include "app/state/guide.h"
#include "app/state/search.h"
#include "tests/app/state/private_steps.h"

using namespace tend;
using test::kFirstWords;
using test::Table;

TEST_CASE("forgetting a sitting") {
  Table t;
  state::AppState& s = t.s;
  const auto forget = [&t] { state::forgetSitting(t.s, t.p.services); };
  SUBCASE("takes the exercise that is open, and those that wait") {
    t.begin();
    t.turn(0, kFirstWords);
    REQUIRE(s.activity);
    s.waiting.push_back(s.activity);
    forget();
    CHECK(!s.activity);
    CHECK(s.waiting.empty());
    CHECK(s.screen != state::Screen::Exercise);
  }
  SUBCASE("takes what is in a field") {
    s.fields.open("any").apply(Table::typed(kFirstWords));
    s.fields.openSecret("secret");
    forget();
    CHECK(s.fields.names().empty());
    CHECK(s.fields.findSecret("secret") == nullptr);
  }
  SUBCASE("takes the answers of the private check") {
    s.check = std::make_unique<state::CheckState>();
    forget();
    CHECK(!s.check);
  }
  SUBCASE("takes a search, with its words") {
    t.act(state::OpenScreen{state::Screen::Reader});
    t.act(state::OpenSearch{});
    REQUIRE(s.search);
    forget();
    CHECK(!s.search);
  }
  SUBCASE("takes what was copied, and what was about to be") {
    s.textToCopy = kFirstWords;
    s.linkToOpen = "https://example.org/";
    forget();
    CHECK(!s.textToCopy);
    CHECK(!s.linkToOpen);
    CHECK(s.clearCopied);
  }
  SUBCASE("takes where somebody was, and what lay over the page") {
    s.settings.places["pages"] = {};
    s.overlay = state::Overlay::TypeSheet;
    s.helpOverExercise = true;
    s.selection.emplace();
    s.notice.emplace();
    forget();
    CHECK(s.settings.places.empty());
    CHECK(s.overlay == state::Overlay::None);
    CHECK(!s.helpOverExercise);
    CHECK(!s.selection);
    CHECK(!s.notice);
  }
  SUBCASE("takes what counts within a sitting: the draw, the guide, pages that may be heard") {
    s.matchDrawn = true;
    s.guide = std::make_shared<state::GuideSitting>();
    s.aloud.allowedPages.insert("both");
    s.keptAnswer.emplace();
    forget();
    CHECK(!s.matchDrawn);
    CHECK(!s.guide);
    CHECK(s.aloud.allowedPages.empty());
    CHECK(!s.keptAnswer);
  }
  SUBCASE("takes what was drawn of it") {
    s.kept.forgetDrawn = false;
    forget();
    CHECK(s.kept.forgetDrawn);
  }
}
