// Who sees what is answered, said as it is now: by the exercise, and by who reads and what is locked.
#include "app/state/apply.h"
#include "app/state/place.h"
#include "app/views/exercise/card.h"

namespace tend::views {

PrivacyLine privacyLine(widgets::Ui& ui, const state::AppState& s) {
  // Nothing is kept that anybody could open later; who can see it are the people in the room (safety.md).
  if (state::placeKind(s) == state::PlaceKind::Kiosk) return {paint::Icon::EyeOff, ui.tr("kiosk.seen")};
  const exercise::Sees sees = s.activity->exercise->head.sees;
  if (s.activity->quiet) return {paint::Icon::Lock, ui.tr("exercise.sees_quiet")};
  // What one alone writes on a page of their own stays there, also in what two might do.
  const bool ownPage = s.activity->alone && state::readsAlone(s);
  if (sees == exercise::Sees::Together && !ownPage) {
    return {paint::Icon::Pair, ui.tr(s.activity->alone ? "exercise.sees_here" : "exercise.sees_both")};
  }
  if (sees == exercise::Sees::Reveal && !s.activity->alone) return {paint::Icon::Lock, ui.tr("exercise.sees_reveal")};
  return {paint::Icon::Lock, ui.tr("exercise.sees_self")};
}

}  // namespace tend::views
