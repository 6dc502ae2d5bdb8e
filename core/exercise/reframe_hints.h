// What is said of the words of a reframe while they are written: at most three hints, what is done well first. They
// describe what stands there and never promise what will come of it. Pure, and the same for the same words.
#pragma once

#include <string>
#include <vector>

#include "core/exercise/kinds/reframe.h"

namespace tend::exercise {

enum class HintKind : std::uint8_t {
  // What is there
  Moment,
  Feeling,
  Need,
  Own,
  Effect,
  Repair,
  Request,
  // What could be looked at
  Name,
  Mind,
  Absolute,
  Judged,
  Demand,
  OwnDemand,  // the other's part in the place of one's own
  But,
  Room,  // a request that leaves none yet
};

struct Hint {
  HintKind kind = HintKind::Moment;
  std::vector<std::string> words;  // as they were written, at most kMostQuoted; may be none
  bool isWell() const { return kind <= HintKind::Request; }
  bool operator==(const Hint&) const = default;
};

constexpr std::size_t kMostHints = 3;
constexpr std::size_t kMostQuoted = 2;

/// None where leadsToHelp().
std::vector<Hint> hints(const Reframe& definition, const ReframeAnswer& answer);

/// A text speaks of harm or of fear of somebody, in any language there are words for, or in `own`.
bool speaksOfHarm(std::string_view text, const WordList* own = nullptr);

}  // namespace tend::exercise
