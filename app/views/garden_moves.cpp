// The picture of the garden as something one can touch: it moves sideways, and its plants can be chosen.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/views/garden_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::GardenRow;
using state::AppState;
using widgets::Key;
using widgets::Ui;

constexpr float kFromSky = GardenFrame::kDesignHeight - 260;  // of the design's picture: what has land in it
constexpr float kSmallest = 0.66F, kLargest = 2.6F;
constexpr float kLeastSpread = 0.81F;  // stems are 60 apart or more in the design: 48 px here
constexpr float kWidePx = 900, kLargestNarrow = 1.5F;
constexpr float kEdgePx = 8;   // a stem this near to the side needs no moving
constexpr float kRoomPx = 72;  // beyond the outermost stem, in the design's units
constexpr float kTargetPx = 48;
constexpr float kKeyStepPx = 120;
constexpr float kMorePx = 48, kMoreInPx = 12, kMoreY = 560;
constexpr float kGrowSeconds = 1.6F;
constexpr const char* kPicture = "garden.picture";
constexpr const char* kBrought = "garden.brought";

float& scrollOf(Ui& ui) { return ui.memory().scroll[widgets::idOf(kPicture)]; }

GardenFrame frameFor(Ui& ui, const GardenPlace& place) {
  const float s = ui.canvas().displayScale();
  const auto snap = [s](float v) { return std::round(v * s) / s; };
  GardenFrame f;
  f.rect = {snap(place.rect.x), snap(place.rect.y), place.rect.width, 0};
  f.rect.height = snap(place.rect.bottom()) - f.rect.y;
  f.sunPx = place.sunPx;
  // Wide enough, it shows all of the design's picture; a narrow one is moved sideways.
  const float wide = std::clamp(f.rect.width / GardenFrame::kDesignWidth, kSmallest, kLargest);
  const float most = f.rect.width >= kWidePx ? wide : kLargestNarrow;
  f.scale = std::clamp((f.rect.height - place.skyPx) / kFromSky, kSmallest, most);
  f.spread = std::max(f.scale, kLeastSpread);
  f.pathX = snap(f.rect.x + f.rect.width * GardenFrame::kDesignPath / GardenFrame::kDesignWidth);
  return f;
}

/// How far the picture may be moved: to the outermost plants and a little on.
void limits(GardenPicture& picture, const GardenFrame& still, const exercise::GardenPlan& plan) {
  if (plan.plants.empty()) return;
  const float left = still.pathX + plan.left * still.spread - still.rect.x;
  const float right = still.pathX + plan.right * still.spread - still.rect.right();
  const float room = kRoomPx * still.scale;
  if (left < kEdgePx) picture.least = left - room;
  if (right > -kEdgePx) picture.most = right + room;
}

void bring(float& scroll, const GardenFrame& still, float x) {
  const float at = still.pathX + x * still.spread - scroll;
  const float room = std::min(kRoomPx * 1.5F, still.rect.width / 3);
  if (at < still.rect.x + room) scroll -= still.rect.x + room - at;
  if (at > still.rect.right() - room) scroll += at - still.rect.right() + room;
}

/// Standing plants from left to right: the order of the arrow keys.
std::vector<std::size_t> fromLeft(const GardenShown& shown) {
  std::vector<std::size_t> order(shown.plan.plants.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return shown.plan.plants[a].x < shown.plan.plants[b].x; });
  return order;
}

semantics::NodeId plantId(const exercise::Standing& s) { return widgets::idOf("garden.plant", s.seed); }

/// With the focus on a plant the arrows go on to its neighbour, wherever it is; else they move the picture.
void moveByKeys(Ui& ui, const GardenShown& shown, const GardenFrame& still, float& scroll) {
  const std::vector<std::size_t> order = fromLeft(shown);
  const auto focused = std::find_if(order.begin(), order.end(),
                                    [&](std::size_t i) { return plantId(shown.plan.plants[i]) == ui.memory().focus; });
  int by = 0;
  if (ui.takeKey(Key::Right)) by = 1;
  if (ui.takeKey(Key::Left)) by = -1;
  if (by == 0) return;
  if (focused == order.end()) {
    scroll += static_cast<float>(by) * kKeyStepPx;
    return;
  }
  const auto next = (focused - order.begin()) + by;
  if (next < 0 || next >= static_cast<std::ptrdiff_t>(order.size())) return;
  const exercise::Standing& s = shown.plan.plants[order[static_cast<std::size_t>(next)]];
  ui.memory().focus = plantId(s);
  ui.memory().focusVisible = true;
  bring(scroll, still, s.x);
}

