// Private, then reveal, on one device (docs/decisions/0013): one answers and offers, a curtain, the other does, and
// then both say yes. Each page is folded out of reach before the curtain is drawn; what opens is what both offered.
#include <algorithm>

#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"
#include "app/state/exercises.h"
#include "core/base/wipe.h"

namespace tend::state {
namespace {

using keeping::Form;

bool inPages(const AppState& s) { return s.activity && hasTwoPages(*s.activity); }

/// The turn was begun with the lock of whoever has it.
bool hasOwnPageOpen(const AppState& s, std::uint8_t who) {
  const auto& partner = s.activity->pages.who[who];
  const keeping::Box* box = partner && s.kept.keeper ? s.kept.keeper->boxOf(partner) : nullptr;
  return box != nullptr && box->form() == Form::Open && s.kept.keeper->who() == partner;
}

/// Folds what is in the hands of whoever has the device. False where there is no guarded memory left: nothing moves on.
bool fold(AppState& s) {
  Activity& activity = *s.activity;
  TwoPages& pages = activity.pages;
  exercise::Fields fields = inHands(activity);
  const exercise::LineIds offered = pages.offered;
  auto page = exercise::FoldedPage::fold(fields, offered);
  if (!page) {
    s.notice = Notice{"exercise.no_memory", {}};
    return false;
  }
  const std::uint8_t who = pages.turn;
  pages.folded[who] = std::move(*page);
  pages.locks[who] = hasOwnPageOpen(s, who) ? PageLock::Shown : PageLock::None;
  clearHands(s);
  pages.inOwnPart[who] = pages.who[who] && keepFolded(s, *pages.who[who], fields, offered);
  for (auto& [id, value] : fields) base::wipe(value);
  closeOwnPage(s);
  return true;
}

void afterFold(AppState& s) {
  const TwoPages& pages = s.activity->pages;
  const bool both = pages.folded[0].isSet() && pages.folded[1].isSet();
  setStage(s, both ? Stage::Consent : Stage::Curtain);
}

void openBoth(AppState& s, Services& v) {
  Activity& activity = *s.activity;
  TwoPages& pages = activity.pages;
  closeOwnPage(s);  // what opens is for both, and so is the picture they may keep
  if (activity.exercise->head.kind == exercise::Match::kKind) {
    drawMatched(s, v);
  } else {
    pages.revealed = exercise::reveal(*activity.exercise, pages.folded[0], pages.folded[1]);
    growPlant(s, Grown::Bloom);
  }
  for (exercise::FoldedPage& page : pages.folded) page.destroy();
  setStage(s, Stage::Reveal);
}

/// What was opened may be talked over in turns, where the article has them; not from what is to leave no trace.
std::string listeningTurns(AppState& s) {
  if (s.activity->quiet || s.activity->exercise->head.kind == exercise::Match::kKind) return {};
  for (const ExerciseEntry* entry : allExercises(s)) {
    const bool turns = entry->exercise && entry->exercise->head.kind == exercise::Turns::kKind;
    if (turns && !entry->quiet) return entry->id;
  }
  return {};
}

}  // namespace

void closeOwnPage(AppState& s) {
  keeping::Keeper* keeper = s.kept.keeper.get();
  if (keeper == nullptr || keeper->space() == nullptr || !keeper->who()) return;
  // Whoever was reading alone before, and not only for a turn, finds their place again; nobody else is shown it.
  const bool wasReading = s.activity && s.activity->reader == keeper->who();
  if (wasReading) keepOwnPlace(s);
  keeper->choose(keeper->space()->id, std::nullopt);
  refreshMarks(s);
  if (!wasReading) return;
  s.activity->reader.reset();
  resumePlace(s);
}

void clearHands(AppState& s) {
  Activity& activity = *s.activity;
  activity.answer = exercise::begin(*activity.exercise);
  activity.pages.offered.clear();
  activity.thing.reset();
  activity.changed = false;
  s.aloud.allowedPages.clear();
  s.kept.forgetDrawn = true;
  s.notice.reset();
}

void on(AppState& s, const FoldAway&, Services&) {
  if (!inPages(s) || s.activity->stage != Stage::Answering || s.activity->pages.away) return;
  // Picks of a match are never offered line by line: they are drawn from, or not.
  if (s.activity->exercise->head.kind == exercise::Match::kKind) {
    if (fold(s)) afterFold(s);
    return;
  }
  setStage(s, Stage::Offering);
}

void on(AppState& s, const OfferLine& a, Services&) {
  if (!inPages(s) || s.activity->stage != Stage::Offering || s.activity->pages.away) return;
  const auto lines = exercise::linesOf(*s.activity->exercise, s.activity->answer);
  const bool known = std::any_of(lines.begin(), lines.end(),
                                 [&](const exercise::Line& line) { return line.id == a.line && !line.words.empty(); });
  if (!known) return;
  if (a.offered) {
    s.activity->pages.offered.insert(a.line);
  } else {
    s.activity->pages.offered.erase(a.line);
  }
}

void on(AppState& s, const FoldOffers&, Services&) {
  if (!inPages(s) || s.activity->stage != Stage::Offering || s.activity->pages.away) return;
  if (fold(s)) afterFold(s);
}

void on(AppState& s, const LaterPages&, Services& v) {
  if (!inPages(s) || !canWait(s)) return;
  if (s.activity->stage != Stage::Curtain && s.activity->stage != Stage::Consent) return;
  const Screen to = s.activity->from;
  endExercise(s);
  on(s, OpenScreen{to}, v);
}

void on(AppState& s, const OpenEarlier&, Services&) {
  if (!s.activity || s.activity->stage != Stage::Opening || !canWait(s)) return;
  s.activity->alone = false;
  s.activity->reader = readsNow(s);
  s.activity->pages.who = theTwo(s);
  s.activity->pages.earlier = true;
  setStage(s, Stage::Whose);
}

void on(AppState& s, const ConsentToReveal& a, Services& v) {
  if (!inPages(s) || s.activity->stage != Stage::Consent || a.who > 1) return;
  TwoPages& pages = s.activity->pages;
  if (a.yes && asksLockFirst(s, a.who)) return;
  pages.consents[a.who] = a.yes;
  if (pages.consents[0] && pages.consents[1]) openBoth(s, v);
  if (s.activity && s.activity->stage == Stage::Reveal) pages.listening = listeningTurns(s);
}

void on(AppState& s, const OtherQuestions&, Services&) {
  if (s.activity) ++s.activity->pages.questions;
}

void on(AppState& s, const KeepPicture& a, Services&) {
  if (!inPages(s) || s.activity->stage != Stage::Reveal || a.who > 1 || s.activity->pages.kept) return;
  TwoPages& pages = s.activity->pages;
  pages.keeps[a.who] = a.yes;
  if (pages.keeps[0] && pages.keeps[1]) keepPicture(s);
}

void on(AppState& s, const CloseReveal&, Services&) {
  if (!inPages(s) || s.activity->stage != Stage::Reveal) return;
  s.activity->pages.revealed.reset();
  s.activity->pages.matched.reset();
  clearHands(s);
  setStage(s, Stage::Closing);
}

}  // namespace tend::state
