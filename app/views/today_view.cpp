#include "app/views/today_view.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/state/guide.h"
#include "app/views/homework_parts.h"
#include "app/views/path_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using exercise::Greeting;
using exercise::Step;
using state::AppState;
using state::GuideSitting;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::FlowMode;
using widgets::Ui;

constexpr float kTwoColumnsFromPx = 900;  // of the column, at scale 1 (design 6)
constexpr float kReadingPx = 400, kColumnGapPx = 28;
constexpr float kButtonPx = 52, kButtonGapPx = 8;

bool isPhone(const Ui& ui) { return ui.layout().screen == state::ScreenClass::Phone; }
bool isWide(const Ui& ui, const Flow& flow) { return flow.width() >= kTwoColumnsFromPx * ui.u(); }

std::string greetingOf(const Ui& ui, Greeting greeting) {
  switch (greeting) {
    case Greeting::Two:
      return ui.tr("today.greeting_two");
    case Greeting::Back:
      return ui.tr("today.greeting_back");
    case Greeting::One:
      break;
  }
  return ui.tr("today.greeting");
}

std::string partOf(const Ui& ui, state::DayPart part) {
  switch (part) {
    case state::DayPart::Morning:
      return ui.tr("today.morning");
    case state::DayPart::Afternoon:
      return ui.tr("today.afternoon");
    case state::DayPart::Evening:
      return ui.tr("today.evening");
    case state::DayPart::Unknown:
      break;
  }
  return {};
}

// One small step

/// The buttons of the step, from the reading start; where they do not fit beside each other the first has a line of its
/// own, and then each.
struct StepButtons {
  std::vector<Button> all;
  std::vector<std::vector<std::size_t>> lines;
  std::vector<float> heights;
  float height = 0;
};

float lineWidth(Ui& ui, const std::vector<Button>& all, const std::vector<std::size_t>& line) {
  float width = -kButtonGapPx;
  for (const std::size_t i : line) width += widgets::buttonWidth(ui, all[i]) + kButtonGapPx;
  return width;
}

StepButtons laid(Ui& ui, std::vector<Button> all, float width) {
  StepButtons out;
  out.all = std::move(all);
  std::vector<std::size_t> every, rest;
  for (std::size_t i = 0; i < out.all.size(); ++i) {
    every.push_back(i);
    if (i > 0) rest.push_back(i);
  }
  if (lineWidth(ui, out.all, every) <= width) {
    out.lines = {every};
  } else if (!rest.empty() && lineWidth(ui, out.all, rest) <= width) {
    out.lines = {{0}, rest};
  } else {
    for (const std::size_t i : every) out.lines.push_back({i});
  }
  for (const auto& line : out.lines) {
    float height = 0;
    for (const std::size_t i : line) height = std::max(height, widgets::buttonHeight(ui, out.all[i], width));
    out.heights.push_back(height);
    out.height += height + (out.heights.size() > 1 ? kButtonGapPx : 0);
  }
  return out;
}

std::optional<std::size_t> draw(Ui& ui, const StepButtons& buttons, base::Rect rect) {
  std::optional<std::size_t> pressed;
  float y = rect.y;
  for (std::size_t l = 0; l < buttons.lines.size(); ++l) {
    const auto& line = buttons.lines[l];
    // A line of one fills the width; where all stand in one line they begin at its start.
    const bool fills = buttons.lines.size() > 1;
    float x = rect.x;
    for (const std::size_t i : line) {
      const float own = widgets::buttonWidth(ui, buttons.all[i]);
      const float share =
          (rect.width - kButtonGapPx * static_cast<float>(line.size() - 1)) / static_cast<float>(line.size());
      const bool even = fills && std::all_of(line.begin(), line.end(), [&](std::size_t other) {
                          return widgets::buttonWidth(ui, buttons.all[other]) <= share;
                        });
      const float width = line.size() == 1 && fills ? rect.width : (even ? share : std::min(own, rect.width));
      if (widgets::drawButton(ui, buttons.all[i], widgets::placed(ui, rect, {x, y, width, buttons.heights[l]}))) {
        pressed = i;
      }
      x += width + kButtonGapPx;
    }
    y += buttons.heights[l] + kButtonGapPx;
  }
  return pressed;
}