/// A plant that is chosen in the list, or grew just now, is brought into view once.
void bringChosen(Ui& ui, const GardenShown& shown, const GardenFrame& still, float& scroll) {
  for (const exercise::Standing& standing : shown.plan.plants) {
    if (&shown.items[standing.item] != shown.chosen) continue;
    float& brought = ui.memory().ease.try_emplace(kBrought, -1.0F).first->second;
    const auto now = static_cast<float>(standing.seed);
    if (brought != now) bring(scroll, still, standing.x);
    brought = now;
  }
}

void move(Ui& ui, const GardenShown& shown, const GardenFrame& still, GardenPicture& picture, PictureIn in) {
  float& scroll = scrollOf(ui);
  const float before = scroll;
  moveByKeys(ui, shown, still, scroll);
  const bool moves = picture.least < picture.most;
  if (moves && in == PictureIn::Window) scroll += ui.wheelIn(still.rect, widgets::idOf(kPicture));
  // In a page the next frame's drags belong to it only if they go sideways: see claimGardenDrag().
  if (moves && in == PictureIn::Page) ui.claim({widgets::idOf(kPicture), still.rect, false});
  if (const widgets::Drag* drag = ui.dragIn(widgets::idOf(kPicture), still.rect)) scroll -= drag->dx;
  bringChosen(ui, shown, still, scroll);
  scroll = std::clamp(scroll, picture.least, picture.most);
  if (scroll != before) ui.memory().animating = true;
  picture.now = scroll;
}

/// 0 to 1 over the time of a growth, once a visit.
float growthOf(Ui& ui, const AppState& s) {
  if (s.garden.grew.empty()) return 1;
  const std::string key = "garden.grow." + std::to_string(s.garden.visit);
  if (ui.memory().ease.count(key) == 0) ui.memory().ease[key] = ui.reducedMotion() ? 1.0F : 0.0F;
  (void)ui.ease(key, 1, kGrowSeconds);
  const float rest = 1 - ui.memory().ease[key];
  return 1 - rest * rest * rest * rest * rest;  // out-quint
}

/// What an empty garden shows, where its first plant will stand.
PicturePlant loneSeed() {
  const exercise::GardenPlan plan = exercise::planGarden({{{}, {}, "sprig", 0, 0}});
  return {plan.plants.front(), paint::PlantKind::Sprig};
}

std::vector<PicturePlant> picturePlants(Ui& ui, const AppState& s, const GardenShown& shown) {
  const float growth = growthOf(ui, s);
  std::vector<PicturePlant> plants;
  if (shown.items.empty()) plants.push_back(loneSeed());
  plants.reserve(shown.plan.plants.size());
  for (const exercise::Standing& standing : shown.plan.plants) {
    const exercise::GardenItem& item = shown.items[standing.item];
    PicturePlant plant{standing, paint::plantKindNamed(item.plant).value_or(paint::PlantKind::Sprig), item.stage};
    const auto grew = s.garden.grew.find(standing.seed);
    if (grew != s.garden.grew.end()) {
      plant.before = grew->second - 1;
      plant.growth = growth;
    }
    plant.chosen = &item == shown.chosen;
    plants.push_back(plant);
  }
  return plants;
}

/// What of a plant is pressed: a column over its foot, as high as the rows leave it.
base::Rect targetOf(const GardenFrame& f, base::Point ground, const exercise::Standing& s) {
  constexpr std::array<float, 3> kHigh = {60, 62, 90}, kUp = {16, -4, -6};
  const auto row = static_cast<std::size_t>(s.row);
  const float height = std::max(kTargetPx, kHigh[row] * f.scale);
  const float width = std::max(kTargetPx, std::min(exercise::kLeastApart * f.scale, 72.0F));
  return {ground.x - width / 2, ground.y - kUp[row] - height, width, height};
}

void drawPlantTarget(Ui& ui, const GardenShown& shown, const exercise::Standing& s, base::Rect rect) {
  const exercise::GardenItem& item = shown.items[s.item];
  widgets::Target target{plantId(s), semantics::Role::Button, plantTitle(ui, item), rect, plantMeaning(ui, item), 0,
                         false};
  if (&item == shown.chosen) target.state |= semantics::kCurrent;
  const widgets::Response response = ui.target(target);
  if (response.focused) ui.focusRing(base::inset(rect, 4), 12);
  if (response.clicked) ui.push(state::ChoosePlant{item.id});
}

