// A ring of twelve leaves around a soft light. It opens with the breath in and closes, a little slower, with the breath
// out; leaves that are behind one are filled. Ten frames a second while it moves; with reduced motion it steps once a
// breath. Used by the pause of an exercise and by breathing.
#pragma once

#include <cstdint>
#include <string_view>

#include "app/widgets/ui.h"

namespace tend::widgets {

constexpr int kRingLeaves = 12;

struct BreathRing {
  base::Point centre;
  float radius = 120;  // of the open ring with its leaves, logical pixels
  float open = 1;      // 0: breathed out, 1: breathed in
  int filled = kRingLeaves;
};
void drawBreathRing(Ui& ui, const BreathRing& ring);

/// What a ring is opened to by itself, in a slow breath that begins when the name is first drawn. Asks for frames.
float slowBreath(Ui& ui, std::string_view name, float inSeconds, float outSeconds);

/// How far a movement that began when `step` last changed has come, from 0 to 1. Asks for frames until it is there.
float sinceStep(Ui& ui, std::string_view name, int step, float seconds);

}  // namespace tend::widgets
