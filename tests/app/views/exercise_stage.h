// An exercise on the stage of the views' tests: written as TOML, with a one-section article around it, drawn as the
// program draws it, pressed by pointer, finger and keys, with apply() behind it. For the tests of app/views/exercise.
#pragma once

#include <string>
#include <vector>

#include "app/state/activity.h"
#include "tests/app/views/reader_stage.h"

namespace tend::test {

enum class Company : std::uint8_t { Two, Alone };
enum class Pointer : std::uint8_t { Mouse, Finger };

/// A one-section article with this exercise in it.
std::string articleAround(const std::string& toml);

class ExerciseStage {
 public:
  /// `toml` is what stands between the fences. Opens it and goes on to the stage; the test fails where it cannot be.
  ExerciseStage(const std::string& toml, const StageSize& size, state::Stage at = state::Stage::Opening,
                Company company = Company::Two);
  /// An article.md at its beginning, with its slips; nothing is open yet, and nobody has read or kept anything before.
  ExerciseStage(const StageSize& size, const std::string& article);
  ExerciseStage(const ExerciseStage&) = delete;
  ExerciseStage& operator=(const ExerciseStage&) = delete;
  ~ExerciseStage();

  /// Draws and carries out what was asked for until nothing moves. Every call below ends with it.
  const semantics::Node& draw();
  void act(const state::Action& action);

  // The first node with this label, of this role where one is named. Brought into view first.
  void tap(const std::string& label, Pointer pointer = Pointer::Mouse);
  void tap(semantics::Role role, const std::string& label, Pointer pointer = Pointer::Mouse);
  void tapAt(base::Point at, Pointer pointer = Pointer::Mouse);
  /// From one point to another in a few small steps.
  void drag(base::Point from, base::Point to, Pointer pointer = Pointer::Finger);
  /// As a screen reader would activate it.
  void press(semantics::Role role, const std::string& label);

  // By keyboard alone.
  void tab(int direction = 1);
  /// Tab until this has the focus; false (and a failed check) when it never gets it.
  bool tabTo(const std::string& label);
  void key(widgets::Key key, bool shift = false);
  /// Enter on what has the focus.
  void enter();
  /// Into the field that has the focus.
  void type(const std::string& text);

  /// What was asked for since the stage was made or this was called, in order.
  std::vector<state::Action> takeAsked();

  const semantics::Node& tree() const { return m_tree; }
  const semantics::Node* find(semantics::Role role, const std::string& label) const;
  const semantics::Node* find(const std::string& label) const;
  /// All that has the keyboard focus now.
  std::string focused() const;
  std::string dump() const;

  state::AppState& state() { return m_state; }
  const state::Activity& activity() const { return *m_state.activity; }
  template <class Answer>
  const Answer& answer() const {
    return std::get<Answer>(m_state.activity->answer);
  }
  /// What is kept of the answer.
  exercise::Fields fields() const;

 private:
  void frame(widgets::Input input = {});
  void tapNode(const semantics::Node* node, const std::string& label, Pointer pointer);
  base::Rect seenOf(semantics::NodeId id);
  bool m_clears = false;  // what was kept here is nothing for the next test
  state::AppState m_state;
  semantics::Node m_tree;
  std::vector<state::Action> m_asked;
};

/// Phone, tablet and desktop; 100 % and 200 %; English, long words, and from right to left.
template <class Each>
void forEachExercise(Each each) {
  for (const auto& [width, height] :
       {std::pair(360, 640), std::pair(390, 844), std::pair(800, 1280), std::pair(1280, 800), std::pair(844, 390)}) {
    for (const int textSize : {20, 40}) {
      for (const char* language : {"en", "en-XA", "ar-XB"}) each(StageSize{width, height, textSize, language});
    }
  }
}

/// Every target can be met by a finger, is called something, is inside the window, and lies over no other.
void checkTargets(ExerciseStage& stage);

}  // namespace tend::test
