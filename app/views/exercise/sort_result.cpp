// The two lists on the last page, and how many cards stayed on the pile.
#include <algorithm>

#include "app/views/exercise/sort_parts.h"

namespace tend::views {

void sortResult(widgets::Flow& flow, const SortNow& now) {
  widgets::Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  for (std::size_t place = 0; place < exercise::kSortPlaces; ++place) {
    if (std::count(now.answer.laid.begin(), now.answer.laid.end(), std::optional<std::size_t>(place)) == 0) continue;
    flow.space(16);
    flow.text(now.kind.places[place].label, {paint::TextStyle::Name, t.ink, 19, false, semantics::Role::Heading, 2});
    flow.space(4);
    for (std::size_t i = 0; i < now.kind.cards.size(); ++i) {
      if (now.answer.laid[i] != place) continue;
      flow.hairline();
      flow.space(8);
      flow.text(now.kind.cards[i].text, {paint::TextStyle::Aside, t.ink2, 18, false, semantics::Role::ListItem});
      flow.space(8);
    }
  }
  const std::size_t left = exercise::cardsLeft(now.answer);
  if (left == 0) return;
  flow.space(16);
  flow.text(ui.strings().plural("sort.stayed", left), {paint::TextStyle::Aside, t.ink3, 16});
}

}  // namespace tend::views
