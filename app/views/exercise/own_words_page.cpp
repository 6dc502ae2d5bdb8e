// The page where a prayer becomes one's own: lines that are left out, and a line of one's own.
#include "app/paint/theme.h"
#include "app/views/exercise/card.h"
#include "app/views/exercise/paced_parts.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Segment;
using widgets::Ui;

constexpr std::size_t kAdded = 0;
constexpr std::size_t kInstead = 1;

void lineSwitches(Flow& flow, const PacedScene& scene) {
  Ui& ui = flow.ui();
  for (std::size_t i = 0; i < scene.paced.lines.size(); ++i) {
    const std::string& words = scene.paced.lines[i].of(scene.activity.alone);
    const base::Rect row = flow.take(widgets::switchRowHeight(ui, words, {}, flow.width()));
    if (!flow.drawing()) continue;
    const bool said = scene.answer.left.count(i) == 0;
    if (widgets::drawSwitchRow(ui, "paced.line." + std::to_string(i), words, {}, said, row)) {
      ui.push(state::does(exercise::LeavePacedLine{i, said}));
    }
  }
}

/// The line one came from, whose place one's own words may take.
std::optional<std::size_t> lineCameFrom(const PacedScene& scene) {
  if (scene.answer.instead) return scene.answer.instead;
  const auto said = exercise::linesSaid(scene.paced, scene.answer, scene.activity.alone);
  return scene.answer.at < said.size() ? said[scene.answer.at].index : std::nullopt;
}

void ownLine(Flow& flow, const PacedScene& scene) {
  Ui& ui = flow.ui();
  writing(flow, scene.state, {"own", scene.paced.ownLabel, ui.tr("paced.own_hint")});
  const std::optional<std::size_t> line = lineCameFrom(scene);
  if (!line || scene.answer.own.empty()) return;
  flow.space(16);
  const std::string& words = scene.paced.lines[*line].of(scene.activity.alone);
  const std::vector<Segment> places = {{ui.tr("paced.own_added"), {}, {}, 0},
                                       {ui.tr("paced.own_instead", {{"line", words}}), {}, {}, 0}};
  const base::Rect rect = flow.take(widgets::segmentsHeight(ui, places, flow.width()));
  if (!flow.drawing()) return;
  const std::size_t now = scene.answer.instead ? kInstead : kAdded;
  const auto asked = widgets::drawSegments(ui, "paced.own_place", ui.tr("paced.own_place"), places, now, rect);
  if (!asked) return;
  ui.push(state::does(exercise::PlaceOwnLine{*asked == kInstead ? line : std::nullopt}));
}

}  // namespace

void drawOwnWords(Ui& ui, const PacedScene& scene) {
  ui.useTheme(ui.theme().highContrast ? nullptr : &paint::theme(paint::ThemeId::Dusk));
  CardSetup setup{"exercise",
                  scene.activity.exercise->head.title,
                  ui.tr("paced.arrange_title"),
                  720,
                  privacyLine(ui, scene.state),
                  {{"paced.arranged", ui.tr("paced.arranged"), widgets::ButtonKind::Main, {}, false, 56}}};
  Card card(ui, std::move(setup));
  Flow& flow = card.flow();
  flow.text(ui.tr("paced.arrange_words"), {paint::TextStyle::Aside, ui.theme().ink2, 18});
  flow.space(12);
  lineSwitches(flow, scene);
  flow.space(20);
  ownLine(flow, scene);
  if (card.finish()) ui.push(state::does(exercise::ArrangePaced{false}));
}

}  // namespace tend::views
