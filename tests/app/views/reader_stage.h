// The reader on the stage of the views' tests: the built-in article or a small one, at a window, a size and a language,
// with apply() behind it, so that what is pressed happens. Also what the checks need to know of a tree. For tests only.
#pragma once

#include <string>
#include <vector>

#include "app/paint/canvas.h"
#include "tests/app/state/fixture.h"
#include "tests/app/views/stage.h"

namespace tend::test {

/// One for the test program: fonts and shaped words are made once.
Program& readerProgram();

/// The reader at its beginning; `pack` names one of readerProgram().packs, empty is the built-in one.
state::AppState readerState(const StageSize& size, const std::string& pack = {});

/// Draws and carries out what was asked for until nothing moves.
const semantics::Node& settle(state::AppState& state);
/// A frame with this key, then as settle().
const semantics::Node& pressKey(state::AppState& state, widgets::Key key, bool shift = false);

/// A target with the layer it was drawn in.
struct LayeredTarget {
  semantics::Node node;
  std::string layer;
};
std::vector<LayeredTarget> layeredTargets(const semantics::Node& root);

bool isOffscreen(const semantics::Node& node);
std::vector<semantics::Node> nodesOf(const semantics::Node& root, semantics::Role role);

/// Measures as the program does, in the language of `state`.
paint::TextSize measured(const state::AppState& state, const std::string& text, const paint::TextBox& box);
/// Width of the widest word, so that no width above it breaks a word in two.
float widestWord(const state::AppState& state, const std::string& text, paint::TextBox box);

/// The scale at which no word of the text is wider than its box: never below 15 px, as widgets::fitted() has it.
float fittedScale(const state::AppState& state, const std::string& text, const paint::TextBox& box);

std::string nameOf(const StageSize& size);

/// Six windows, four sizes, four languages.
template <class Each>
void forEachReader(Each each) {
  for (const auto& [width, height] : {std::pair(360, 640), std::pair(390, 844), std::pair(800, 1280),
                                      std::pair(1280, 800), std::pair(1920, 1080), std::pair(3840, 2160)}) {
    for (const int textSize : {16, 20, 40, 60}) {
      for (const char* language : {"en", "es", "en-XA", "ar-XB"}) each(StageSize{width, height, textSize, language});
    }
  }
}

}  // namespace tend::test
