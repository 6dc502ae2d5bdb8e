// What segments, swatches and chips share: a group of radio parts of which one is chosen, by tap or by arrow keys.
// Private to app/widgets.
#pragma once

#include "app/widgets/controls.h"

namespace tend::widgets {

/// Opens the group's node for the length of a scope.
semantics::Node radioGroup(const std::string& name, const std::string& label, base::Rect rect);

Response radioPart(Ui& ui, const std::string& name, std::size_t index, const std::string& label, base::Rect rect,
                   bool chosen);

/// The part the arrow keys ask for, if one of `count` parts has the focus; the focus goes with it.
std::optional<std::size_t> radioKeys(Ui& ui, const std::string& name, std::size_t count);

}  // namespace tend::widgets
