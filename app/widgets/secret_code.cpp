#include "app/widgets/secret_code.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/fit.h"
#include "app/widgets/secret_letters.h"

namespace tend::widgets {
namespace {

constexpr std::size_t kGroups = 7, kSigns = 5;  // core/progress/seal/recovery_code.h
constexpr float kLetterPx = 30, kGapPx = 28, kLinePx = 52;
constexpr std::size_t kMostInLine = 4;
constexpr char kBetween = '-';

/// The same for every code: all letters are equally wide.
struct Grid {
  float sizePx = 0, step = 0, gap = 0, line = 0;
  std::size_t columns = 1;

  float groupWidth() const { return step * static_cast<float>(kSigns); }
  float height() const { return line * static_cast<float>((kGroups + columns - 1) / columns); }
};

Grid gridFor(Ui& ui, float width) {
  const float advance = secretLetter(ui, U'0').glyph.advanceEm;
  Grid g;
  g.sizePx = std::min(kLetterPx * ui.u(), width / (advance * static_cast<float>(kSigns)) - 1);
  g.step = std::round(advance * g.sizePx);
  g.gap = kGapPx * ui.u();
  g.line = kLinePx / kLetterPx * g.sizePx;
  const float room = (width + g.gap) / (g.groupWidth() + g.gap);
  g.columns = std::clamp(static_cast<std::size_t>(std::max(1.0F, room)), std::size_t{1}, kMostInLine);
  return g;
}

}  // namespace

float secretCodeHeight(Ui& ui, float width) { return gridFor(ui, width).height(); }

void drawSecretCode(Ui& ui, const std::string& label, const base::GuardedText& code, base::Rect rect) {
  const Grid g = gridFor(ui, rect.width);
  prepareSecretLetters(ui, g.sizePx);
  const float baseline = secretBaseline(ui, g.sizePx, g.line);
  code.read([&](std::string_view signs) {
    std::size_t index = 0;
    for (const char sign : signs) {
      if (sign == kBetween) continue;
      const std::size_t group = index / kSigns;
      const auto column = static_cast<float>(group % g.columns);
      const auto row = static_cast<float>(group / g.columns);
      const float x = rect.x + column * (g.groupWidth() + g.gap) + static_cast<float>(index % kSigns) * g.step;
      const SecretLetter letter = secretLetter(ui, static_cast<unsigned char>(sign));
      ui.canvas().glyph(letter.font, g.sizePx, letter.glyph.glyph, {x, rect.y + row * g.line + baseline},
                        ui.theme().ink);
      ++index;
    }
  });
  ui.say(semantics::Role::Text, label, {rect.x, rect.y, rect.width, g.height()});
}

}  // namespace tend::widgets
