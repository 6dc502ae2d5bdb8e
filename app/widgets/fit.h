// Placing and fitting for widgets and views: mirrored rectangles, boxes of text at the controls' scale, and text that
// is made smaller where one long word would not fit. Pure questions to the Ui; draws nothing.
#pragma once

#include <string>
#include <string_view>

#include "app/widgets/ui.h"

namespace tend::widgets {

/// `rect` as it stands inside `within`: unchanged, or mirrored when the interface runs from the right.
base::Rect placed(const Ui& ui, base::Rect within, base::Rect rect);

text::Align startAlign(const Ui& ui);
text::Align endAlign(const Ui& ui);

/// The icon that points on (to what comes next), and the one that points back.
paint::Icon onwardIcon(const Ui& ui);
paint::Icon backwardIcon(const Ui& ui);

/// A box at the controls' scale, aligned to the reading start. `sizePx` above 0 replaces the style's own size.
paint::TextBox textBox(const Ui& ui, paint::TextStyle style, float width, float sizePx = 0);

/// The same box, with the scale lowered until the longest word fits its width, but never below kSmallestTextPx.
paint::TextBox fitted(Ui& ui, std::string_view text, paint::TextBox box);
constexpr float kSmallestTextPx = 15;  // safety.md, Access

paint::TextSize measure(Ui& ui, std::string_view text, const paint::TextBox& box);

/// Draws text in its box. Start and End of the box are the left and right of the screen here, whatever the direction
/// of the words: a Latin name in a page that runs from the right stands at the right, too.
paint::TextSize put(Ui& ui, std::string_view text, base::Point at, paint::TextBox box, paint::Colour colour);

/// What the bytes [begin, end) of a text cover when put() draws it so.
std::vector<base::Rect> extents(Ui& ui, std::string_view text, base::Point at, paint::TextBox box, std::uint32_t begin,
                                std::uint32_t end);

/// A path or name too long for one line loses its beginning, at a slash where there is one.
std::string withoutBeginning(Ui& ui, const std::string& text, paint::TextBox box, float width);

}  // namespace tend::widgets
