#include "tests/app/views/exercise_stage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "app/paint/imgui_compat.h"
#include "app/shell/focus.h"
#include "app/shell/gestures.h"
#include "app/state/exercises.h"
#include "app/views/slip.h"
#include "core/base/utf8.h"
#include "tests/app/radio_way.h"

namespace tend::test {
namespace {

using semantics::Node;

constexpr int kMostFrames = 16;
constexpr int kMostTabs = 200;
constexpr int kDragSteps = 8;
constexpr const char* kPath = "exercise-on-the-stage";

/// One machine for the program, with a clock of its own: no two presses are a double one.
shell::Gestures& gestures() {
  static shell::Gestures only;
  return only;
}
double later() {
  static double seconds = 1000;
  return seconds += 1;
}

/// Measures slips outside a frame, as the shell does.
paint::TextSetter& setter() {
  static paint::TextSetter only(readerProgram().library, readerProgram().book, readerProgram().cache);
  return only;
}

void forgetAll() {
  readerProgram().store.contents.clear();
  readerProgram().storage.files.clear();
}

bool overlap(base::Rect a, base::Rect b) {
  constexpr float kTouch = 0.5F;
  return a.x + kTouch < b.right() && b.x + kTouch < a.right() && a.y + kTouch < b.bottom() && b.y + kTouch < a.bottom();
}

}  // namespace

std::string articleAround(const std::string& toml) {
  return "+++\nformat = 1\nid = \"on-the-stage\"\ntitle = \"A small article\"\nlanguage = \"en\"\n+++\n\n"
         "## Bread {#bread}\n\nBread was baked on Monday, and it cooled near the window.\n\n```exercise\n" +
         toml + "\n```\n\nThe last of it was eaten on Thursday.\n";
}

ExerciseStage::ExerciseStage(const std::string& toml, const StageSize& size, state::Stage at, Company company) {
  readerProgram().packs[kPath] = articleAround(toml);
  m_state = readerState(size, kPath);
  paint::compat::buttonIs(false);
  paint::compat::pointerGone();
  const auto all = state::allExercises(m_state);
  REQUIRE_FALSE(all.empty());
  REQUIRE_MESSAGE(!all.front()->problem, all.front()->problem->id);
  act(state::OpenExercise{all.front()->id});
  REQUIRE(m_state.activity);
  if (at != state::Stage::Opening) act(state::BeginExercise{company == Company::Alone});
  if (at == state::Stage::Closing) act(state::FinishExercise{});
  m_asked.clear();
}

ExerciseStage::ExerciseStage(const StageSize& size, const std::string& article) : m_clears(true) {
  forgetAll();
  readerProgram().packs[kPath] = article;
  m_state = readerState(size, kPath);
  readerProgram().answer(m_state);
  m_state.reader->setExerciseBox(views::slipBox(setter(), state::exerciseShelf(m_state), views::slipSetting(m_state)));
  paint::compat::buttonIs(false);
  paint::compat::pointerGone();
  draw();
  m_asked.clear();
}

ExerciseStage::~ExerciseStage() {
  if (m_clears) forgetAll();
}

void ExerciseStage::act(const state::Action& action) {
  readerProgram().act(m_state, action);
  draw();
}

void ExerciseStage::frame(widgets::Input input) {
  gestures().fill(input);
  m_tree = stage().frame(m_state, std::move(input));
  const std::vector<state::Action> actions = stage().actions();
  for (const state::Action& action : actions) readerProgram().act(m_state, action);
  m_asked.insert(m_asked.end(), actions.begin(), actions.end());
}

const Node& ExerciseStage::draw() {
  for (int i = 0; i < kMostFrames; ++i) {
    const std::size_t before = m_asked.size();
    if (m_state.reader) m_state.reader->tick(1);
    frame();
    if (i >= 1 && m_asked.size() == before && !stage().memory().animating && !stage().overflowed()) break;
  }
  frame();
  return m_tree;
}

const Node* ExerciseStage::find(semantics::Role role, const std::string& label) const {
  return semantics::find(m_tree, role, label);
}

const Node* ExerciseStage::find(const std::string& label) const {
  const Node* found = nullptr;
  semantics::visit(m_tree, [&](const Node& node, int) {
    const bool target = (node.state & semantics::kFocusable) != 0;
    if (node.label == label && (found == nullptr || (target && (found->state & semantics::kFocusable) == 0))) {
      found = &node;
    }
  });
  return found;
}

base::Rect ExerciseStage::seenOf(semantics::NodeId id) {
  stage().memory().revealFocus = id;
  draw();
  const Node* node = semantics::findById(m_tree, id);
  return node == nullptr ? base::Rect{} : node->rect;
}

void ExerciseStage::tapNode(const Node* node, const std::string& label, Pointer pointer) {
  REQUIRE_MESSAGE(node != nullptr, label);
  const base::Rect rect = seenOf(node->id);
  tapAt({rect.x + rect.width / 2, rect.y + rect.height / 2}, pointer);
}

void ExerciseStage::tap(const std::string& label, Pointer pointer) {
  draw();
  tapNode(find(label), label, pointer);
}

void ExerciseStage::tap(semantics::Role role, const std::string& label, Pointer pointer) {
  draw();
  tapNode(find(role, label), label, pointer);
}

void ExerciseStage::tapAt(base::Point at, Pointer pointer) {
  paint::compat::pointerAt(at.x, at.y);
  gestures().move(at, later());
  frame();
  gestures().down(at, later(), pointer == Pointer::Finger);
  paint::compat::buttonIs(true);
  frame();
  gestures().up(at, later());
  paint::compat::buttonIs(false);
  frame();
  paint::compat::pointerGone();
  draw();
}

void ExerciseStage::drag(base::Point from, base::Point to, Pointer pointer) {
  paint::compat::pointerAt(from.x, from.y);
  gestures().move(from, later());
  frame();
  double at = later();
  gestures().down(from, at, pointer == Pointer::Finger);
  paint::compat::buttonIs(true);
  frame();
  for (int i = 1; i <= kDragSteps; ++i) {
    const float part = static_cast<float>(i) / kDragSteps;
    const base::Point now{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
    paint::compat::pointerAt(now.x, now.y);
    gestures().move(now, at += 0.02);
    frame();
  }
  gestures().up(to, at + 0.5);  // rested: no flick
  paint::compat::buttonIs(false);
  frame();
  paint::compat::pointerGone();
  draw();
}

void ExerciseStage::press(semantics::Role role, const std::string& label) {
  draw();
  const Node* found = find(role, label);
  REQUIRE_MESSAGE(found != nullptr, label);
  stage().memory().activate = found->id;
  draw();
}

void ExerciseStage::tab(int direction) {
  shell::moveFocus(stage().memory(), m_tree, direction);
  draw();
}

bool ExerciseStage::tabTo(const std::string& label) {
  for (int i = 0; i < kMostTabs; ++i) {
    if (standsBeside(m_tree, stage().memory().focus, label)) {
      if (focused() != label) key(widgets::Key::Down);
    } else {
      tab();
    }
    if (focused() == label) return true;
  }
  CHECK_MESSAGE(false, "Tab never reached: " << label);
  return false;
}

void ExerciseStage::key(widgets::Key key, bool shift) {
  widgets::Input input;
  input.keys = {{key, shift, false}};
  frame(input);
  draw();
}

void ExerciseStage::enter() {
  stage().memory().activate = stage().memory().focus;
  draw();
}

void ExerciseStage::type(const std::string& text) {
  widgets::Input input;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = base::decodeUtf8(text, at).length;
    text::edit::Command command;
    command.text = text.substr(at, length);
    input.edits.push_back(std::move(command));
    at += length;
  }
  frame(input);
  draw();
}

std::vector<state::Action> ExerciseStage::takeAsked() { return std::exchange(m_asked, {}); }

std::string ExerciseStage::focused() const {
  std::string label;
  semantics::visit(m_tree, [&label](const Node& node, int) {
    if ((node.state & semantics::kFocused) != 0) label = node.label;
  });
  return label;
}

std::string ExerciseStage::dump() const { return semantics::dump(m_tree); }

exercise::Fields ExerciseStage::fields() const {
  return exercise::fieldsOf(*m_state.activity->exercise, m_state.activity->answer);
}

namespace {

std::vector<Node> targetsOf(const Node& root) {
  std::vector<Node> targets;
  semantics::visit(root, [&](const Node& node, int) {
    if ((node.state & semantics::kFocusable) != 0) targets.push_back(node);
  });
  return targets;
}

/// What a scroll area holds may pass under the strip and the foot, which stand still and take the taps there: it is
/// compared with its own kind only. Told apart by moving everything that scrolls.
std::vector<bool> whatScrolls(ExerciseStage& on, const std::vector<Node>& targets) {
  const auto before = stage().memory().scroll;
  for (auto& [id, offset] : stage().memory().scroll) offset += offset > 40 ? -40.0F : 40.0F;
  on.draw();
  std::vector<bool> moved;
  for (const Node& target : targets) {
    const Node* now = semantics::findById(on.tree(), target.id);
    moved.push_back(now != nullptr && now->rect.y != target.rect.y);
  }
  stage().memory().scroll = before;
  on.draw();
  return moved;
}

}  // namespace

void checkTargets(ExerciseStage& on) {
  constexpr float kSmallest = 47.99F;
  const base::Rect window = on.tree().rect;
  semantics::visit(on.tree(), [&](const Node& node, int) {
    CAPTURE(node.label);
    CHECK(node.label.find('<') == std::string::npos);  // a sentence that is not in the catalogue
    CHECK(node.rect.x >= -0.5F);
    CHECK(node.rect.right() <= window.right() + 0.5F);
  });
  const std::vector<Node> targets = targetsOf(on.tree());
  const std::vector<bool> scrolls = whatScrolls(on, targets);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    CAPTURE(targets[i].label);
    CHECK(targets[i].rect.width >= kSmallest);
    CHECK(targets[i].rect.height >= kSmallest);
    CHECK_FALSE(targets[i].label.empty());
    if (!scrolls[i]) CHECK(targets[i].rect.bottom() <= window.bottom() + 0.5F);
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      CAPTURE(targets[j].label);
      if (scrolls[i] == scrolls[j]) CHECK_FALSE(overlap(targets[i].rect, targets[j].rect));
    }
  }
}

}  // namespace tend::test
