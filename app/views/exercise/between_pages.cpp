// The pages between two people: who begins, the hand-over, the two yeses, and the page that waits out of sight. Nothing
// of what anybody answered is here.
#include "app/views/exercise/curtain.h"
#include "app/views/exercise/stages.h"
#include "app/views/exercise/two_names.h"

namespace tend::views {
namespace {

using state::Activity;
using state::AppState;
using widgets::Ui;

std::string iAm(Ui& ui, const AppState& s, std::size_t who) {
  const TwoNames names = twoNames(s);
  if (names.canBeAsked()) return ui.tr("curtain.i_am", {{"name", names[who].name}});
  return who == 0 ? ui.tr("curtain.i_am_first") : ui.tr("curtain.i_am_second");
}

std::string thanks(Ui& ui, const AppState& s, std::size_t who) {
  const TwoNames names = twoNames(s);
  return names.canBeAsked() ? ui.tr("curtain.thanks", {{"name", names[who].name}}) : ui.tr("curtain.thanks_you");
}

std::string handTo(Ui& ui, const AppState& s, std::size_t who) {
  const TwoNames names = twoNames(s);
  return names.canBeAsked() ? ui.tr("curtain.hand", {{"name", names[who].name}}) : ui.tr("curtain.hand_other");
}

std::string opens(Ui& ui, const AppState& s, std::size_t who) {
  const TwoNames names = twoNames(s);
  if (names.canBeAsked()) return ui.tr("consent.open", {{"name", names[who].name}});
  return who == 0 ? ui.tr("consent.open_first") : ui.tr("consent.open_second");
}

std::string waitWords(Ui& ui, const AppState& s) {
  return state::canWait(s) ? ui.tr("curtain.kept_locked") : ui.tr("curtain.kept_here");
}

/// The page of a turn goes on only for whoever it belongs to; a lock is asked for where there is one.
bool hasClosedLock(const AppState& s, std::size_t who) {
  const auto& partner = s.activity->pages.who[who];
  const auto* box = partner && s.kept.keeper ? s.kept.keeper->boxOf(partner) : nullptr;
  return box != nullptr && box->form() == state::keeping::Form::Locked;
}

}  // namespace

std::string turnOf(Ui& ui, const AppState& s, std::size_t who) {
  const TwoNames names = twoNames(s);
  return names.canBeAsked() ? ui.tr("exercise.turn_of", {{"name", names[who].name}}) : ui.tr("exercise.your_turn");
}

void drawWhose(Ui& ui, const AppState& s, const Activity& activity) {
  Curtain curtain;
  curtain.title = activity.pages.earlier ? ui.tr("whose.earlier") : ui.tr("whose.title");
  curtain.words = activity.pages.earlier ? ui.tr("whose.earlier_words") : ui.tr("whose.words");
  curtain.answers = {{"whose.first", iAm(ui, s, 0)}, {"whose.second", iAm(ui, s, 1)}};
  curtain.note = waitWords(ui, s);
  const auto pressed = drawCurtain(ui, curtain);
  if (pressed) ui.push(state::TakeDevice{static_cast<std::uint8_t>(*pressed)});
}

void drawHandOver(Ui& ui, const AppState& s, const Activity& activity) {
  const std::size_t last = activity.pages.turn;
  const std::size_t next = 1 - last;
  Curtain curtain;
  curtain.thanks = thanks(ui, s, last);
  curtain.title = handTo(ui, s, next);
  curtain.words = ui.tr("curtain.words");
  curtain.answers.push_back({"curtain.take", iAm(ui, s, next)});
  const bool locked = hasClosedLock(s, next);
  if (locked) curtain.answers.push_back({"curtain.without", ui.tr("curtain.without_lock"), true});
  if (state::canWait(s)) curtain.answers.push_back({"curtain.later", ui.tr("curtain.later"), true});
  curtain.note = waitWords(ui, s);
  const auto pressed = drawCurtain(ui, curtain);
  if (!pressed) return;
  const std::string& name = curtain.answers[*pressed].name;
  if (name == "curtain.later") return ui.push(state::LaterPages{});
  ui.push(state::TakeDevice{static_cast<std::uint8_t>(next), name == "curtain.without"});
}

void drawConsent(Ui& ui, const AppState& s, const Activity& activity) {
  foldPicture(ui);
  const bool match = activity.exercise->head.kind == exercise::Match::kKind;
  Curtain curtain;
  curtain.thanks = thanks(ui, s, activity.pages.turn);
  curtain.title = ui.tr("consent.title");
  curtain.words = match ? ui.tr("consent.words_match") : ui.tr("consent.words");
  for (std::size_t i = 0; i < 2; ++i) {
    curtain.answers.push_back(
        {i == 0 ? "consent.first" : "consent.second", opens(ui, s, i), false, activity.pages.consents[i]});
  }
  curtain.answers.push_back({"consent.closed", ui.tr("consent.closed"), true});
  if (state::canWait(s)) curtain.answers.push_back({"curtain.later", ui.tr("curtain.later"), true});
  const auto pressed = drawCurtain(ui, curtain);
  if (!pressed) return;
  const std::string& name = curtain.answers[*pressed].name;
  if (name == "curtain.later") return ui.push(state::LaterPages{});
  if (name == "consent.closed") return ui.push(state::LeaveExercise{});
  ui.push(state::ConsentToReveal{static_cast<std::uint8_t>(*pressed), !activity.pages.consents[*pressed]});
}

void drawBehind(Ui& ui) {
  Curtain curtain;
  curtain.title = ui.tr("away.title");
  curtain.words = ui.tr("away.words");
  (void)drawCurtain(ui, curtain);
}

void drawAway(Ui& ui, const AppState& s, const Activity& activity) {
  Curtain curtain;
  curtain.title = ui.tr("away.title");
  curtain.words = ui.tr("away.words");
  const bool two = state::hasTwoPages(activity);
  curtain.answers = {{"away.back", two ? iAm(ui, s, activity.pages.turn) : ui.tr("away.show")},
                     {"away.close", ui.tr("exercise.keep_nothing"), true}};
  const auto pressed = drawCurtain(ui, curtain);
  if (pressed == std::size_t{0}) ui.push(state::TakeDevice{activity.pages.turn});
  if (pressed == std::size_t{1}) ui.push(state::LeaveExercise{});
}

}  // namespace tend::views
