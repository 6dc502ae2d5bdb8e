// The petal picture (design 7): four things on five steps as a flower, of one person alone or of both side by side.
// Draws only what it is given; adds nothing up and compares nothing. Used by the scale's view, the last page of
// somebody alone, and the reveal.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/widgets/flow.h"
#include "core/exercise/kinds/scale.h"

namespace tend::views {

/// A small flower in outlines; the petals of `steps` that are set are tinted, and the one at `which` is full.
void drawLittleFlower(widgets::Ui& ui, base::Point centre, float radius, std::size_t which,
                      const std::vector<int>& steps = {});

/// From the first petal's beginning to the last one's end.
constexpr float kUnfoldedSeconds = 1.08F;

struct PetalPicture {
  const exercise::Scale& scale;
  const exercise::ScaleAnswer& first;             // a solid line
  const exercise::ScaleAnswer* second = nullptr;  // a dashed one; null: somebody is alone
  std::array<std::string, 2> names{};             // of the two
  float longestPx = 210;                          // of a petal, at most
  float unfoldSeconds = kUnfoldedSeconds;         // since it began to unfold (design 4); unfolded by then
};

/// Takes its room of the flow. True: each of the four stands by its petal, with what was answered; false: there is no
/// room for words, and a list has to follow. What it says is not in the tree: the caller tells it in words.
bool petals(widgets::Flow& flow, const PetalPicture& picture);

}  // namespace tend::views
