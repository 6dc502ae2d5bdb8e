// The chance of a match: one draw a sitting, from picks that nobody sees again (safety.md of the design, Matching).
// Picks are never kept; they are fields only for the length of being folded.
#include <string>

#include "app/state/apply_exercise.h"

namespace tend::state {
namespace {

using exercise::MatchAnswer;

constexpr std::string_view kPick = "pick.";

exercise::Fields picksOf(const MatchAnswer& answer) {
  exercise::Fields fields;
  for (std::size_t i = 0; i < answer.count; ++i) {
    fields[std::string(kPick) + std::to_string(i)] = std::string(1, static_cast<char>('a' + answer.picks[i]));
  }
  return fields;
}

MatchAnswer answerOf(const exercise::Match& match, const exercise::Fields& fields) {
  MatchAnswer answer;
  for (const auto& [id, value] : fields) {
    const bool pick = id.rfind(kPick, 0) == 0 && value.size() == 1 && value[0] >= 'a';
    if (pick) (void)exercise::step(match, answer, exercise::MatchPick{static_cast<std::size_t>(value[0] - 'a')});
  }
  return answer;
}

}  // namespace

exercise::Fields inHands(const Activity& activity) {
  const auto* picks = std::get_if<MatchAnswer>(&activity.answer);
  return picks != nullptr ? picksOf(*picks) : exercise::fieldsOf(*activity.exercise, activity.answer);
}

void putInHands(Activity& activity, const exercise::Fields& fields) {
  const auto* match = std::get_if<exercise::Match>(&activity.exercise->definition);
  activity.answer =
      match != nullptr ? exercise::Answer(answerOf(*match, fields)) : exercise::answerFrom(*activity.exercise, fields);
}

void drawMatched(AppState& s, Services& v) {
  TwoPages& pages = s.activity->pages;
  const auto* match = std::get_if<exercise::Match>(&s.activity->exercise->definition);
  pages.matched.reset();
  pages.matchShown = false;
  pages.drawnSeconds = 0;
  // A second draw in one sitting would tell more than one may: it shows nothing, in the same words.
  if (match == nullptr || std::exchange(s.matchDrawn, true) || v.keeping.random == nullptr) return;
  pages.folded[0].read([&](const exercise::Fields& first, const exercise::LineIds&) {
    pages.folded[1].read([&](const exercise::Fields& second, const exercise::LineIds&) {
      MatchAnswer a = answerOf(*match, first);
      MatchAnswer b = answerOf(*match, second);
      pages.matched = exercise::drawMatch(a, b, *v.keeping.random);
      exercise::destroy(a);
      exercise::destroy(b);
    });
  });
}

}  // namespace tend::state
