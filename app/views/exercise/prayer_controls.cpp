#include "app/views/exercise/prayer_controls.h"

#include <algorithm>

#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::PacedWay;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Segment;
using widgets::Ui;

constexpr float kSegmentsWidestPx = 620;
constexpr float kGapPx = 12;
constexpr float kQuietGapPx = 4;

std::string paceWords(Ui& ui, const PacedScene& scene) {
  const exercise::PacedAnswer& a = scene.answer;
  if (!a.running) return ui.tr("paced.held");
  return ui.tr("paced.one_line");
}

PrayerFoot footOf(Ui& ui, const PacedScene& scene) {
  PrayerFoot foot;
  if (!scene.paced.ownLabel.empty()) {
    foot.quiet.push_back({"paced.arrange", ui.tr("paced.arrange"), ButtonKind::Quiet, {}, false, 56});
  }
  foot.quiet.push_back(slowerButton(ui, scene.answer));
  foot.quiet.push_back(holdButton(ui, scene.answer));
  foot.amen = {"paced.amen", ui.tr("paced.amen"), ButtonKind::Second, {}, false, 56};
  foot.words = paceWords(ui, scene);
  return foot;
}

void takeQuiet(Ui& ui, const PacedScene& scene, const std::string& name) {
  if (name == "paced.arrange") ui.push(state::does(exercise::ArrangePaced{true}));
  if (name == "paced.slower") pushSlower(ui, scene.answer);
  if (name == "paced.hold") pushHold(ui, scene.answer);
}

float rowWidth(Ui& ui, const PrayerFoot& foot) {
  float width = widgets::buttonWidth(ui, foot.amen);
  for (const Button& button : foot.quiet) width += widgets::buttonWidth(ui, button) + 4;
  return width + 12;
}

paint::TextBox wordsBox(Ui& ui, const std::string& words, float width) {
  return widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Control, width, 16));
}

/// All in one row: the words at the start, the buttons at the end.
bool footInARow(Ui& ui, const PrayerFoot& foot, float width) {
  return rowWidth(ui, foot) + 24 + widgets::measure(ui, foot.words, wordsBox(ui, foot.words, 0)).width <= width;
}

/// The quiet buttons beside each other, each as wide as its word needs and all together the whole width; none where
/// they do not fit.
std::vector<float> quietWidths(Ui& ui, const PrayerFoot& foot, float width) {
  constexpr float kTightest = 1.22F;  // of the word: what a narrow button needs around it
  std::vector<float> widths;
  float all = kQuietGapPx * static_cast<float>(foot.quiet.size() - 1);
  for (const Button& b : foot.quiet) {
    const paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Control, 0, 17);
    widths.push_back(std::max(48.0F, (widgets::measure(ui, b.label, box).width + 12) * kTightest));
    all += widths.back();
  }
  if (all > width) return {};
  for (float& one : widths) one += (width - all) / static_cast<float>(widths.size());
  return widths;
}

struct Placed {
  base::Rect words, amen;
  std::vector<base::Rect> quiet;
  float height = 0;
};

Placed rowFoot(Ui& ui, const PrayerFoot& foot, base::Rect rect) {
  Placed p;
  const float amen = widgets::buttonWidth(ui, foot.amen);
  p.height = widgets::buttonHeight(ui, foot.amen, amen);
  p.amen = widgets::placed(ui, rect, {rect.right() - amen, rect.y, amen, p.height});
  float end = rect.right() - amen - 12;
  p.quiet.resize(foot.quiet.size());
  for (std::size_t i = foot.quiet.size(); i-- > 0;) {
    const float width = widgets::buttonWidth(ui, foot.quiet[i]);
    p.quiet[i] = widgets::placed(ui, rect, {end - width, rect.y, width, p.height});
    end -= width + 4;
  }
  p.words = widgets::placed(ui, rect, {rect.x, rect.y, end - rect.x - 16, p.height});
  return p;
}

