#include "app/widgets/choice.h"

#include <algorithm>

namespace tend::widgets {

semantics::NodeId partId(const std::string& name, std::size_t index) { return idOf(name, index + 1); }

semantics::Node radioGroup(const std::string& name, const std::string& label, base::Rect rect) {
  return {idOf(name), semantics::Role::RadioGroup, label, {}, 0, 0, rect, {}};
}

Response radioPart(Ui& ui, const std::string& name, std::size_t index, const std::string& label, base::Rect rect,
                   bool chosen) {
  const std::uint16_t state = chosen ? static_cast<std::uint16_t>(semantics::kChecked) : std::uint16_t{0};
  return ui.target({partId(name, index), semantics::Role::Radio, label, rect, {}, state, false});
}

std::optional<std::size_t> radioKeys(Ui& ui, const std::string& name, std::size_t count) {
  Memory& m = ui.memory();
  std::size_t at = count;
  for (std::size_t i = 0; i < count; ++i) {
    if (m.focus == partId(name, i)) at = i;
  }
  if (at == count) return std::nullopt;
  const bool right = ui.takeKey(Key::Right);
  const bool left = !right && ui.takeKey(Key::Left);
  const bool on = ui.takeKey(Key::Down) || (ui.mirrored() ? left : right);
  const bool back = ui.takeKey(Key::Up) || (ui.mirrored() ? right : left);
  if (on == back) return std::nullopt;
  const std::size_t next = on ? (at + 1) % count : (at + count - 1) % count;
  m.focus = partId(name, next);
  m.revealFocus = m.focus;
  return next;
}

}  // namespace tend::widgets
