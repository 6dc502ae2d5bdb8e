// The parts of the garden's screen: what is shown of the state, the picture with what can be pressed in it, and the
// foot that tells of the chosen plant. A part of garden_view.h, which says where they stand.
#pragma once

#include <cstdint>
#include <vector>

#include "app/state/app_state.h"
#include "app/views/garden_picture.h"
#include "app/views/garden_words.h"
#include "app/widgets/controls.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// What the screen shows, made anew for each frame.
struct GardenShown {
  std::vector<exercise::GardenItem> items;
  exercise::GardenPlan plan;
  GardenNews news;
  const exercise::GardenItem* chosen = nullptr;
};
GardenShown gardenShown(const widgets::Ui& ui, const state::AppState& state);

/// A picture in a page that scrolls leaves the wheel to the page.
enum class PictureIn : std::uint8_t { Window, Page };
struct GardenPlace {
  base::Rect rect;
  float skyPx = 0;  // at its head: no plant reaches into it
  float sunPx = 0;  // at its head: the sun does not, either
  PictureIn in = PictureIn::Window;
};
/// The picture as it stands now, and how far it may be moved.
struct GardenPicture {
  GardenFrame frame;
  float least = 0, most = 0, now = 0;
  base::Rect rect;
};
/// Moves it by drag, wheel and keys, and paints it; says nothing yet, so that words may be painted over its sky.
GardenPicture paintGardenPicture(widgets::Ui& ui, const state::AppState& state, const GardenShown& shown,
                                 const GardenPlace& place);
/// Each plant in view is a button; where there is more at a side, so is the way there.
void drawGardenTargets(widgets::Ui& ui, const GardenShown& shown, const GardenPicture& picture);
/// The next picture brings the chosen plant into view again.
void forgetGardenPlace(widgets::Ui& ui);
/// In a page that scrolls: call before it begins, so that a sideways drag on the picture (as it stood in the last
/// frame) moves it and any other one scrolls the page.
void claimGardenDrag(widgets::Ui& ui);

/// The words of the foot: the chosen plant; else what grew lately, where it is asked for; else how to choose one.
enum class FootNews : std::uint8_t { Shown, Elsewhere };
void footWords(widgets::Flow& flow, const GardenShown& shown, FootNews news);
/// "See all plants"; in an empty garden "Open the page".
widgets::Button gardenButton(const widgets::Ui& ui, const GardenShown& shown);
void pressGardenButton(widgets::Ui& ui, const GardenShown& shown);

}  // namespace tend::views