Placed stackedFoot(Ui& ui, const PrayerFoot& foot, base::Rect rect) {
  Placed p;
  float y = rect.y;
  const float words = widgets::measure(ui, foot.words, wordsBox(ui, foot.words, rect.width)).height;
  p.words = {rect.x, y, rect.width, words};
  y += words + 4;
  const std::vector<float> widths = quietWidths(ui, foot, rect.width);
  float x = rect.x;
  for (std::size_t i = 0; i < foot.quiet.size(); ++i) {
    const float width = widths.empty() ? rect.width : widths[i];
    const float height = widths.empty() ? 48 * ui.u() : widgets::buttonHeight(ui, foot.quiet[i], width);
    p.quiet.push_back(widgets::placed(ui, rect, {x, y, width, height}));
    x += widths.empty() ? 0 : width + kQuietGapPx;
    y += widths.empty() ? height + 8 : 0;
  }
  if (!widths.empty()) y = p.quiet.back().bottom() + 8;
  const float amen = widgets::buttonHeight(ui, foot.amen, rect.width);
  p.amen = {rect.x, y, rect.width, amen};
  p.height = y + amen - rect.y;
  return p;
}

Placed placeFoot(Ui& ui, const PrayerFoot& foot, base::Rect rect) {
  return footInARow(ui, foot, rect.width) ? rowFoot(ui, foot, rect) : stackedFoot(ui, foot, rect);
}

void drawFoot(Ui& ui, const PacedScene& scene, const PrayerFoot& foot, base::Rect rect) {
  const Placed at = placeFoot(ui, foot, rect);
  paint::TextBox box = wordsBox(ui, foot.words, at.words.width);
  if (!footInARow(ui, foot, rect.width)) box.align = text::Align::Centre;
  const float height = widgets::measure(ui, foot.words, box).height;
  const base::Rect words{at.words.x, at.words.y + (at.words.height - height) / 2, at.words.width, height};
  widgets::put(ui, foot.words, {words.x, words.y}, box, ui.theme().ink3);
  ui.say(semantics::Role::Text, foot.words, words);
  for (std::size_t i = 0; i < foot.quiet.size(); ++i) {
    if (widgets::drawButton(ui, foot.quiet[i], at.quiet[i])) takeQuiet(ui, scene, foot.quiet[i].name);
  }
  if (widgets::drawButton(ui, foot.amen, at.amen)) ui.push(state::FinishExercise{});
}

std::vector<Segment> waysOf(Ui& ui, bool alone) {
  return {{ui.tr("paced.silent"), paint::Icon::Moon, {}, 0},
          {alone ? ui.tr("paced.read_alone") : ui.tr("paced.read"), paint::Icon::Listen, {}, 0},
          {alone ? ui.tr("paced.aloud_alone") : ui.tr("paced.together"),
           alone ? paint::Icon::Person : paint::Icon::Pair,
           {},
           0}};
}

}  // namespace

float PrayerControls::height() const { return stepsHeight + waysHeight + footHeight + 2 * kGapPx + 8; }

PrayerControls prayerControls(Ui& ui, const PacedScene& scene, LineSteps steps, float width) {
  PrayerControls c;
  c.steps = steps;
  c.foot = footOf(ui, scene);
  c.ways = waysOf(ui, scene.activity.alone);
  c.width = width;
  c.middle = std::min(width, kSegmentsWidestPx * ui.u());
  c.stepsHeight = lineStepsHeight(ui, steps, c.middle);
  c.waysHeight = widgets::segmentsHeight(ui, c.ways, c.middle);
  c.footHeight = placeFoot(ui, c.foot, {0, 0, width, 0}).height;
  return c;
}

void drawPrayerControls(Ui& ui, const PacedScene& scene, const PrayerControls& c, base::Point at) {
  const float x = at.x + (c.width - c.middle) / 2;
  drawLineSteps(ui, c.steps, {x, at.y, c.middle, c.stepsHeight});
  float y = at.y + c.stepsHeight + kGapPx;
  const PacedWay now = exercise::wayOf(scene.answer, scene.activity.alone);
  const auto asked = widgets::drawSegments(ui, "paced.way", ui.tr("paced.way"), c.ways, static_cast<std::size_t>(now),
                                           {x, y, c.middle, c.waysHeight});
  if (asked) ui.push(state::does(exercise::ChoosePacedWay{static_cast<PacedWay>(*asked)}));
  y += c.waysHeight + kGapPx + 8;
  drawFoot(ui, scene, c.foot, {at.x, y, c.width, c.footHeight});
}

}  // namespace tend::views
