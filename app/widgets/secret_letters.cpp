#include "app/widgets/secret_letters.h"

namespace tend::widgets {
namespace {

constexpr char32_t kUnknown = U'?';

}  // namespace

SecretLetter secretLetter(Ui& ui, char32_t c) {
  const text::FontLibrary& library = ui.setter().library();
  const text::FontBook& book = ui.setter().book();
  SecretLetter out{book.mono, library.nominalGlyph(book.mono, c)};
  for (std::size_t i = 0; out.glyph.glyph == 0 && i < book.fallbacks.size(); ++i) {
    out = {book.fallbacks[i], library.nominalGlyph(book.fallbacks[i], c)};
  }
  return out.glyph.glyph != 0 ? out : SecretLetter{book.mono, library.nominalGlyph(book.mono, kUnknown)};
}

void prepareSecretLetters(Ui& ui, float sizePx) {
  ui.canvas().pushClip({0, 0, 0, 0});
  for (char32_t c = U'!'; c <= U'~'; ++c) {
    const SecretLetter letter = secretLetter(ui, c);
    ui.canvas().glyph(letter.font, sizePx, letter.glyph.glyph, {0, 0}, ui.theme().ink);
  }
  ui.canvas().popClip();
}

float secretBaseline(Ui& ui, float sizePx, float lineHeight) {
  const text::FontMetrics& metrics = ui.setter().library().metrics(ui.setter().book().mono);
  return lineHeight / 2 + (metrics.ascent - metrics.descent) / 2 * sizePx;
}

}  // namespace tend::widgets
