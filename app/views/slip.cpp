#include "app/views/slip.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/state/place.h"
#include "app/widgets/fit.h"
#include "app/widgets/flow.h"
#include "core/exercise/exercise.h"

namespace tend::views {
namespace {

using state::AppState;
using state::ExerciseEntry;
using widgets::Ui;

constexpr float kPictureColumnPx = 128;
constexpr float kPictureFromPx = 480;  // narrower columns give its room to the words
constexpr float kButtonPx = 52;
constexpr float kSlipsAhead = 20;  // viewports, as with links: in an endless section, slips further down wait

/// The words of a slip, in the order in which they stand.
struct SlipWords {
  std::string lead, title, summary, facts, open;
  bool broken = false;
  bool elsewhere = false;  // not offered in this place
};

std::string seesWords(const base::Strings& strings, const exercise::Head& head, bool quiet) {
  if (quiet) return strings.text("exercise.sees_quiet");
  switch (head.sees) {
    case exercise::Sees::Together:
      return head.suitsTwo() ? strings.text("exercise.sees_both") : strings.text("exercise.sees_self");
    case exercise::Sees::Self:
      return strings.text("exercise.sees_self");
    case exercise::Sees::Reveal:
      return strings.text("exercise.sees_reveal");
  }
  return {};
}

SlipWords wordsOf(const base::Strings& strings, const ExerciseEntry& entry, bool offered) {
  SlipWords w;
  w.title = entry.title;
  if (!entry.exercise) {
    w.broken = true;
    w.lead = strings.text("slip.broken");
    const base::Error& problem = *entry.problem;
    w.summary = strings.text(problem.id, problem.arguments);
    w.facts = strings.text("slip.broken_at", {{"line", std::to_string(problem.where.line)},
                                              {"column", std::to_string(problem.where.column)}});
    return w;
  }
  const exercise::Head& head = entry.exercise->head;
  w.lead = !head.suitsOne()  ? strings.text("exercise.for_two")
           : head.suitsTwo() ? strings.text("exercise.for_either")
                             : strings.text("exercise.for_one");
  w.summary = head.summary.of(!head.suitsTwo());
  w.facts = strings.text("slip.facts",
                         {{"minutes", std::to_string(head.minutes)}, {"sees", seesWords(strings, head, entry.quiet)}});
  w.elsewhere = !offered;
  if (w.elsewhere) w.facts = strings.text("kiosk.for_home");
  if (offered) w.open = strings.text("slip.open");
  return w;
}

/// Where everything of a slip stands, for a column; only the typesetter is asked, so that it can be known outside a
/// frame.
struct SlipPlan {
  paint::TextBox lead, title, summary, facts, open;
  float padX = 0, padY = 0, picture = 0, textWidth = 0;
  float leadHeight = 0, titleHeight = 0, summaryHeight = 0, factsHeight = 0, buttonWidth = 0, buttonHeight = 0;
  bool factsBeside = false;

  float footHeight() const {
    if (buttonHeight <= 0) return factsHeight;
    return factsBeside ? std::max(buttonHeight, factsHeight) : buttonHeight + 12 + factsHeight;
  }
  float height() const { return 2 * padY + leadHeight + titleHeight + 4 + summaryHeight + 16 + footHeight(); }
};

class Planner {
 public:
  Planner(paint::TextSetter& setter, const SlipSetting& setting) : m_setter(&setter), m_setting(&setting) {}

  SlipPlan plan(const SlipWords& words, float width) const {
    const float u = m_setting->controls;
    SlipPlan p;
    p.padX = m_setting->phone ? 20 : 30;
    p.padY = m_setting->phone ? 20 : 26;
    p.picture = width >= kPictureFromPx * u && !words.broken ? kPictureColumnPx : 0;
    p.textWidth = std::max(60.0F, width - 2 * p.padX - p.picture);
    p.lead = box(words.lead, paint::TextStyle::Lead, p.textWidth, 15);
    p.title = box(words.title, paint::TextStyle::SmallSection, p.textWidth, m_setting->phone ? 24.0F : 26.0F);
    p.summary = box(words.summary, paint::TextStyle::Aside, p.textWidth, 17);
    p.leadHeight = height(words.lead, p.lead);
    p.titleHeight = height(words.title, p.title);
    p.summaryHeight = height(words.summary, p.summary);
    foot(words, width - 2 * p.padX, p);
    return p;
  }

