// The controls of the type and theme sheet, one cell each: what they are called, how high they are, and what they
// change. Part of the type sheet's view.
#pragma once

#include <vector>

#include "app/state/settings.h"
#include "app/widgets/controls.h"

namespace tend::views {

/// A labelled control. Height depends on the width it gets.
struct TypeCell {
  const char* label;
  float (*height)(widgets::Ui&, const state::Settings&, float width);
  void (*draw)(widgets::Ui&, const state::Settings&, base::Rect rect);
};

/// In reading order: size, theme, spacing, typeface, line length, edges, movement, pace of reading aloud.
const std::vector<TypeCell>& typeCells();

/// The slider of the size, for claiming drags on it.
widgets::Slider sizeSlider(widgets::Ui& ui, const state::TypeChoices& type);

}  // namespace tend::views
