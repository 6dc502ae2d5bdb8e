#include "app/widgets/pin_pad.h"

#include <algorithm>
#include <array>

#include "app/state/places/pin.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr float kKeyWidth = 168, kKeyHeight = 136, kGap = 24, kRadius = 26;
constexpr float kCircle = 28, kCircleGap = 33;
constexpr float kKeysTop = 116;  // below the circles
constexpr float kDigitPx = 60;

/// In the order of reading: as on a telephone.
constexpr std::array<int, 12> kKeys = {1, 2, 3, 4, 5, 6, 7, 8, 9, state::kPinBack, 0, state::kPinErase};

void drawCircles(Ui& ui, const PinPadLook& look, base::Rect rect) {
  const paint::Theme& t = ui.theme();
  const float k = look.scale;
  const float all = (state::kPinDigits * kCircle + (state::kPinDigits - 1) * kCircleGap) * k;
  const base::Rect row{rect.x + (rect.width - all) / 2, rect.y, all, kCircle * k};
  ui.say(semantics::Role::Status, ui.tr("pin.typed", {{"count", std::to_string(look.typed)}}), row);
  for (std::size_t i = 0; i < state::kPinDigits; ++i) {
    const float x = row.x + (static_cast<float>(i) * (kCircle + kCircleGap) + kCircle / 2) * k;
    const base::Point centre{x, row.y + kCircle / 2 * k};
    if (i < look.typed) ui.canvas().disc(centre, kCircle / 2 * k, t.sage);
    ui.canvas().ring(centre, kCircle / 2 * k, 2, i < look.typed ? t.sage : t.edge);
  }
}

/// Backspace and Back stand without a box.
bool drawPlainKey(Ui& ui, int key, const PinPadLook& look, base::Rect at) {
  const bool back = key == state::kPinBack;
  const std::string label = ui.tr(back ? "pin.back" : "pin.erase");
  const auto disabled = static_cast<std::uint16_t>(look.rests && !back ? semantics::kDisabled : 0);
  Target target{idOf(back ? "pin.back" : "pin.erase"), semantics::Role::Button, label, at, {}, disabled, true};
  const Response response = ui.target(target);
  const paint::Theme& t = ui.theme();
  if (response.held) ui.canvas().roundFill(at, kRadius * look.scale, t.rail);
  if (back) {
    // Not beyond its key, which does not grow with the letters.
    const float px = 22 * std::min(ui.u(), std::max(1.0F, 1.4F * look.scale)) / ui.u();
    paint::TextBox box = fitted(ui, label, textBox(ui, paint::TextStyle::Control, at.width, px));
    box.align = text::Align::Centre;
    const float height = measure(ui, label, box).height;
    put(ui, label, {at.x, at.y + (at.height - height) / 2}, box, t.ink2);
  } else {
    ui.canvas().icon(paint::Icon::Erase, {at.x + at.width / 2, at.y + at.height / 2}, 38 * std::max(look.scale, 0.8F),
                     t.ink2);
  }
  if (response.focused) ui.focusRing(base::inset(at, 6), kRadius * look.scale);
  return response.clicked;
}

bool drawDigit(Ui& ui, int digit, const PinPadLook& look, base::Rect at) {
  const std::string label = std::to_string(digit);
  const auto disabled = static_cast<std::uint16_t>(look.rests ? semantics::kDisabled : 0);
  Target target{
      idOf("pin.digit", static_cast<std::uint64_t>(digit)), semantics::Role::Button, label, at, {}, disabled, true};
  const Response response = ui.target(target);
  const paint::Theme& t = ui.theme();
  const float radius = kRadius * look.scale;
  if (!look.rests) ui.canvas().shadow(at, radius, 0, 2, 6, 0.10F);
  ui.canvas().roundFill(at, radius, response.held ? t.sageT : look.rests ? t.desk : t.slip);
  ui.canvas().roundStroke(at, radius, response.held || t.highContrast ? 2.0F : 1.0F, response.held ? t.sage : t.edge);
  ui.canvas().centred(label, at, paint::TextStyle::RingNumber,
                      response.held ? t.sage
                      : look.rests  ? t.ink3
                                    : t.ink,
                      kDigitPx * look.scale / paint::fontSize(paint::TextStyle::RingNumber));
  if (response.focused) ui.focusRing(at, radius);
  return response.clicked;
}

}  // namespace

std::optional<int> drawPinPad(Ui& ui, const PinPadLook& look, base::Rect rect) {
  drawCircles(ui, look, rect);
  std::optional<int> pressed;
  const float k = look.scale;
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    const auto column = static_cast<float>(i % 3);
    const auto row = static_cast<float>(i / 3);
    const base::Rect at{rect.x + column * (kKeyWidth + kGap) * k, rect.y + (kKeysTop + row * (kKeyHeight + kGap)) * k,
                        kKeyWidth * k, kKeyHeight * k};
    const int key = kKeys[i];
    if (key == state::kPinBack && !look.leads) continue;
    if (key < 0 ? drawPlainKey(ui, key, look, at) : drawDigit(ui, key, look, at)) pressed = key;
  }
  return pressed;
}

}  // namespace tend::widgets