 private:
  paint::TextBox box(const std::string& words, paint::TextStyle style, float width, float sizePx) const {
    paint::TextBox b;
    b.style = style;
    b.widthPx = width;
    b.scale = m_setting->controls * sizePx / paint::fontSize(style);
    // One long word is made smaller rather than cut.
    while (b.scale * paint::fontSize(style) > widgets::kSmallestTextPx && widest(words, b) > width) b.scale *= 0.94F;
    return b;
  }
  float widest(const std::string& words, paint::TextBox b) const {
    b.widthPx = 0;
    float most = 0;
    for (std::size_t from = 0; from < words.size();) {
      const std::size_t to = std::min(words.find(' ', from), words.size());
      if (to > from) most = std::max(most, m_setter->measure(words.substr(from, to - from), b).width);
      from = to + 1;
    }
    return most;
  }
  float height(const std::string& words, const paint::TextBox& b) const {
    return words.empty() ? 0 : m_setter->measure(words, b).height;
  }
  void foot(const SlipWords& words, float width, SlipPlan& p) const {
    const float u = m_setting->controls;
    if (!words.open.empty()) {
      paint::TextBox line = box(words.open, paint::TextStyle::Button, 0, 17);
      p.buttonWidth = std::min(width, std::max(100.0F * u, m_setter->measure(words.open, line).width + 56));
      p.open = box(words.open, paint::TextStyle::Button, p.buttonWidth - 16, 17);
      p.buttonHeight = std::max(kButtonPx * u, height(words.open, p.open) + 16);
    }
    const float beside = width - p.buttonWidth - 24;
    p.factsBeside = p.buttonHeight > 0 && beside >= 200 * u;
    p.facts = box(words.facts, paint::TextStyle::Label, p.factsBeside ? beside : width, 15);
    p.factsHeight = height(words.facts, p.facts);
  }

