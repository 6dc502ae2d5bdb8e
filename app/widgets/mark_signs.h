// The signs of what people mark: the tint of a highlight, the line that stands for it in the margin, the ribbon of a
// bookmark, and the choice between the tints. Knows colours and shapes only; used by the views of the reader.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "app/widgets/ui.h"

namespace tend::widgets {

constexpr std::array<state::Tint, 3> kTints = {state::Tint::Wheat, state::Tint::Sage, state::Tint::Clay};

/// Behind words.
paint::Colour tintColour(const paint::Theme& theme, state::Tint tint);
/// Deep enough for a line of its own on the page and on slips (3:1).
paint::Colour tintLine(const paint::Theme& theme, state::Tint tint);
std::string tintName(const Ui& ui, state::Tint tint);

/// A highlight behind a line of text. In High contrast also underlined: on white a tint alone is easily missed.
void paintHighlight(Ui& ui, base::Rect line, state::Tint tint);
/// The pencil line beside it.
void paintTintBar(Ui& ui, base::Rect bar, state::Tint tint);
void paintRibbon(Ui& ui, base::Point centre, float size, paint::Colour colour);

/// A round sample of a tint, as a part of a row of tools.
void paintTintDisc(Ui& ui, base::Point centre, float radius, state::Tint tint);

/// One of the three, as a group of radio parts with their names. Returns the one asked for, if it is another one.
float tintChoiceHeight(const Ui& ui);
std::optional<state::Tint> drawTintChoice(Ui& ui, const std::string& name, const std::string& label, state::Tint chosen,
                                          base::Rect rect);

}  // namespace tend::widgets
