// All kinds of exercise there are: the one list that a new kind is added to (with its inputs), besides the table of
// views (app/views/exercise/views.cpp). Used by exercise.h.
#pragma once

#include <variant>

#include "core/exercise/kinds/checklist.h"
#include "core/exercise/kinds/choose.h"
#include "core/exercise/kinds/ladder.h"
#include "core/exercise/kinds/letter.h"
#include "core/exercise/kinds/match.h"
#include "core/exercise/kinds/paced.h"
#include "core/exercise/kinds/plan.h"
#include "core/exercise/kinds/practice.h"
#include "core/exercise/kinds/reflect.h"
#include "core/exercise/kinds/reframe.h"
#include "core/exercise/kinds/resources.h"
#include "core/exercise/kinds/scale.h"
#include "core/exercise/kinds/sort.h"
#include "core/exercise/kinds/turns.h"

namespace tend::exercise {

using Definition = std::variant<Scale, Checklist, Reflect, Choose, Sort, Reframe, Turns, Ladder, Match, Paced, Plan,
                                Practice, Letter, Resources>;

using Answer =
    std::variant<ScaleAnswer, ChecklistAnswer, ReflectAnswer, ChooseAnswer, SortAnswer, ReframeAnswer, TurnsAnswer,
                 LadderAnswer, MatchAnswer, PacedAnswer, PlanAnswer, PracticeAnswer, LetterAnswer, ResourcesAnswer>;

/// What somebody (or time) does in an exercise. A kind takes those it has a step() for and ignores the others.
using Input = std::variant<WriteText, Tick,
                           // scale
                           SetStep, LeaveEmpty, ShowItem,
                           // checklist
                           MarkItem, AddOwn,
                           // paced
                           ChoosePacedWay, StepPaced, RunPaced, SlowPaced, ArrangePaced, LeavePacedLine, PlaceOwnLine,
                           LookAroundPaced, PacedLineSaid,
                           // plan
                           ChoosePlanWho, OpenPlanStep, RemovePlanStep,
                           // turns
                           TurnsMove, TurnsChoice, TurnsSwitch,
                           // ladder
                           LadderMove, LadderChoice,
                           // match
                           MatchPick, MatchClear,
                           // reframe
                           ShowReframeExample,
                           // practice
                           ChooseDay, MarkDay,
                           // choose
                           ChooseOption, ShowScene,
                           // sort
                           LayCard, TakeCard, LaterCard>;

/// An input that is handed about by those who need not know the kinds (app/state/actions.h).
struct AnyInput {
  Input input;
};

}  // namespace tend::exercise