/// A plant that is beside the picture now: known to the tree, and reached with the arrows.
void sayBeside(Ui& ui, const GardenShown& shown, const exercise::Standing& s, base::Rect rect) {
  const exercise::GardenItem& item = shown.items[s.item];
  semantics::Node node;
  node.id = plantId(s);
  node.role = semantics::Role::Image;
  node.label = plantTitle(ui, item);
  node.value = plantMeaning(ui, item);
  node.state = semantics::kOffscreen;
  node.rect = rect;
  ui.tree().leaf(std::move(node));
}

/// In front first: where two lie over each other, the nearer one is pressed.
void drawPlants(Ui& ui, const GardenShown& shown, const GardenPicture& picture) {
  const GardenFrame& f = picture.frame;
  const float side = kMorePx + 2 * kMoreInPx;
  const float left = f.rect.x + (picture.now > picture.least ? side : 0);
  const float right = f.rect.right() - (picture.now < picture.most ? side : 0);
  for (const exercise::Standing& s : shown.plan.plants) {
    const base::Rect rect = targetOf(f, groundOf(ui, f, s), s);
    if (rect.x >= left && rect.right() <= right) {
      drawPlantTarget(ui, shown, s, rect);
    } else {
      const float x = std::clamp(rect.x, f.rect.x, f.rect.right());
      sayBeside(ui, shown, s, {x, rect.y, 0, rect.height});
    }
  }
}

enum class Side : std::uint8_t { Left, Right };

/// A round button at the side where there is more.
void drawMore(Ui& ui, const GardenPicture& picture, Side side) {
  const bool right = side == Side::Right;
  const GardenFrame& f = picture.frame;
  if (right ? picture.now >= picture.most : picture.now <= picture.least) return;
  const float x = right ? f.rect.right() - kMoreInPx - kMorePx : f.rect.x + kMoreInPx;
  const base::Rect rect{x, f.at({0, kMoreY}).y - kMorePx / 2, kMorePx, kMorePx};
  const char* id = right ? "garden.further_right" : "garden.further_left";
  const widgets::Response response =
      ui.target({widgets::idOf(id), semantics::Role::Button, ui.tr(id), rect, {}, 0, true});
  const paint::Theme& t = ui.theme();
  ui.canvas().shadow(rect, kMorePx / 2, 0, 2, 6, 0.2F);
  ui.canvas().roundFill(rect, kMorePx / 2, response.held ? t.desk : t.slip);
  ui.canvas().roundStroke(rect, kMorePx / 2, t.highContrast ? 2.0F : 1.0F, t.edge);
  ui.canvas().icon(right ? paint::Icon::Right : paint::Icon::Left, {x + kMorePx / 2, rect.y + kMorePx / 2}, 24, t.ink2);
  if (response.focused) ui.focusRing(rect, kMorePx / 2);
  if (!response.clicked) return;
  scrollOf(ui) = std::clamp(picture.now + (right ? 0.6F : -0.6F) * f.rect.width, picture.least, picture.most);
  ui.memory().animating = true;
}

}  // namespace

void claimGardenDrag(Ui& ui) {
  const auto& drag = ui.input().drag;
  const auto& claims = ui.memory().claims;
  const auto mine = std::find_if(claims.begin(), claims.end(),
                                 [](const widgets::Claim& claim) { return claim.owner == widgets::idOf(kPicture); });
  if (!drag || !drag->began || mine == claims.end()) return;
  const float across = std::abs(drag->at.x - drag->origin.x);
  const float along = std::abs(drag->at.y - drag->origin.y);
  if (across > along) ui.dragIn(widgets::idOf(kPicture), mine->rect);
}

void forgetGardenPlace(Ui& ui) { ui.memory().ease.erase(kBrought); }

GardenPicture paintGardenPicture(Ui& ui, const AppState& s, const GardenShown& shown, const GardenPlace& place) {
  const GardenFrame still = frameFor(ui, place);
  GardenPicture picture;
  picture.rect = place.rect;
  limits(picture, still, shown.plan);
  move(ui, shown, still, picture, place.in);
  const float scale = ui.canvas().displayScale();
  picture.frame = still;
  picture.frame.pathX = std::round((still.pathX - picture.now) * scale) / scale;
  paintGarden(ui, picture.frame, picturePlants(ui, s, shown));
  return picture;
}

void drawGardenTargets(Ui& ui, const GardenShown& shown, const GardenPicture& picture) {
  const std::string said =
      shown.items.empty() ? ui.tr("garden.said_empty") : ui.strings().plural("garden.said", shown.items.size());
  const semantics::Scope group(ui.tree(),
                               {widgets::idOf(kPicture), semantics::Role::Group, said, {}, 0, 0, picture.rect, {}});
  drawMore(ui, picture, Side::Left);
  drawPlants(ui, shown, picture);
  drawMore(ui, picture, Side::Right);
}

}  // namespace tend::views
