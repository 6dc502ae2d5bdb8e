// What was kept of exercises: looked at again from Practise, and deleted for good by either of the two.
#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"

namespace tend::state {

void on(AppState& s, const ShowKeptAnswer& a, Services&) {
  s.keptAnswer = a.thing == progress::ThingId{} ? std::nullopt : std::optional(KeptAnswer{a.thing, false});
}

void on(AppState& s, const AskDeleteAnswer& a, Services&) {
  if (s.keptAnswer) s.keptAnswer->asksDelete = a.asking;
}

void on(AppState& s, const DeleteAnswer&, Services&) {
  if (!s.keptAnswer || !s.kept.keeper) return;
  const progress::ThingId thing = s.keptAnswer->thing;
  s.keptAnswer.reset();
  if (const auto done = s.kept.keeper->remove(thing); !done) s.notice = Notice{done.error().id, done.error().arguments};
}

}  // namespace tend::state
