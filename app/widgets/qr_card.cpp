#include "app/widgets/qr_card.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

// The same in every theme: a camera sees no theme.
constexpr paint::Colour kDark{0x1E, 0x1B, 0x16, 255};
constexpr paint::Colour kLight{255, 255, 255, 255};
constexpr float kRadiusPx = 10;

int modulesOf(const share::QrCode& square) { return square.size + 2 * share::kQuietModules; }

/// In logical pixels, a whole number of the device's.
float modulePx(Ui& ui, const QrCard& card, float roomPx) {
  const float scale = ui.canvas().displayScale();
  const auto modules = static_cast<float>(modulesOf(card.square));
  const float side = std::min(roomPx, card.mostPx * ui.u());
  const float device = std::max(std::floor(side * scale / modules), std::ceil(card.leastModulePx * scale));
  return device / scale;
}

void drawModules(Ui& ui, const share::QrCode& square, base::Point at, float module) {
  for (int y = 0; y < square.size; ++y) {
    for (int x = 0; x < square.size;) {
      int end = x;
      while (end < square.size && square.isDark(end, y)) ++end;
      if (end > x) {
        const auto length = static_cast<float>(end - x);
        ui.canvas().fill(
            {at.x + static_cast<float>(x) * module, at.y + static_cast<float>(y) * module, length * module, module},
            kDark);
      }
      x = end + 1;
    }
  }
}

std::string spaced(const std::string& code) {
  std::string text = code;
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

paint::TextBox boxOf(Ui& ui, const CodeSigns& signs, float width) {
  paint::TextBox box = textBox(ui, paint::TextStyle::Code, width, signs.sizePx);
  if (signs.align == text::Align::Centre) box.align = text::Align::Centre;
  box.balanced = true;
  return fitted(ui, spaced(signs.code), box);
}

}  // namespace

float qrCardSide(Ui& ui, const QrCard& card, float roomPx) {
  return modulePx(ui, card, roomPx) * static_cast<float>(modulesOf(card.square));
}

void drawQrCard(Ui& ui, const QrCard& card, base::Rect rect) {
  if (card.square.size == 0) return;
  const float module = modulePx(ui, card, rect.width);
  const float side = module * static_cast<float>(modulesOf(card.square));
  const float scale = ui.canvas().displayScale();
  // On whole pixels of the device, so that every module is as wide as the next.
  const float left = std::round((rect.x + (rect.width - side) / 2) * scale) / scale;
  const float top = std::round((rect.y + (rect.height - side) / 2) * scale) / scale;
  const base::Rect ground{left, top, side, side};
  const float radius = std::min(kRadiusPx, 2 * module);
  ui.canvas().roundFill(ground, radius, kLight);
  const float quiet = module * share::kQuietModules;
  drawModules(ui, card.square, {left + quiet, top + quiet}, module);
  if (card.framed) ui.canvas().roundStroke(ground, radius, 1, ui.theme().edge);
  ui.say(semantics::Role::Image, card.label, ground);
}

float codeSignsHeight(Ui& ui, const CodeSigns& signs, float width) {
  return measure(ui, spaced(signs.code), boxOf(ui, signs, width)).height;
}

void drawCodeSigns(Ui& ui, const CodeSigns& signs, base::Rect rect) {
  const paint::TextBox box = boxOf(ui, signs, rect.width);
  const paint::TextSize size = put(ui, spaced(signs.code), {rect.x, rect.y}, box, ui.theme().ink);
  ui.say(semantics::Role::Text, spelledCode(signs.code), {rect.x, rect.y, rect.width, size.height});
}

std::string spelledCode(const std::string& code) {
  std::string text;
  for (const char sign : code) {
    if (sign == '-') {
      text += ',';
      continue;
    }
    if (!text.empty()) text += ' ';
    text += sign;
  }
  return text;
}

}  // namespace tend::widgets
