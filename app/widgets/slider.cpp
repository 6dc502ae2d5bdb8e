#include <algorithm>
#include <cmath>

#include "app/widgets/choice.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kHeightPx = 52;
constexpr float kEndWidthPx = 56;
constexpr float kGapPx = 16;
constexpr float kThumbPx = 30;
constexpr float kTrackPx = 4;
// The type grows under the finger while it drags, and the track with it: a step is taken only when the finger is well
// past the middle, so that it never flutters between two.
constexpr float kSurelyPast = 0.65F;

/// The buttons at the ends are narrower where the track would get too short.
float endWidth(const Ui& ui, float width) { return std::clamp(width * 0.16F, 48.0F, kEndWidthPx * ui.u()); }

base::Rect trackOf(const Ui& ui, base::Rect rect) {
  const float side = endWidth(ui, rect.width) + std::max(kThumbPx * ui.u() / 2 + 2, kGapPx);
  return {rect.x + side, rect.y, std::max(1.0F, rect.width - 2 * side), kHeightPx * ui.u()};
}

semantics::NodeId trackId(const Slider& slider) { return idOf(slider.name); }

int positionAt(const Ui& ui, const Slider& slider, base::Rect track, float x, float sure) {
  float part = std::clamp((x - track.x) / track.width, 0.0F, 1.0F);
  if (ui.mirrored()) part = 1 - part;
  const float exact = part * static_cast<float>(slider.steps - 1);
  if (std::abs(exact - static_cast<float>(slider.position)) < sure) return slider.position;
  return static_cast<int>(std::lround(exact));
}

std::optional<int> byKeys(Ui& ui, const Slider& slider) {
  if (ui.memory().focus != trackId(slider)) return std::nullopt;
  const int forward = ui.mirrored() ? -1 : 1;
  if (ui.takeKey(Key::Right)) return slider.position + forward;
  if (ui.takeKey(Key::Left)) return slider.position - forward;
  if (ui.takeKey(Key::Up)) return slider.position + 1;
  if (ui.takeKey(Key::Down)) return slider.position - 1;
  if (ui.takeKey(Key::Home)) return 0;
  if (ui.takeKey(Key::End)) return slider.steps - 1;
  return std::nullopt;
}

/// A small or a large A in a box; dimmer at the end of the scale.
bool drawEnd(Ui& ui, const Slider& slider, bool larger, base::Rect rect) {
  const bool atEnd = larger ? slider.position >= slider.steps - 1 : slider.position <= 0;
  Target target{idOf(slider.name, larger ? 2 : 1),
                semantics::Role::Button,
                larger ? slider.largerLabel : slider.smallerLabel,
                rect,
                {},
                0,
                true};
  if (atEnd) target.state |= semantics::kDisabled;
  const Response response = ui.target(target);
  const paint::Theme& t = ui.theme();
  const float radius = 12 * ui.u();
  if (response.held) ui.canvas().roundFill(rect, radius, t.desk);
  ui.canvas().roundStroke(rect, radius, t.highContrast ? 2.0F : 1.0F, atEnd ? t.hair : t.edge);
  paint::TextBox box = textBox(ui, paint::TextStyle::Body, rect.width, larger ? 27.0F : 17.0F);
  box.scale *= std::min(1.0F, rect.width / (48 * ui.u()));
  box.align = text::Align::Centre;
  const paint::TextSize size = measure(ui, "A", box);
  put(ui, "A", {rect.x, rect.y + (rect.height - size.height) / 2 + 1}, box, atEnd ? t.ink3 : t.ink2);
  if (response.focused) ui.focusRing(rect, radius);
  return response.clicked;
}

void drawTrack(Ui& ui, const Slider& slider, base::Rect track, bool focused) {
  const float u = ui.u();
  const paint::Theme& t = ui.theme();
  const float part = static_cast<float>(slider.position) / static_cast<float>(std::max(1, slider.steps - 1));
  const float y = track.y + (track.height - kTrackPx * u) / 2;
  const float radius = kTrackPx * u / 2;
  ui.canvas().roundFill({track.x, y, track.width, kTrackPx * u}, radius, t.hair);
  ui.canvas().roundFill(placed(ui, track, {track.x, y, track.width * part, kTrackPx * u}), radius, t.sage);
  const float x = ui.mirrored() ? track.right() - track.width * part : track.x + track.width * part;
  const float r = kThumbPx * u / 2;
  const base::Rect thumb{x - r, track.y + track.height / 2 - r, 2 * r, 2 * r};
  ui.canvas().shadow(thumb, r, 0, 2, 6, 0.25F);
  ui.canvas().roundFill(thumb, r, t.slip);
  ui.canvas().roundStroke(thumb, r, 2, t.sage);
  if (focused) ui.focusRing(thumb, r);
}

/// A drag that already belongs to the slider, or, outside scroll areas, one that begins on it.
std::optional<int> byDrag(Ui& ui, const Slider& slider, base::Rect track) {
  const Drag* drag = ui.dragIn(trackId(slider), track);
  if (drag == nullptr || (drag->dx == 0 && !drag->began)) return std::nullopt;
  return positionAt(ui, slider, track, drag->at.x, kSurelyPast);
}

}  // namespace

void claimSliderDrag(Ui& ui, const Slider& slider, base::Rect rect) {
  const auto& drag = ui.input().drag;
  if (!drag || !drag->began) return;
  const float across = std::abs(drag->at.x - drag->origin.x);
  const float along = std::abs(drag->at.y - drag->origin.y);
  if (across > along) ui.dragIn(trackId(slider), trackOf(ui, rect));
}

std::optional<int> drawSlider(Ui& ui, const Slider& slider, base::Rect rect) {
  const float u = ui.u();
  const base::Rect whole{rect.x, rect.y, rect.width, kHeightPx * u};
  const float end = endWidth(ui, rect.width);
  const base::Rect first{rect.x, rect.y, end, kHeightPx * u};
  const base::Rect last{rect.right() - end, rect.y, end, kHeightPx * u};
  const base::Rect track = trackOf(ui, rect);
  std::optional<int> asked;
  if (drawEnd(ui, slider, false, placed(ui, whole, first))) asked = slider.position - 1;
  const base::Rect touch{track.x - 8, track.y, track.width + 16, track.height};
  const Response response =
      ui.target({trackId(slider), semantics::Role::Slider, slider.label, touch, slider.value, 0, true});
  if (const auto byKey = byKeys(ui, slider)) asked = byKey;
  // A tap brings the thumb to the finger; Enter on the focused slider does nothing.
  const bool tapped = response.clicked && touch.contains(ui.input().pointer) && ui.memory().activate != trackId(slider);
  if (tapped) asked = positionAt(ui, slider, track, ui.input().pointer.x, 0);
  if (const auto dragged = byDrag(ui, slider, touch)) asked = dragged;
  drawTrack(ui, slider, track, response.focused);
  if (drawEnd(ui, slider, true, placed(ui, whole, last))) asked = slider.position + 1;
  if (!asked) return std::nullopt;
  const int next = std::clamp(*asked, 0, slider.steps - 1);
  return next == slider.position ? std::nullopt : std::optional<int>(next);
}

}  // namespace tend::widgets
