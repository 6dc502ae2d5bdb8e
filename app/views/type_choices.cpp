#include "app/views/type_choices.h"

#include <algorithm>

#include "app/state/layout.h"

namespace tend::views {
namespace {

using state::Settings;
using state::TypeChoices;
using widgets::Segment;
using widgets::Ui;

constexpr float kRaggedFromPx = 24;  // as the page does until someone chooses (safety.md, Access)

template <class Change>
void change(Ui& ui, TypeChoices type, Change make) {
  make(type);
  ui.push(state::SetType{type});
}

// Size

float sizeHeight(Ui& ui, const Settings&, float) { return 52 * ui.u(); }

void drawSize(Ui& ui, const Settings& settings, base::Rect rect) {
  const TypeChoices& type = settings.type;
  const auto next = widgets::drawSlider(ui, sizeSlider(ui, type), rect);
  if (next) change(ui, type, [&](TypeChoices& t) { t.sizeStep = static_cast<std::uint8_t>(*next); });
}

// Theme

std::vector<widgets::Swatch> themes(Ui& ui) {
  return {{ui.tr("theme.paper"), paint::ThemeId::Paper},
          {ui.tr("theme.sepia"), paint::ThemeId::Sepia},
          {ui.tr("theme.dusk"), paint::ThemeId::Dusk},
          {ui.tr("theme.contrast"), paint::ThemeId::Contrast}};
}

float themeHeight(Ui& ui, const Settings&, float width) { return widgets::swatchesHeight(ui, themes(ui), width); }

void drawTheme(Ui& ui, const Settings& settings, base::Rect rect) {
  const TypeChoices& type = settings.type;
  const auto next = widgets::drawSwatches(ui, "type.theme", ui.tr("type.theme"), themes(ui),
                                          static_cast<std::size_t>(type.theme), rect);
  if (next) change(ui, type, [&](TypeChoices& t) { t.theme = static_cast<state::ThemeChoice>(*next); });
}

// Spacing, typeface, line length, edges, movement: segments

std::vector<Segment> words(Ui& ui, std::initializer_list<const char*> ids) {
  std::vector<Segment> all;
  for (const char* id : ids) all.push_back({ui.tr(id), {}, {}, 0});
  return all;
}

std::vector<Segment> spacings(Ui& ui) { return words(ui, {"spacing.snug", "spacing.easy", "spacing.airy"}); }
std::vector<Segment> measures(Ui& ui) { return words(ui, {"measure.narrow", "measure.book", "measure.wide"}); }

std::vector<Segment> faces(Ui& ui) {
  using paint::TextStyle;
  return {{ui.tr("face.vollkorn"), {}, TextStyle::Name, 17},
          {ui.tr("face.garamond"), {}, TextStyle::Section, 19},
          {ui.tr("face.inter"), {}, TextStyle::Control, 15},
          {ui.tr("face.dyslexic"), {}, TextStyle::NameDyslexic, 15}};
}

std::vector<Segment> edges(Ui& ui) {
  return {{ui.tr("edges.justified"), paint::Icon::Justify, {}, 0}, {ui.tr("edges.ragged"), paint::Icon::Ragged, {}, 0}};
}

std::vector<Segment> movements(Ui& ui) {
  return {{ui.tr("movement.scroll"), paint::Icon::Scroll, {}, 0}, {ui.tr("movement.pages"), paint::Icon::Pages, {}, 0}};
}

page::Edges edgesShown(const TypeChoices& type) {
  return !type.edgesChosen && state::bodySize(type) >= kRaggedFromPx ? page::Edges::Ragged : type.edges;
}

template <std::vector<Segment> (*parts)(Ui&)>
float segmentsOf(Ui& ui, const Settings&, float width) {
  return widgets::segmentsHeight(ui, parts(ui), width);
}

template <class Choice>
std::optional<std::size_t> drawParts(Ui& ui, const char* name, const std::vector<Segment>& parts, Choice now,
                                     base::Rect rect) {
  return widgets::drawSegments(ui, name, ui.tr(name), parts, static_cast<std::size_t>(now), rect);
}

void drawSpacing(Ui& ui, const Settings& settings, base::Rect rect) {
  const TypeChoices& type = settings.type;
  const auto next = drawParts(ui, "type.spacing", spacings(ui), type.spacing, rect);
  if (next) change(ui, type, [&](TypeChoices& t) { t.spacing = static_cast<page::Spacing>(*next); });
}

void drawFace(Ui& ui, const Settings& settings, base::Rect rect) {
  const TypeChoices& type = settings.type;
  const auto next = drawParts(ui, "type.face", faces(ui), type.face, rect);
  if (next) change(ui, type, [&](TypeChoices& t) { t.face = static_cast<page::FaceChoice>(*next); });
}

void drawMeasure(Ui& ui, const Settings& settings, base::Rect rect) {
  const TypeChoices& type = settings.type;
  const auto next = drawParts(ui, "type.measure", measures(ui), type.measure, rect);
  if (next) change(ui, type, [&](TypeChoices& t) { t.measure = static_cast<page::Measure>(*next); });
}

void drawEdges(Ui& ui, const Settings& settings, base::Rect rect) {
  const TypeChoices& type = settings.type;
  const auto next = drawParts(ui, "type.edges", edges(ui), edgesShown(type), rect);
  if (!next) return;
  change(ui, type, [&](TypeChoices& t) {
    t.edges = static_cast<page::Edges>(*next);
    t.edgesChosen = true;
  });
}

void drawMovement(Ui& ui, const Settings& settings, base::Rect rect) {
  const TypeChoices& type = settings.type;
  const auto next = drawParts(ui, "type.movement", movements(ui), type.movement, rect);
  if (next) change(ui, type, [&](TypeChoices& t) { t.movement = static_cast<page::Movement>(*next); });
}

// Pace of reading aloud

std::vector<Segment> paces(Ui& ui) { return words(ui, {"pace.slower", "pace.calm", "pace.usual", "pace.brisk"}); }

void drawPace(Ui& ui, const Settings& settings, base::Rect rect) {
  const auto next = drawParts(ui, "type.pace", paces(ui), settings.pace, rect);
  if (next) ui.push(state::SetPace{static_cast<platform::Pace>(*next)});
}

}  // namespace

widgets::Slider sizeSlider(Ui& ui, const TypeChoices& type) {
  widgets::Slider slider;
  slider.name = "type.size";
  slider.label = ui.tr("type.size");
  const std::string px = std::to_string(static_cast<int>(state::bodySize(type)));
  slider.value = ui.tr("type.size_value", {{"n", px}});
  slider.smallerLabel = ui.tr("type.smaller");
  slider.largerLabel = ui.tr("type.larger");
  slider.steps = page::kSizeStepCount;
  slider.position = std::min<int>(type.sizeStep, page::kSizeStepCount - 1);
  return slider;
}

const std::vector<TypeCell>& typeCells() {
  static const std::vector<TypeCell> cells = {
      {"type.size", sizeHeight, drawSize},
      {"type.theme", themeHeight, drawTheme},
      {"type.spacing", segmentsOf<spacings>, drawSpacing},
      {"type.face", segmentsOf<faces>, drawFace},
      {"type.measure", segmentsOf<measures>, drawMeasure},
      {"type.edges", segmentsOf<edges>, drawEdges},
      {"type.movement", segmentsOf<movements>, drawMovement},
      {"type.pace", segmentsOf<paces>, drawPace},
  };
  return cells;
}

}  // namespace tend::views
