// Reading aloud in the reader: its bar, the marked sentence, its keys; and the question before private pages.
#include <doctest/doctest.h>

#include "platform/scripted_speech.h"
#include "tests/app/views/marks_stage.h"
#include "tests/support/golden.h"

using namespace tend;
using namespace tend::test;
using semantics::Node;
using semantics::Role;
using widgets::Key;

namespace {

/// The reader's program with a voice that is led by hand, for the length of a scope.
class Listening {
 public:
  Listening() { readerProgram().services.speech = &m_voice; }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;
  ~Listening() { readerProgram().services.speech = nullptr; }

  platform::ScriptedSpeech& voice() { return m_voice; }

  void act(state::AppState& s, const state::Action& action) {
    state::apply(s, action, readerProgram().services);
    hear(s);
  }
  void hear(state::AppState& s) {
    for (const platform::SpeechEvent& event : m_voice.takeEvents()) {
      state::apply(s, state::SpeechHappened{event}, readerProgram().services);
    }
  }
  /// Somebody listens, a few sentences after the beginning of a section.
  state::AppState reader(const StageSize& size, std::size_t section = 1, int on = 3) {
    state::AppState s = readerState(size);
    act(s, state::GoToSection{section});
    act(s, state::Listen{});
    m_voice.begin();
    hear(s);
    for (int i = 0; i < on; ++i) act(s, state::StepAloud{1});
    return s;
  }

 private:
  platform::ScriptedSpeech m_voice;
};

const char* const kBar[] = {"aloud.back", "aloud.play", "aloud.on", "aloud.pace", "aloud.stop"};

void checkBar(const state::AppState& s, const Node& tree) {
  const base::Rect bar = state::readerLayout(s).toolbar;
  std::vector<base::Rect> rects;
  for (const char* name : kBar) {
    CAPTURE(name);
    const Node* node = byName(tree, name);
    REQUIRE(node != nullptr);
    rects.push_back(node->rect);
  }
  if (const Node* words = byName(tree, "aloud.words")) {
    CHECK(words->value == s.aloud.now->line().words);
    rects.push_back(words->rect);
  }
  for (std::size_t i = 0; i < rects.size(); ++i) {
    CHECK(rects[i].x >= bar.x - 0.5F);
    CHECK(rects[i].right() <= bar.right() + 0.5F);
    CHECK(rects[i].y >= bar.y - 0.5F);
    CHECK(rects[i].bottom() <= bar.bottom() + 0.5F);
    for (std::size_t j = i + 1; j < rects.size(); ++j) {
      const float across = std::max(rects[i].x - rects[j].right(), rects[j].x - rects[i].right());
      const float down = std::max(rects[i].y - rects[j].bottom(), rects[j].y - rects[i].bottom());
      CHECK(std::max(across, down) >= -0.5F);
    }
  }
  CHECK((byName(tree, "aloud.back")->rect.x < byName(tree, "aloud.stop")->rect.x) != s.layout.mirrored);
}

std::vector<Node> currentBlocks(const Node& tree) {
  std::vector<Node> out;
  for (const Node& article : nodesOf(tree, Role::Article)) {
    semantics::visit(article, [&](const Node& node, int) {
      if ((node.state & semantics::kCurrent) != 0) out.push_back(node);
    });
  }
  return out;
}

}  // namespace

TEST_CASE("the bar of reading aloud at every size, in every language and direction") {
  Listening listening;
  forEachReader([&](const StageSize& size) {
    CAPTURE(nameOf(size));
    state::AppState s = listening.reader(size);
    const Node& tree = settle(s);
    checkTargets(s, tree);
    checkBar(s, tree);
    CHECK(byName(tree, "toolbar.listen") == nullptr);
    CHECK(layeredTargets(tree).back().node.label == s.strings().text("nav.leave"));
  });
}

TEST_CASE("the sentence is marked in the tree, and told where it stands, without being announced") {
  Listening listening;
  state::AppState s = listening.reader({1280, 800, 20, "en"}, 1, 0);
  const std::vector<Node> title = currentBlocks(settle(s));
  REQUIRE(title.size() == 1);
  CHECK(title[0].role == Role::Heading);
  listening.act(s, state::StepAloud{1});
  const Node tree = settle(s);
  const std::vector<Node> block = currentBlocks(tree);
  REQUIRE(block.size() == 1);
  CHECK(block[0].role == Role::Paragraph);
  CHECK(block[0].label.find(s.aloud.now->line().words) == 0);
  // A status would be spoken by a screen reader, into the voice.
  for (const Node& status : nodesOf(tree, Role::Status)) CHECK(status.label != s.aloud.now->line().words);
  CHECK(byName(tree, "aloud.place")->value ==
        s.strings().text("aloud.place_value", {{"n", "2"}, {"count", std::to_string(s.aloud.now->lines.size())}}));
}

