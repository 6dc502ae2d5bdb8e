#include "app/views/exercise/views.h"

#include <array>
#include <string_view>

#include "app/views/exercise/checklist_view.h"
#include "app/views/exercise/choose_view.h"
#include "app/views/exercise/ladder_view.h"
#include "app/views/exercise/letter_view.h"
#include "app/views/exercise/match_view.h"
#include "app/views/exercise/paced_view.h"
#include "app/views/exercise/plan_view.h"
#include "app/views/exercise/practice_view.h"
#include "app/views/exercise/reflect_view.h"
#include "app/views/exercise/reframe_view.h"
#include "app/views/exercise/resources_view.h"
#include "app/views/exercise/scale_view.h"
#include "app/views/exercise/sort_view.h"
#include "app/views/exercise/turns_view.h"

namespace tend::views {
namespace {

struct KindRow {
  std::string_view kind;
  void (*draw)(widgets::Ui&, const state::AppState&, const state::Activity&);
};

constexpr std::array<KindRow, std::variant_size_v<exercise::Definition>> kKinds = {{
    {exercise::Scale::kKind, drawScale},
    {exercise::Checklist::kKind, drawChecklist},
    {exercise::Reflect::kKind, drawReflect},
    {exercise::Choose::kKind, drawChoose},
    {exercise::Sort::kKind, drawSort},
    {exercise::Reframe::kKind, drawReframe},
    {exercise::Turns::kKind, drawTurns},
    {exercise::Ladder::kKind, drawLadder},
    {exercise::Match::kKind, drawMatch},
    {exercise::Paced::kKind, drawPaced},
    {exercise::Plan::kKind, drawPlan},
    {exercise::Practice::kKind, drawPractice},
    {exercise::Letter::kKind, drawLetter},
    {exercise::Resources::kKind, drawResources},
}};

}  // namespace

void drawKind(widgets::Ui& ui, const state::AppState& state, const state::Activity& activity) {
  for (const KindRow& row : kKinds) {
    if (row.kind == activity.exercise->head.kind) row.draw(ui, state, activity);
  }
}

}  // namespace tend::views
