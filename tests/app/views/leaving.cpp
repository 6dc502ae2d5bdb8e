#include "tests/app/views/leaving.h"

#include <doctest/doctest.h>

#include "app/paint/imgui_compat.h"
#include "app/state/apply.h"

namespace tend::test {

using semantics::Node;
using state::CoverKind;
using state::Screen;

Seen seen(const state::AppState& s) {
  stage().forget();
  const Node& tree = stage().draw(s);
  return {semantics::dump(tree, true), stage().pixels()};
}

Seen plainCover(const StageSize& size, CoverKind kind) {
  state::AppState s = stageState(size);
  s.screen = Screen::Cover;
  s.settings.cover = kind;
  return seen(s);
}

bool isPlainCover(const state::AppState& s, const Seen& plain) {
  const Seen now = seen(s);
  return now.tree == plain.tree && now.pixels == plain.pixels;
}

namespace {

/// Nothing that was typed, asked for or shown waits behind the cover.
void checkNothingWaits(const state::AppState& s) {
  CHECK(s.screen == Screen::Cover);
  CHECK(s.overlay == state::Overlay::None);
  CHECK_FALSE(s.search);
  CHECK_FALSE(s.check);
  CHECK_FALSE(s.activity);
  CHECK(s.waiting.empty());
  CHECK_FALSE(s.keptAnswer);
  CHECK_FALSE(s.notice);
  CHECK_FALSE(s.selection);
  CHECK_FALSE(s.textToCopy);
  CHECK_FALSE(s.linkToOpen);
  CHECK_FALSE(s.askingToForget);
  CHECK_FALSE(s.kept.askingToErase);
  CHECK_FALSE(s.kept.mark);
  CHECK_FALSE(s.kept.lock);
  CHECK_FALSE(s.kept.unlock);
  CHECK_FALSE(s.kept.copy);
  CHECK_FALSE(state::hasOpenLock(s));
  CHECK(s.clearCopied);
  CHECK(s.kept.forgetDrawn);
  for (const char* field : {state::kNoteField, state::kSearchField, state::kNameField}) {
    CHECK(s.fields.find(field) == nullptr);
  }
  for (const char* field : {state::kSecretField, state::kCodeField, state::kNewSecretField, state::kAgainField,
                            state::kCopySecretField, state::kCopyAgainField}) {
    CHECK(s.fields.findSecret(field) == nullptr);
  }
}

const std::vector<state::Action>& whatCouldBringItBack() {
  static const std::vector<state::Action> all = {state::GoBack{},
                                                 state::OpenScreen{Screen::Help},
                                                 state::OpenScreen{Screen::Reader},
                                                 state::OpenScreen{Screen::Shelf},
                                                 state::OpenScreen{Screen::Check},
                                                 state::OpenPack{},
                                                 state::OpenSearch{},
                                                 state::CloseSearch{},
                                                 state::StepHit{1},
                                                 state::ShowOverlay{state::Overlay::Contents},
                                                 state::ShowFolder{},
                                                 state::KeepTyped{},
                                                 state::WentAway{},
                                                 state::WentBehind{},
                                                 state::CloseLocks{},
                                                 state::Unlock{},
                                                 state::GoToSection{1},
                                                 state::AskForget{true},
                                                 state::AskErase{true},
                                                 state::StepCheck{1},
                                                 state::ToggleCaret{},
                                                 state::CopySelection{},
                                                 state::DismissNotice{}};
  return all;
}

}  // namespace

void leaveAndTryToComeBack(state::AppState& s, state::Services& services, const Seen& plain) {
  stage().draw(s);
  state::apply(s, state::LeaveQuickly{}, services);
  checkNothingWaits(s);
  CHECK(isPlainCover(s, plain));
  const std::vector<state::Action>& all = whatCouldBringItBack();
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(i);
    state::apply(s, all[i], services);
    CHECK(s.screen == Screen::Cover);
  }
  CHECK(isPlainCover(s, plain));
  checkNothingWaits(s);
}

std::vector<state::Action> tapped(const state::AppState& s, semantics::NodeId id) {
  stage().forget();
  const Node* node = semantics::findById(stage().draw(s), id);
  if (node == nullptr) return {};
  const base::Point at{node->rect.x + node->rect.width / 2, node->rect.y + node->rect.height / 2};
  std::vector<state::Action> asked;
  for (const bool down : {false, true, false}) {
    paint::compat::pointerAt(at.x, at.y);
    paint::compat::buttonIs(down);
    widgets::Input input;
    input.pointer = at;
    input.pointerDown = down;
    stage().frame(s, input);
    asked.insert(asked.end(), stage().actions().begin(), stage().actions().end());
  }
  paint::compat::pointerGone();
  stage().frame(s);
  return asked;
}

}  // namespace tend::test
