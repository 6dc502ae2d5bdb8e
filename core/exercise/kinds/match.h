// Welcome today: each of two picks in private, at most three things; one that stands on both lists may be shown to
// both. Here is one person's picking, and the draw from two. The definition as a pack gives it, and the answer. Never
// kept: whoever hands the lists about destroys them after the one draw. The view is app/views/exercise/match_view.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/exercise/answer_parts.h"
#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

constexpr std::size_t kMostPicks = 3;

/// Puts an item on the list, or takes it off again. A fourth is not taken; `full` asks the view to say why.
struct MatchPick {
  std::size_t index = 0;
};
struct MatchClear {};

/// Plain bytes of one size whatever was picked, so that it can lie in guarded memory and be overwritten in place.
struct MatchAnswer {
  std::array<std::uint8_t, kMostPicks> picks{};  // indices into Match::items; those beyond `count` mean nothing
  std::uint8_t count = 0;
  bool full = false;  // a fourth was asked for
};

struct MatchItem {
  std::string id;
  std::string label;
  std::string icon;  // one of matchIcons(); may be empty
};

struct Match {
  static constexpr std::string_view kKind = "match";
  static constexpr Sees kForTwoSees = Sees::Self;
  using Answer = MatchAnswer;

  std::string question;  // "What would feel kind today?"
  std::vector<MatchItem> items;
};

/// The signs an item may have.
constexpr std::array<std::string_view, 17> kMatchIcons = {"cup",  "walk",  "sofa",   "hand", "letter", "music",
                                                          "chat", "heart", "candle", "star", "ear",    "eyeoff",
                                                          "moon", "leaf",  "pen",    "read", "pair"};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Match& to);
MatchAnswer begin(const Match& definition);
bool step(const Match& definition, MatchAnswer& answer, const MatchPick& pick);
bool step(const Match& definition, MatchAnswer& answer, const MatchClear& clear);
bool isPicked(const MatchAnswer& answer, std::size_t index);

/// The item that both are shown, if any: one that stands on both lists, each as likely; one time in three nothing,
/// though there is one. Nothing is what it also gives where there is none: whoever sees nothing knows nothing. The
/// work and the chance it takes are the same whatever the lists hold.
std::optional<std::size_t> drawMatch(const MatchAnswer& a, const MatchAnswer& b, base::Random& random);
/// How long the page waits before it shows what was drawn, whatever that is.
constexpr double kMatchWaitSeconds = 3;
/// Overwrites a list in place.
void destroy(MatchAnswer& answer);

/// Never kept: always empty.
Fields fieldsOf(const Match& definition, const MatchAnswer& answer);
MatchAnswer answerFrom(const Match& definition, const Fields& fields);
std::vector<Line> linesOf(const Match& definition, const MatchAnswer& answer);

}  // namespace tend::exercise