/// What the slip says: a step, that nothing is asked today, or that all was passed over.
struct Offer {
  std::string title, text, minutes;
  std::string plant, seed;
  std::vector<Button> buttons;
};

Offer offerOf(Ui& ui, const GuideSitting& sitting) {
  if (sitting.resting || !sitting.today.next) {
    const bool resting = sitting.resting;
    return {ui.tr(resting ? "today.rest_title" : "today.none_title"),
            ui.tr(resting ? "today.rest_words" : "today.none_words"),
            {},
            {},
            {},
            {{"today.ask", ui.tr(resting ? "today.ask" : "today.again"), ButtonKind::Second, {}, false, kButtonPx}}};
  }
  const Step& step = sitting.today.steps[*sitting.today.next];
  const bool reading = step.kind == exercise::StepKind::Section;
  const auto& text = step.textFor(sitting.today.alone);
  Offer offer;
  offer.title = reading ? ui.tr("today.read_step", {{"title", step.title.two}}) : step.title.of(sitting.today.alone);
  offer.text = reading ? ui.tr("today.read_words") : (text.empty() ? std::string() : text.front());
  offer.minutes = ui.strings().plural("practice.minutes", static_cast<unsigned long>(step.minutes));
  offer.plant = step.plant;
  offer.seed = step.id;
  offer.buttons = {{"today.begin", ui.tr("today.begin"), ButtonKind::Main, {}, false, kButtonPx},
                   {"today.another", ui.tr("today.another"), ButtonKind::Quiet, {}, false, kButtonPx},
                   {"today.not_today", ui.tr("today.not_today"), ButtonKind::Quiet, {}, false, kButtonPx}};
  return offer;
}

void offerHead(Flow& flow, const Offer& offer) {
  Ui& ui = flow.ui();
  const bool phone = isPhone(ui);
  flow.text(ui.tr("today.step"), {paint::TextStyle::Lead, ui.theme().clay, phone ? 15.0F : 16.0F});
  flow.space(2);
  flow.text(offer.title,
            {paint::TextStyle::CardTitle, ui.theme().ink, phone ? 27.0F : 34.0F, false, semantics::Role::Heading, 2});
}

void offerText(Flow& flow, const Offer& offer) {
  const paint::Theme& t = flow.ui().theme();
  flow.space(8);
  flow.text(offer.text, {paint::TextStyle::Aside, t.ink2, 18});
  if (offer.minutes.empty()) return;
  flow.space(8);
  flow.text(offer.minutes, {paint::TextStyle::Label, t.ink3, 15});
}

/// The words and the plant beside them; on phones the title has the whole width.
void offerWords(Flow& flow, const Offer& offer) {
  Ui& ui = flow.ui();
  PlantRoom room = offer.plant.empty() ? PlantRoom{} : plantRoom(ui, flow.width());
  const FlowMode mode = flow.drawing() ? FlowMode::Draw : FlowMode::Measure;
  const bool besideAll = !isPhone(ui);
  if (!besideAll) offerHead(flow, offer);
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  Flow words(ui, widgets::placed(ui, whole, {flow.x(), flow.y(), flow.width() - room.widthPx, 0}), mode);
  if (besideAll) offerHead(words, offer);
  offerText(words, offer);
  const base::Rect at = flow.take(std::max(words.height(), room.heightPx));
  if (flow.drawing()) {
    drawPlantAt(ui, room, {at.x, at.bottom() - room.heightPx, at.width, room.heightPx}, {offer.plant, offer.seed});
  }
}

void takeStep(Ui& ui, const GuideSitting& sitting, std::size_t pressed) {
  if (sitting.resting || !sitting.today.next) {
    ui.push(state::AskStep{});
  } else if (pressed == 0) {
    ui.push(state::BeginStep{});
  } else if (pressed == 1) {
    ui.push(state::AnotherStep{});
  } else {
    ui.push(state::SetAsideStep{});
  }
}

