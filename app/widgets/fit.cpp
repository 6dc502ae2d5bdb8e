#include "app/widgets/fit.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace tend::widgets {
namespace {

constexpr float kNeverTooLongEm = 16;  // no word of any language here is wider: longer boxes need no look

float widestWord(Ui& ui, std::string_view text, paint::TextBox box) {
  box.widthPx = 0;
  box.maxLines = 0;
  float widest = 0;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t to = std::min(text.find(' ', from), text.size());
    if (to > from) widest = std::max(widest, measure(ui, text.substr(from, to - from), box).width);
    from = to + 1;
  }
  return widest;
}

/// UAX #9, P2: the first strong character decides. Scripts that run from the right stand in three ranges.
bool runsFromRight(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const base::Decoded decoded = base::decodeUtf8(text, at);
    const char32_t c = decoded.codePoint;
    at += decoded.length;
    if ((c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF)) return true;
    if ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c >= 0xC0) return false;
  }
  return false;
}

/// The typesetter's Start and End follow the direction of each paragraph.
paint::TextBox asOnScreen(std::string_view text, paint::TextBox box) {
  if (box.align != text::Align::Centre && box.widthPx > 0 && runsFromRight(text)) {
    box.align = box.align == text::Align::End ? text::Align::Start : text::Align::End;
  }
  return box;
}

}  // namespace

base::Rect placed(const Ui& ui, base::Rect within, base::Rect rect) {
  if (!ui.mirrored()) return rect;
  return {within.x + within.right() - rect.right(), rect.y, rect.width, rect.height};
}

text::Align startAlign(const Ui& ui) { return ui.mirrored() ? text::Align::End : text::Align::Start; }

text::Align endAlign(const Ui& ui) { return ui.mirrored() ? text::Align::Start : text::Align::End; }

paint::Icon onwardIcon(const Ui& ui) { return ui.mirrored() ? paint::Icon::Left : paint::Icon::Right; }

paint::Icon backwardIcon(const Ui& ui) { return ui.mirrored() ? paint::Icon::Right : paint::Icon::Left; }

paint::TextBox textBox(const Ui& ui, paint::TextStyle style, float width, float sizePx) {
  paint::TextBox box;
  box.style = style;
  box.widthPx = width;
  box.scale = ui.u() * (sizePx > 0 ? sizePx / paint::fontSize(style) : 1.0F);
  box.align = startAlign(ui);
  return box;
}

paint::TextBox fitted(Ui& ui, std::string_view text, paint::TextBox box) {
  const float size = paint::fontSize(box.style);
  if (box.widthPx <= 0 || box.widthPx >= kNeverTooLongEm * size * box.scale) return box;
  const float widest = widestWord(ui, text, box);
  if (widest <= box.widthPx) return box;
  const float least = std::min(box.scale, kSmallestTextPx / size);
  // A hair below what is needed, so that rounding in the setter cannot break the word after all.
  box.scale = std::max(least, box.scale * box.widthPx / widest * 0.99F);
  return box;
}

paint::TextSize measure(Ui& ui, std::string_view text, const paint::TextBox& box) {
  return ui.setter().measure(text, box);
}

paint::TextSize put(Ui& ui, std::string_view text, base::Point at, paint::TextBox box, paint::Colour colour) {
  return ui.canvas().text(text, at, asOnScreen(text, box), colour);
}

std::vector<base::Rect> extents(Ui& ui, std::string_view text, base::Point at, paint::TextBox box, std::uint32_t begin,
                                std::uint32_t end) {
  return ui.canvas().extents(text, at, asOnScreen(text, box), begin, end);
}

std::string withoutBeginning(Ui& ui, const std::string& text, paint::TextBox box, float width) {
  box.widthPx = 0;
  if (measure(ui, text, box).width <= width) return text;
  std::size_t from = 0;
  std::string shorter = text;
  while (from < text.size()) {
    const std::size_t slash = text.find('/', from + 1);
    const bool atSlash = slash != std::string::npos && slash + 1 < text.size();
    from = atSlash ? slash : from + 1;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
    shorter = "\xE2\x80\xA6" + text.substr(from);
    if (measure(ui, shorter, box).width <= width) break;
  }
  return shorter;
}

}  // namespace tend::widgets