  paint::TextSetter* m_setter;
  const SlipSetting* m_setting;
};

void drawPicture(Ui& ui, const ExerciseEntry& entry, base::Rect rect) {
  const std::string& plant = entry.exercise->head.plant;
  const base::Point ground{rect.x + rect.width / 2, rect.bottom() - 4};
  const auto seed = static_cast<std::uint32_t>(widgets::idOf(entry.id));
  if (entry.quiet || plant.empty()) return ui.canvas().mark({ground.x, rect.y + rect.height / 2}, 56);
  ui.canvas().plant(paint::plantKindNamed(plant).value_or(paint::PlantKind::Sprig), ground,
                    std::min(104.0F, rect.height), paint::kPlantStages - 1, seed);
}

/// The words at the start, the button and the facts at the foot. Returns whether it was opened.
void drawWords(Ui& ui, const SlipWords& w, SlipPlan p, base::Rect inner) {
  const paint::Theme& t = ui.theme();
  for (paint::TextBox* box : {&p.lead, &p.title, &p.summary}) box->align = widgets::startAlign(ui);
  const base::Rect column = widgets::placed(ui, inner, {inner.x + p.picture, inner.y, p.textWidth, inner.height});
  float y = column.y;
  widgets::put(ui, w.lead, {column.x, y}, p.lead, t.clay);
  y += p.leadHeight;
  widgets::put(ui, w.title, {column.x, y}, p.title, t.ink);
  y += p.titleHeight + 4;
  widgets::put(ui, w.summary, {column.x, y}, p.summary, t.ink2);
}

void drawFoot(Ui& ui, const SlipWords& w, SlipPlan p, base::Rect foot, const widgets::Response& response) {
  const paint::Theme& t = ui.theme();
  if (p.buttonHeight > 0) {
    const base::Rect button = widgets::placed(ui, foot, {foot.x, foot.y, p.buttonWidth, p.buttonHeight});
    ui.canvas().roundFill(button, 14, response.held ? t.sageP : t.sage);
    p.open.align = text::Align::Centre;
    const float height = widgets::measure(ui, w.open, p.open).height;
    widgets::put(ui, w.open, {button.x + 8, button.y + (button.height - height) / 2}, p.open, t.on);
  }
  p.facts.align = p.factsBeside ? widgets::endAlign(ui) : widgets::startAlign(ui);
  const float x = p.factsBeside ? foot.right() - p.facts.widthPx : foot.x;
  const float top = p.factsBeside ? foot.y + (foot.height - p.factsHeight) / 2 : foot.bottom() - p.factsHeight;
  const base::Rect facts = widgets::placed(ui, foot, {x, top, p.facts.widthPx, p.factsHeight});
  widgets::put(ui, w.facts, {facts.x, facts.y}, p.facts, t.ink3);
}

/// The whole slip is the target: a tap on any part opens it (design 7). One that is not seen is a target, too, so that
/// Tab goes on to it.
widgets::Response slipTarget(Ui& ui, const ExerciseEntry& entry, const SlipWords& w, base::Rect rect, bool seen) {
  const std::string said = w.lead + ". " + w.summary + " " + w.facts;
  if (w.broken || w.elsewhere) {
    ui.say(semantics::Role::Group, w.title + ". " + said, rect);
    return {};
  }
  widgets::Target target{widgets::idOf("slip." + entry.id), semantics::Role::Button, w.title, rect, said, 0, false};
  if (!seen) target.state |= semantics::kOffscreen;
  return ui.target(target);
}

void paintSlip(Ui& ui, const ExerciseEntry& entry, const SlipWords& w, base::Rect rect,
               const widgets::Response& response) {
  const SlipSetting setting{nullptr, ui.u(), ui.layout().screen == state::ScreenClass::Phone};
  const SlipPlan p = Planner(ui.setter(), setting).plan(w, rect.width);
  widgets::drawSlip(ui, rect, true);
  const base::Rect inner{rect.x + p.padX, rect.y + p.padY, rect.width - 2 * p.padX, rect.height - 2 * p.padY};
  const float foot = p.footHeight();
  if (p.picture > 0) {
    drawPicture(ui, entry, widgets::placed(ui, inner, {inner.x, inner.y, 104, inner.height - foot - 12}));
  }
  drawWords(ui, w, p, inner);
  drawFoot(ui, w, p, {inner.x, inner.bottom() - foot, inner.width, foot}, response);
  if (response.focused) ui.focusRing(rect, 6);
}

bool offersIt(const AppState& s, const ExerciseEntry& entry) {
  return !entry.exercise || state::offersHere(s, *entry.exercise);
}

}  // namespace

SlipSetting slipSetting(const AppState& s) {
  return {s.language, s.layout.controls, s.layout.screen == state::ScreenClass::Phone};
}

page::ExerciseBox slipBox(paint::TextSetter& setter, std::shared_ptr<state::ExerciseShelf> shelf,
                          const SlipSetting& setting) {
  return [&setter, shelf, setting](const content::ExerciseRef& ref, float widthPx) {
    const SlipWords words = wordsOf(base::Strings(*setting.language), state::exerciseIn(*shelf, ref), true);
    return std::ceil(Planner(setter, setting).plan(words, widthPx).height());
  };
}

void drawSlips(Ui& ui, const AppState& s, const state::ReaderLayout& at, base::Point offset) {
  state::Reader& reader = *s.reader;
  const float around = at.viewport.height;
  const float top = reader.scrollY(), bottom = top + around;
  const float end = reader.page().sectionTop(reader.currentSection() + 1);
  const float ahead = std::clamp(end, bottom + around, bottom + kSlipsAhead * around);
  for (const page::ExerciseArea& area : reader.page().exercises(top - around, ahead)) {
    const ExerciseEntry* entry = state::exerciseRead(s, area.id);
    if (entry == nullptr || area.rect.height <= 0) continue;
    const base::Rect rect = base::moved(area.rect, offset.x, offset.y);
    const bool seen = area.rect.bottom() > top && area.rect.y < bottom;
    if (ui.memory().revealFocus == widgets::idOf("slip." + area.id)) {
      ui.push(state::RevealArea{area.rect.y, area.rect.bottom()});
      ui.memory().revealFocus = 0;
    }
    const SlipWords words = wordsOf(ui.strings(), *entry, offersIt(s, *entry));
    const widgets::Response response = slipTarget(ui, *entry, words, rect, seen);
    if (seen) paintSlip(ui, *entry, words, rect, response);
    if (response.clicked) ui.push(state::OpenExercise{entry->id});
  }
}

}  // namespace tend::views
