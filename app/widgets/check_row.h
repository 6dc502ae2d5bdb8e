// A row that is ticked or not (design 7, Checkbox row): a box, what it is about, and a second line; the whole row is
// the target. Used by views where one chooses several of some things.
#pragma once

#include <string>

#include "app/widgets/ui.h"

namespace tend::widgets {

struct CheckRow {
  std::string name;  // of the id
  std::uint64_t index = 0;
  std::string label;
  std::string detail;  // below it; may be empty
  bool checked = false;
};

float checkRowHeight(Ui& ui, const CheckRow& row, float width);
/// True when it was pressed.
bool drawCheckRow(Ui& ui, const CheckRow& row, base::Rect rect);

}  // namespace tend::widgets
