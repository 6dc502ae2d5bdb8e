// The picture of the welcome (design 13a): a row of plants on a hill, with the sun behind them.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/paint/garden_colours.h"
#include "app/views/kiosk_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using paint::PlantKind;
using widgets::Ui;

constexpr float kLeastPicturePx = 120;
constexpr float kGrowSeconds = 1.2F, kGrowFrom = 0.9F;

/// The row of plants as the design has it: kind, place across (0 to 1), height as a part of the tallest.
struct Standing {
  PlantKind kind;
  float x, height;
};
constexpr std::array<Standing, 10> kRow = {{{PlantKind::Fern, 0.065F, 0.52F},
                                            {PlantKind::Lavender, 0.15F, 0.58F},
                                            {PlantKind::Sprig, 0.242F, 0.78F},
                                            {PlantKind::Bells, 0.334F, 0.6F},
                                            {PlantKind::Bloom, 0.44F, 1},
                                            {PlantKind::Bloom, 0.56F, 0.9F},
                                            {PlantKind::Tulip, 0.663F, 0.8F},
                                            {PlantKind::Daisy, 0.74F, 0.7F},
                                            {PlantKind::Olive, 0.833F, 0.84F},
                                            {PlantKind::Wheat, 0.93F, 0.64F}}};

/// The hill rises a little to the right.
float groundAt(base::Rect r, float x) { return r.y + r.height * (0.74F - 0.05F * x + 0.012F * std::sin(6 * x)); }

/// Where the picture stands beside the words, the hill comes out of the page on their side.
void hillFades(Ui& ui, base::Rect r) {
  constexpr int kStrips = 32;
  const float width = std::min(r.width * 0.3F, 160.0F) / kStrips;
  const float y = r.y + r.height / 2;
  for (int i = 0; i < kStrips; ++i) {
    const float x = std::round(width * static_cast<float>(i));
    const base::Rect strip{r.x + x, y, std::round(width * static_cast<float>(i + 1)) - x, r.bottom() - y};
    ui.canvas().fill(widgets::placed(ui, r, strip), ui.theme().page.faded(1 - static_cast<float>(i) / kStrips));
  }
}

void hill(Ui& ui, base::Rect r) {
  const paint::Theme& t = ui.theme();
  paint::VectorPath path;
  path.moveTo({0, groundAt(r, 0) - r.y});
  constexpr int kSteps = 24;
  for (int i = 1; i <= kSteps; ++i) {
    const float x = static_cast<float>(i) / kSteps;
    path.lineTo({r.width * x, groundAt(r, x) - r.y});
  }
  path.lineTo({r.width, r.height});
  path.lineTo({0, r.height});
  path.close();
  ui.canvas().path(path, {r.x, r.y}, 1, t.sageT);
  // It fades into the page below, in steps too small to be seen.
  constexpr int kBands = 48;
  const float from = groundAt(r, 0) + 8;
  const float step = (r.bottom() - from) / kBands;
  for (int i = 0; i < kBands; ++i) {
    const float y = std::round(from + step * static_cast<float>(i));
    const float next = std::round(from + step * static_cast<float>(i + 1));
    ui.canvas().fill({r.x, y, r.width, next - y}, t.page.faded(static_cast<float>(i + 1) / kBands));
  }
}

}  // namespace

void drawWelcomePicture(Ui& ui, const state::AppState& s, base::Rect r, bool beside) {
  if (r.height < kLeastPicturePx) return;
  const paint::Theme& t = ui.theme();
  ui.canvas().pushClip(r);
  const float tallest = std::min(r.height * 0.58F, r.width * 0.36F);
  if (!t.highContrast) {
    const base::Point sun{r.x + r.width / 2, groundAt(r, 0.5F) - tallest * 0.3F};
    ui.canvas().disc(sun, tallest * 0.42F, t.wheat.faded(0.35F));
    ui.canvas().disc(sun, tallest * 0.29F, t.wheat.faded(0.5F));
    hill(ui, r);
    if (beside) hillFades(ui, r);
  } else {
    ui.canvas().hairline({r.x, groundAt(r, 0.5F)}, r.width, false, t.ink);
  }
  // Once in a while other plants of the same kinds grow up by a little, and then stand.
  const int now = kioskOf(s).pictures;
  const bool odd = now % 2 == 1;
  const float eased = ui.ease("kiosk.picture", odd ? 1.0F : 0.0F, kGrowSeconds);
  const float grown = odd ? eased : 1 - eased;
  auto seed = static_cast<std::uint32_t>(11 + now * static_cast<int>(kRow.size()));
  for (const Standing& one : kRow) {
    const float x = ui.mirrored() ? 1 - one.x : one.x;
    const float y = t.highContrast ? groundAt(r, 0.5F) : groundAt(r, x) + 4;
    ui.canvas().plant(one.kind, {std::round(r.x + r.width * x), std::round(y)},
                      std::round(tallest * one.height * (kGrowFrom + (1 - kGrowFrom) * grown)), paint::kPlantStages - 1,
                      seed++);
  }
  ui.canvas().popClip();
}

}  // namespace tend::views