struct Padding {
  float x = 38, y = 34;
};
Padding stepPadding(const Ui& ui) { return isPhone(ui) ? Padding{24, 26} : Padding{}; }

float stepHeight(Ui& ui, const Offer& offer, float width) {
  const Padding pad = stepPadding(ui);
  const float inner = width - 2 * pad.x;
  const float words = widgets::measured(ui, inner, [&](Flow& f) { offerWords(f, offer); });
  return words + 20 * ui.u() + laid(ui, offer.buttons, inner).height + 2 * pad.y;
}

void drawStep(Ui& ui, const GuideSitting& sitting, const Offer& offer, base::Rect rect) {
  const semantics::Scope group(
      ui.tree(), {widgets::idOf("today.slip"), semantics::Role::Group, ui.tr("today.step"), {}, 0, 0, rect, {}});
  widgets::drawSlip(ui, rect, true);
  const Padding pad = stepPadding(ui);
  const base::Rect inner{rect.x + pad.x, rect.y + pad.y, rect.width - 2 * pad.x, rect.height - 2 * pad.y};
  Flow flow(ui, inner);
  offerWords(flow, offer);
  const StepButtons buttons = laid(ui, offer.buttons, inner.width);
  const auto pressed = draw(ui, buttons, {inner.x, inner.bottom() - buttons.height, inner.width, buttons.height});
  if (pressed) takeStep(ui, sitting, *pressed);
}

// Where reading goes on

std::string readingTitle(const Ui& ui, const AppState& s, const state::Continue& reading) {
  if (!reading.title.empty()) return reading.title;
  return s.reader ? s.reader->source()->info().title : ui.tr("nav.read");
}

std::string readingLead(const Ui& ui, const state::Continue& reading) {
  return ui.tr(reading.begun ? "today.continue" : "today.start");
}

Button readingButton(Ui& ui) {
  return {"today.open_page", ui.tr("today.open_page"), ButtonKind::Second, paint::Icon::Read, false, kButtonPx};
}

void readingWords(Flow& flow, const AppState& s, const state::Continue& reading) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(readingLead(ui, reading), {paint::TextStyle::Lead, t.clay, isPhone(ui) ? 15.0F : 16.0F});
  flow.space(2);
  flow.text(readingTitle(ui, s, reading),
            {paint::TextStyle::SmallSection, t.ink, isPhone(ui) ? 23.0F : 30.0F, false, semantics::Role::Heading, 2});
  flow.space(8);
  flow.text(ui.strings().plural("today.minutes_left", static_cast<unsigned long>(reading.minutesLeft)),
            {paint::TextStyle::Aside, t.ink2, 17});
}

Padding readingPadding(const Ui& ui) { return isPhone(ui) ? Padding{24, 22} : Padding{34, 34}; }

float readingHeight(Ui& ui, const AppState& s, const state::Continue& reading, float width) {
  const Padding pad = readingPadding(ui);
  const float inner = width - 2 * pad.x;
  const float words = widgets::measured(ui, inner, [&](Flow& f) { readingWords(f, s, reading); });
  return words + 20 * ui.u() + widgets::buttonHeight(ui, readingButton(ui), inner) + 2 * pad.y;
}

void drawReading(Ui& ui, const AppState& s, const state::Continue& reading, base::Rect rect) {
  const semantics::Scope group(
      ui.tree(),
      {widgets::idOf("today.reading"), semantics::Role::Group, readingLead(ui, reading), {}, 0, 0, rect, {}});
  widgets::drawSlip(ui, rect);
  const Padding pad = readingPadding(ui);
  const base::Rect inner{rect.x + pad.x, rect.y + pad.y, rect.width - 2 * pad.x, rect.height - 2 * pad.y};
  Flow flow(ui, inner);
  readingWords(flow, s, reading);
  const Button button = readingButton(ui);
  const float width = std::min(inner.width, widgets::buttonWidth(ui, button));
  const float height = widgets::buttonHeight(ui, button, inner.width);
  const base::Rect at{inner.x, inner.bottom() - height, width, height};
  if (widgets::drawButton(ui, button, widgets::placed(ui, inner, at))) ui.push(state::ReadSection{});
}

