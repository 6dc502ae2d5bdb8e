// What both offered, side by side: as one flower where there are four lines on steps, and in words always. Questions
// that invite; the picture is kept only when both say so.
#include <algorithm>
#include <cmath>

#include "app/views/exercise/card.h"
#include "app/views/exercise/petals.h"
#include "app/views/exercise/reveal_parts.h"
#include "app/views/exercise/stages.h"
#include "app/views/exercise/two_names.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kBesideFromPx = 1084;  // of the room: from here on the picture stands beside the words
constexpr float kGapPx = 48;
constexpr const char* kUnfolding = "reveal.unfold";

enum class Act : std::uint8_t { KeepFirst, KeepSecond, FoldAway };

struct Acts {
  std::vector<Button> buttons;
  std::vector<Act> meanings;
};

std::string keepLabel(Ui& ui, const state::AppState& s, const state::Activity& activity, std::size_t who) {
  const std::string name = twoNames(s)[who].name;
  return activity.pages.keeps[who] ? ui.tr("reveal.keeps", {{"name", name}}) : ui.tr("reveal.keep", {{"name", name}});
}

Acts actsOf(Ui& ui, const state::AppState& s, const state::Activity& activity, const Both& both) {
  Acts acts;
  // In an office or a kiosk nothing is kept.
  const bool keepable = !s.place && !activity.quiet && !activity.pages.kept && both.any;
  for (std::size_t i = 0; i < 2 && keepable; ++i) {
    Button button{i == 0 ? "reveal.keep_first" : "reveal.keep_second",
                  keepLabel(ui, s, activity, i),
                  ButtonKind::Quiet,
                  {},
                  false,
                  56};
    if (activity.pages.keeps[i]) button.icon = paint::Icon::Check;
    acts.buttons.push_back(std::move(button));
    acts.meanings.push_back(i == 0 ? Act::KeepFirst : Act::KeepSecond);
  }
  acts.buttons.push_back({"reveal.fold", ui.tr("reveal.fold"), ButtonKind::Main, {}, false, 56});
  acts.meanings.push_back(Act::FoldAway);
  return acts;
}

PrivacyLine keptLine(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  if (!activity.pages.kept) return {paint::Icon::Lock, ui.tr("reveal.not_kept")};
  const bool plain = state::keepsNow(s) == state::Keeps::SharedPlain;
  return {paint::Icon::Check, plain ? ui.tr("reveal.kept_plain") : ui.tr("reveal.kept_locked")};
}

void words(Flow& flow, const state::AppState& s, const state::Activity& activity, const Both& both) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(both.any ? ui.tr("reveal.words") : ui.tr("reveal.nothing"), {paint::TextStyle::Aside, t.ink2, 18});
  flow.space(16);
  whoIsWho(flow, twoNames(s));
  flow.space(12);
  flow.hairline();
  flow.space(12);
  flow.text(ui.tr("reveal.ask"), {paint::TextStyle::Label, t.ink2, 15});
  flow.space(8);
  questions(flow, activity);
  if (activity.pages.listening.empty()) return;
  const widgets::TextLink listen{"reveal.listen", ui.tr("reveal.listen"), false, true, {}, false};
  const base::Rect rect = flow.take(widgets::textLinkHeight(ui, listen, flow.width()));
  if (!flow.drawing() || !widgets::drawTextLink(ui, listen, rect)) return;
  ui.push(state::CloseReveal{});
  ui.push(state::OpenExercise{activity.pages.listening});
}

/// The picture unfolds once, from the page on which both said yes; folded or left, it does not again.
float unfoldSeconds(Ui& ui) {
  (void)ui.ease(kUnfolding, 1, kUnfoldedSeconds);
  return ui.memory().ease[kUnfolding] * kUnfoldedSeconds;
}

}  // namespace

void foldPicture(Ui& ui) { ui.memory().ease[kUnfolding] = ui.reducedMotion() ? 1.0F : 0.0F; }

void drawReveal(Ui& ui, const state::AppState& s, const state::Activity& activity) {
  const Both both = bothOf(activity);
  const Acts acts = actsOf(ui, s, activity, both);
  CardSetup setup{"exercise", ui.tr("reveal.lead"), ui.tr("reveal.title"), 0, keptLine(ui, s, activity), acts.buttons};
  setup.ownHead = ui.layout().main.width >= kBesideFromPx * ui.u();
  Card card(ui, setup);
  Flow& flow = card.flow();
  const float unfolded = unfoldSeconds(ui);
  if (setup.ownHead) {
    const float half = (flow.width() - kGapPx) / 2;
    const auto headed = [&](Flow& f) {
      card.head(f);
      words(f, s, activity, both);
    };
    const float pictures = widgets::measured(ui, half, [&](Flow& f) { picture(f, s, both, unfolded); });
    const float text = widgets::measured(ui, half, headed);
    const base::Rect rect = flow.take(std::max(pictures, text));
    // The lower one hangs a little above the middle of the other.
    const auto top = [&](float height) { return rect.y + std::round((rect.height - height) / 3); };
    const base::Rect left = widgets::placed(ui, rect, {rect.x, rect.y, half, rect.height});
    const base::Rect right = widgets::placed(ui, rect, {rect.x + half + kGapPx, rect.y, half, rect.height});
    Flow first(ui, {left.x, top(pictures), half, 0});
    picture(first, s, both, unfolded);
    Flow second(ui, {right.x, top(text), half, 0});
    headed(second);
  } else {
    picture(flow, s, both, unfolded);
    flow.space(20);
    words(flow, s, activity, both);
  }
  const auto pressed = card.finish();
  if (!pressed) return;
  switch (acts.meanings[*pressed]) {
    case Act::KeepFirst:
      ui.push(state::KeepPicture{0, !activity.pages.keeps[0]});
      break;
    case Act::KeepSecond:
      ui.push(state::KeepPicture{1, !activity.pages.keeps[1]});
      break;
    case Act::FoldAway:
      ui.push(state::CloseReveal{});
      break;
  }
}

}  // namespace tend::views
