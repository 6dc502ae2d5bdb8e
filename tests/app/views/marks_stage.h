// The reader's stage with a store in memory, and an article with marks in it. For the tests of marks and of their list.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "platform/instant_work.h"
#include "platform/memory_store.h"
#include "tests/app/views/reader_stage.h"

namespace tend::test {

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
  ~Keeping() { readerProgram().services.keeping = m_before; }

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
    act(s, state::StopMotion{});  // and what the store answers
    return s;
  }

  void choose(state::AppState& s, const content::Locator& at) {
    state::Selection chosen;
    chosen.fixed = s.reader->page().unitAt(at, page::Unit::Sentence);
    chosen.moving = {chosen.fixed.end, false};
    s.selection = chosen;
  }

  void highlight(state::AppState& s, const std::string& section, std::uint32_t block, state::Tint tint) {
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
  state::keeping::Ports m_before = readerProgram().services.keeping;
  platform::MemoryStore m_store;
  platform::InstantWork m_work;
  Counting m_random;
};

inline const semantics::Node* byName(const semantics::Node& tree, const std::string& name, std::uint64_t index = 0) {
  return semantics::findById(tree, widgets::idOf(name, index));
}

/// Three highlights (the first with a note), and a bookmark.
inline state::AppState marked(Keeping& keeps, const StageSize& size) {
  state::AppState s = keeps.reader(size);
  keeps.highlight(s, "quiet-distance", 0, state::Tint::Wheat);
  keeps.highlight(s, "quiet-distance", 1, state::Tint::Sage);
  keeps.highlight(s, "four-layers", 0, state::Tint::Clay);
  REQUIRE(s.kept.marks.size() == 3);
  keeps.note(s, s.kept.marks[0].thing, "Bread and salt\nand a second line");
  keeps.act(s, state::GoToSection{0});
  keeps.act(s, state::ToggleBookmark{});
  REQUIRE(s.kept.marks.size() == 4);
  return s;
}

inline const state::Mark& noted(const state::AppState& s) {
  const auto found =
      std::find_if(s.kept.marks.begin(), s.kept.marks.end(), [](const state::Mark& m) { return !m.note.empty(); });
  REQUIRE(found != s.kept.marks.end());
  return *found;
}

inline void checkTargets(const state::AppState& s, const semantics::Node& within) {
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

}  // namespace tend::test
