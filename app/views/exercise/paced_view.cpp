#include "app/views/exercise/paced_view.h"

#include "app/views/exercise/paced_parts.h"

namespace tend::views {

void drawPaced(widgets::Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const auto* paced = std::get_if<exercise::Paced>(&activity.exercise->definition);
  const auto* answer = std::get_if<exercise::PacedAnswer>(&activity.answer);
  if (paced == nullptr || answer == nullptr) return;
  const PacedScene scene{s, activity, *paced, *answer};
  if (paced->picture == exercise::PacedPicture::Breath) {
    drawBreathing(ui, scene);
  } else if (answer->arranging) {
    drawOwnWords(ui, scene);
  } else {
    drawPrayer(ui, scene);
  }
}

}  // namespace tend::views