TEST_CASE("the bar and the keys do what they say") {
  Listening listening;
  state::AppState s = listening.reader({1280, 800, 20, "en"});
  const std::string words = s.aloud.now->line().words;
  const auto press = [&](const char* name) {
    settle(s);
    stage().memory().activate = widgets::idOf(name);
    settle(s);
  };
  SUBCASE("pause and go on") {
    press("aloud.play");
    CHECK_FALSE(listening.voice().now);
    CHECK(byName(settle(s), "aloud.play")->label == s.strings().text("aloud.go_on"));
    pressKey(s, Key::Space);
    CHECK(listening.voice().now->words == words);
    pressKey(s, Key::Space);
    CHECK_FALSE(listening.voice().now);
  }
  SUBCASE("a sentence back and on") {
    press("aloud.back");
    CHECK(s.aloud.now->line().words != words);
    press("aloud.on");
    CHECK(s.aloud.now->line().words == words);
    pressKey(s, Key::Right);
    pressKey(s, Key::Left);
    CHECK(s.aloud.now->line().words == words);
  }
  SUBCASE("the arrows the other way in a mirrored interface") {
    state::AppState turned = listening.reader({1280, 800, 20, "ar-XB"});
    const std::size_t at = turned.aloud.now->at;
    pressKey(turned, Key::Left);
    CHECK(turned.aloud.now->at == at + 1);
  }
  SUBCASE("the pace goes round, and says which one is next") {
    CHECK(byName(settle(s), "aloud.pace")->label == s.strings().text("aloud.pace_calm"));
    for (const auto pace : {platform::Pace::Usual, platform::Pace::Brisk, platform::Pace::Slower}) {
      press("aloud.pace");
      CHECK(s.settings.pace == pace);
      CHECK(listening.voice().now->pace == pace);
    }
  }
  SUBCASE("the words lead back to their place") {
    listening.act(s, state::ToEdge{true});
    settle(s);
    CHECK(currentBlocks(settle(s)).empty());
    press("aloud.words");
    CHECK_FALSE(currentBlocks(settle(s)).empty());
  }
  SUBCASE("its cross brings the tools back") {
    press("aloud.stop");
    CHECK_FALSE(s.aloud.now);
    CHECK(byName(settle(s), "toolbar.listen") != nullptr);
  }
}

TEST_CASE("on phones the bar stays while the page moves, and nothing is hidden below it") {
  Listening listening;
  state::AppState s = listening.reader({390, 844, 20, "en"}, 0);
  pressKey(s, Key::PageDown);
  CHECK(byName(settle(s), "aloud.stop") != nullptr);
  listening.act(s, state::ToEdge{true});
  settle(s);
  const state::ReaderLayout at = state::readerLayout(s);
  const float end = s.reader->page().heightPx() - s.reader->scrollY() + at.viewport.y;
  CHECK(end <= at.toolbar.y);
}

TEST_CASE("before a private page is heard it asks, with the quiet answer first") {
  Listening listening;
  for (const StageSize& size : {StageSize{360, 640, 40, "es"}, StageSize{1280, 800, 20, "en"}}) {
    CAPTURE(nameOf(size));
    state::AppState s = readerState(size);
    state::SayLines lines;
    lines.owner = "prayer";
    lines.lines = {"Peace."};
    lines.privatePage = "prayer";
    listening.act(s, lines);
    const Node& tree = settle(s);
    const Node* dialog = byName(tree, "aloud.ask");
    REQUIRE(dialog != nullptr);
    CHECK(dialog->label == s.strings().text("aloud.ask"));
    CHECK((dialog->state & semantics::kModal) != 0);
    checkTargets(s, *dialog);
    CHECK(stage().memory().focus == widgets::idOf("aloud.not_now"));
    CHECK(listening.voice().said.empty());
    stage().memory().activate = widgets::idOf("aloud.not_now");
    settle(s);
    CHECK_FALSE(s.aloud.now);
    CHECK(listening.voice().said.empty());
    listening.act(s, lines);
    settle(s);
    stage().memory().activate = widgets::idOf("aloud.allow");
    settle(s);
    CHECK(listening.voice().now->words == "Peace.");
    listening.act(s, state::StopAloud{});
    listening.voice().said.clear();
  }
}

TEST_CASE("the mark is drawn, and differs from a highlight where both meet") {
  Listening listening;
  Keeping keeps;
  state::AppState s = marked(keeps, {1280, 800, 20, "en"});
  keeps.act(s, state::GoToSection{0});
  settle(s);
  REQUIRE(stage().picture("aloud-before"));
  listening.act(s, state::Listen{});
  listening.voice().begin();
  listening.hear(s);
  while (s.aloud.now->part == 0 || s.aloud.now->line().title) listening.act(s, state::StepAloud{1});
  settle(s);
  CHECK(stage().picture("aloud-marked"));
  CHECK(s.aloud.now->line().range.begin == content::Locator{"quiet-distance", 0, 0});
}

TEST_CASE("golden trees of reading aloud") {
  Listening listening;
  for (const int width : {390, 1280}) {
    state::AppState s = listening.reader({width, width == 390 ? 844 : 800, 20, "en"});
    checkGolden("views", "aloud-" + std::to_string(width), semantics::dump(settle(s)));
  }
}
