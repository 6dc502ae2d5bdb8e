// The first page: what the exercise is, for whom, who sees it, how long it may take; and the choice of doing it
// together or alone.
#include "app/state/place.h"
#include "app/views/care_line.h"
#include "app/views/exercise/card.h"
#include "app/views/exercise/stages.h"

namespace tend::views {
namespace {

using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

enum class Choice : std::uint8_t { NotNow, Earlier, Alone, Together };

struct Choices {
  std::vector<Button> buttons;
  std::vector<Choice> meanings;
  void add(Button button, Choice meaning) {
    buttons.push_back(std::move(button));
    meanings.push_back(meaning);
  }
};

Choices choicesOf(Ui& ui, const state::AppState& s, const exercise::Head& head) {
  Choices c;
  c.add({"exercise.not_now", ui.tr("exercise.not_now"), ButtonKind::Quiet, {}, false, 56}, Choice::NotNow);
  // Where both have a lock this stands always: whether there are such pages, only their locks know.
  if (state::canWait(s)) {
    c.add({"exercise.earlier", ui.tr("whose.open_earlier"), ButtonKind::Quiet, {}, false, 56}, Choice::Earlier);
  }
  // In an office or at a kiosk it was said before how many people are here.
  const auto alone = state::aloneHere(s);
  const bool both = head.suitsOne() && head.suitsTwo();
  if (both && alone) {
    c.add({"exercise.begin", ui.tr("exercise.begin"), ButtonKind::Main, {}, false, 56},
          *alone ? Choice::Alone : Choice::Together);
  } else if (both) {
    c.add({"exercise.alone", ui.tr("exercise.alone"), ButtonKind::Second, {}, false, 56}, Choice::Alone);
    c.add({"exercise.together", ui.tr("exercise.together"), ButtonKind::Main, {}, false, 56}, Choice::Together);
  } else {
    const Choice only = head.suitsTwo() ? Choice::Together : Choice::Alone;
    c.add({"exercise.begin", ui.tr("exercise.begin"), ButtonKind::Main, {}, false, 56}, only);
  }
  return c;
}

std::string leadOf(Ui& ui, const state::AppState& s, const exercise::Head& head) {
  const auto alone = state::aloneHere(s);
  const bool one = head.suitsOne() && alone.value_or(true);
  const bool two = head.suitsTwo() && !alone.value_or(false);
  if (one && two) return ui.tr("exercise.for_either");
  return ui.tr(one || !head.suitsTwo() ? "exercise.for_one" : "exercise.for_two");
}

}  // namespace

void drawOpening(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const exercise::Head& head = activity.exercise->head;
  const Choices choices = choicesOf(ui, s, head);
  Card card(ui, {"exercise", leadOf(ui, s, head), head.title, 720, privacyLine(ui, s), choices.buttons});
  Flow& flow = card.flow();
  flow.text(head.summary.of(activity.alone), {paint::TextStyle::Aside, ui.theme().ink, 19});
  flow.space(16);
  paragraphs(flow, head.introFor(activity.alone));
  if (head.care) {
    careLine(flow, head.suitsTwo() ? CareFor::Two : CareFor::One);
    flow.space(16);
  }
  flow.space(4);
  flow.text(ui.tr("exercise.minutes", {{"count", std::to_string(head.minutes)}}),
            {paint::TextStyle::Label, ui.theme().ink3, 15});
  const bool kept = state::placeKind(s) == state::PlaceKind::Home;
  flow.text(ui.tr(kept ? "exercise.free" : "exercise.free_here"), {paint::TextStyle::Label, ui.theme().ink3, 15});
  const auto pressed = card.finish();
  if (!pressed) return;
  switch (choices.meanings[*pressed]) {
    case Choice::NotNow:
      ui.push(state::LeaveExercise{});
      break;
    case Choice::Earlier:
      ui.push(state::OpenEarlier{});
      break;
    case Choice::Alone:
      ui.push(state::BeginExercise{true});
      break;
    case Choice::Together:
      ui.push(state::BeginExercise{false});
      break;
  }
}

}  // namespace tend::views