// Both, side by side or one below the other

void drawSlips(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const GuideSitting& sitting = *s.guide;
  const Offer offer = offerOf(ui, sitting);
  const auto& reading = sitting.today.reading;
  const bool beside = isWide(ui, flow) && reading;
  const float gap = kColumnGapPx;
  const float readWidth = beside ? std::round(kReadingPx * ui.u()) : flow.width();
  const float stepWidth = beside ? flow.width() - readWidth - gap : flow.width();
  float height = stepHeight(ui, offer, stepWidth);
  const float readHeight = reading ? readingHeight(ui, s, *reading, readWidth) : 0;
  if (beside) height = std::max(height, readHeight);
  const base::Rect row = flow.take(height);
  drawStep(ui, sitting, offer, widgets::placed(ui, row, {row.x, row.y, stepWidth, height}));
  if (!reading) return;
  if (beside) {
    drawReading(ui, s, *reading, widgets::placed(ui, row, {row.x + stepWidth + gap, row.y, readWidth, height}));
    return;
  }
  flow.space(20);
  drawReading(ui, s, *reading, flow.take(readHeight));
}

// The path

PathShown pathShownOf(const state::Path& path, bool alone) {
  const auto& practice = std::get<exercise::Practice>(path.exercise->definition);
  exercise::PracticeAnswer answer;
  for (std::size_t i = 0; i < practice.days.size() && i < path.done.size(); ++i) {
    if (path.done[i]) answer.done.insert(practice.days[i].id);
  }
  PathShown shown = pathShown(practice, answer, alone);
  shown.now = path.now.value_or(practice.days.size());
  return shown;
}

/// The title, and the way to the list beside it, or below the picture where there is no room.
void drawThePath(Flow& flow, const state::Path& path, bool alone) {
  Ui& ui = flow.ui();
  const widgets::TextLink link{"today.all_steps", ui.tr("today.all_steps"), false, true, {}, true};
  const float linkWidth = widgets::textLinkWidth(ui, link);
  const bool beside = flow.width() >= 600 * ui.u();
  const float room = beside ? linkWidth + 24 : 0;
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  Flow title(ui, widgets::placed(ui, whole, {flow.x(), flow.y() + (beside ? 7 * ui.u() : 0), flow.width() - room, 0}));
  title.text(path.exercise->head.title, {paint::TextStyle::SmallSection, ui.theme().ink, isPhone(ui) ? 22.0F : 26.0F,
                                         false, semantics::Role::Heading, 2});
  const auto drawLink = [&](base::Rect row) {
    const float width = std::min(row.width, linkWidth);
    const float x = beside ? row.right() - width : row.x;
    if (widgets::drawTextLink(ui, link, widgets::placed(ui, row, {x, row.y, width, row.height}))) {
      ui.push(state::OpenDay{});
    }
  };
  if (beside) {
    drawLink(flow.take(std::max(48 * ui.u(), title.height() + 14 * ui.u())));
  } else {
    flow.take(title.height());
  }
  flow.space(4);
  drawPathOf(flow, pathShownOf(path, alone));
  if (!beside) drawLink(flow.take(widgets::textLinkHeight(ui, link, flow.width())));
}

}  // namespace

void drawToday(Ui& ui, const AppState& s) {
  if (!s.guide) return;
  const GuideSitting& sitting = *s.guide;
  widgets::PageColumn page(ui, {"today", ui.tr("nav.today"), 1056, {}});
  Flow& flow = page.flow();
  widgets::pageHead(flow, partOf(ui, sitting.dayPart), greetingOf(ui, sitting.today.greeting));
  flow.space(isPhone(ui) ? 20 : 28);
  drawSlips(flow, s);
  if (sitting.today.homework) {
    flow.space(isPhone(ui) ? 20 : 28);
    takenSlip(flow, *sitting.today.homework, sitting.today.alone);
  }
  if (sitting.today.path) {
    flow.space(isPhone(ui) ? 20 : 28);
    drawThePath(flow, *sitting.today.path, sitting.today.alone);
  }
  flow.space(12);
  codeLink(flow);
  page.finish();
}

}  // namespace tend::views
