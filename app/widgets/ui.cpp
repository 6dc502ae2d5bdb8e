#include "app/widgets/ui.h"

#include <algorithm>
#include <cmath>
#include <iterator>

// The internal header only for two calls that every version has: window order, and letting go of a pressed item.
#include <imgui.h>
#include <imgui_internal.h>

#include "app/state/glide.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

constexpr double kRestSeconds = 0.6;  // a second tap within this time never acts (safety.md, Access)
constexpr float kSamePlacePx = 48;

base::Rect common(base::Rect a, base::Rect b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

bool inside(base::Rect outer, base::Point p) { return outer.contains(p); }

}  // namespace

semantics::NodeId idOf(std::string_view name, std::uint64_t index) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a, 64 bits
  for (const char c : name) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3ULL;
  }
  for (int i = 0; i < 8; ++i) {
    hash ^= (index >> (8 * i)) & 0xFFU;
    hash *= 0x100000001B3ULL;
  }
  return hash == 0 ? 1 : hash;
}

Ui::Ui(const Parts& parts) : m_parts(parts) {
  m_parts.memory.animating = false;
  m_parts.memory.textInput.reset();
  m_parts.memory.wakeAtSeconds = 0;
  m_parts.memory.nextClaims.clear();
  takeKeyed();
}

/// What the on-screen keyboard typed comes before what was typed since; arrows are its own while a key of it has the
/// focus.
void Ui::takeKeyed() {
  Memory& m = m_parts.memory;
  auto& edits = m_parts.input.edits;
  edits.insert(edits.begin(), std::make_move_iterator(m.keyed.begin()), std::make_move_iterator(m.keyed.end()));
  m.keyed.clear();
  m.keyboard.arrows.clear();
  const auto& own = m.keyboard.keys;
  if (std::find(own.begin(), own.end(), m.focus) == own.end()) return;
  auto& keys = m_parts.input.keys;
  const auto arrow = [](const KeyPress& press) { return press.key <= Key::Down && !press.control; };
  for (const KeyPress& press : keys) {
    if (arrow(press)) m.keyboard.arrows.push_back(press.key);
  }
  keys.erase(std::remove_if(keys.begin(), keys.end(), arrow), keys.end());
}

/// One that was not drawn is gone, with its page of letters: the next begins anew.
void Ui::forgetKeyboard() {
  Memory& m = m_parts.memory;
  if (m.keyboard.rect.empty() || m.keyboard.seenSeconds == m_parts.input.seconds) return;
  const bool covers = m.keyboard.covers;
  m.keyboard = {};
  m.keyboard.covers = covers;  // until it is told
  m.animating = true;
}

Ui::~Ui() {
  while (!m_open.empty()) endLayer();
  m_parts.memory.layers = std::move(m_layers);
  m_parts.memory.claims = std::move(m_parts.memory.nextClaims);
  if (m_parts.input.drag && m_parts.input.drag->ended) m_parts.memory.dragOwner = 0;
  m_parts.memory.activate = 0;
  // A field that went with its screen comes anew the next time, and may ask for the focus again.
  auto& fields = m_parts.memory.fields;
  for (auto field = fields.begin(); field != fields.end();) {
    field = field->second.seenSeconds == m_parts.input.seconds ? std::next(field) : fields.erase(field);
  }
  forgetKeyboard();
}

void Ui::beginLayer(const char* name, base::Rect rect) {
  const float s = m_parts.displayScale;
  ImGui::SetNextWindowPos(ImVec2(std::floor(rect.x * s), std::floor(rect.y * s)));
  ImGui::SetNextWindowSize(ImVec2(std::ceil(rect.width * s), std::ceil(rect.height * s)));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(3);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  m_canvases.push_back(std::move(m_canvas));
  m_canvas = std::make_unique<paint::Canvas>(ImGui::GetWindowDrawList(), m_parts.atlas, m_parts.setter, theme(),
                                             m_parts.displayScale);
  m_open.emplace_back(name);
  m_layers.emplace_back(name, rect);
}

void Ui::endLayer() {
  ImGui::End();
  m_canvas = std::move(m_canvases.back());
  m_canvases.pop_back();
  m_open.pop_back();
}

bool Ui::ownsPoint(base::Point point) const {
  const auto& layers = m_parts.memory.layers;
  for (auto it = layers.rbegin(); it != layers.rend(); ++it) {
    if (inside(it->second, point)) return !m_open.empty() && it->first == m_open.back();
  }
  return false;
}

bool Ui::acceptTap(base::Point at) {
  Memory& m = m_parts.memory;
  const bool soon = m_parts.input.seconds - m.lastTapSeconds < kRestSeconds;
  const bool near = std::abs(at.x - m.lastTap.x) < kSamePlacePx && std::abs(at.y - m.lastTap.y) < kSamePlacePx;
  if (soon && near) return false;
  m.lastTapSeconds = m_parts.input.seconds;
  m.lastTap = at;
  return true;
}

Response Ui::target(const Target& t) {
  Memory& m = m_parts.memory;
  semantics::Node node{t.id, t.role, t.label, t.value, t.state, 0, t.rect, {}, t.text};
  Response out;
  const bool disabled = (t.state & semantics::kDisabled) != 0;
  if (!disabled) node.state |= semantics::kFocusable;
  if (m.focus == t.id) node.state |= semantics::kFocused;
  out.focused = m.focus == t.id && m.focusVisible;
  if (!m_scrolls.empty()) {
    const base::Rect seen = m_scrolls.back().rect;
    if (t.rect.bottom() <= seen.y || t.rect.y >= seen.bottom()) node.state |= semantics::kOffscreen;
    if (m.revealFocus == t.id) {
      reveal(t.rect);
      m.revealFocus = 0;
      m.animating = true;
    }
  }
  if (m.revealFocus == t.id) m.revealFocus = 0;  // stands still: always in view
  m_parts.tree.leaf(std::move(node));
  if (disabled) return out;

  // What a scroll area hides cannot be touched: a button under the pinned foot must not take the foot's taps.
  bool pressed = pressedWhereSeen(t.id, t.rect, out);
  semantics::NodeId part = t.id;
  for (const base::Rect& rect : t.more) pressed = pressedWhereSeen(++part, rect, out) || pressed;
  if (pressed && (t.types || acceptTap(m_parts.input.pointer))) {
    out.clicked = true;
    if (!t.types) {
      m.focus = t.id;
      m.focusVisible = false;
    }
  }
  if (m.activate == t.id) {
    out.clicked = true;
    if (!t.types) m.focus = t.id;
  }
  return out;
}

/// How much of an area lies under an on-screen keyboard.
float Ui::coveredPx(base::Rect area) const {
  const float foot = m_parts.layout.window.bottom() - m_parts.layout.keyboardPx;
  return std::clamp(area.bottom() - foot, 0.0F, area.height);
}

void Ui::reveal(base::Rect rect) {
  if (m_scrolls.empty()) return;
  constexpr float kRoomPx = 16;
  Memory& m = m_parts.memory;
  const base::Rect area = m_scrolls.back().rect;
  const float bottom = area.bottom() - coveredPx(area);
  float& offset = m.scroll[m_scrolls.back().id];
  const float before = offset;
  if (rect.bottom() > bottom - kRoomPx) offset += rect.bottom() - bottom + kRoomPx;
  // What is higher than the area shows its beginning.
  const float top = rect.y - (offset - before);
  if (top < area.y + kRoomPx) offset -= area.y + kRoomPx - top;
  offset = std::max(0.0F, offset);
  if (offset != before) m.animating = true;
}

void Ui::claim(const Claim& claim) { m_parts.memory.nextClaims.push_back(claim); }

bool Ui::isClaimed(semantics::NodeId by, base::Point at, bool scrolling) const {
  const auto& claims = m_parts.memory.claims;
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.owner != by && (claim.scrolls || !scrolling) && inside(claim.rect, at);
  });
}

bool Ui::pressedWhereSeen(semantics::NodeId id, base::Rect rect, Response& out) {
  const base::Rect seen = m_scrolls.empty() ? rect : common(rect, m_scrolls.back().rect);
  return !seen.empty() && pressedIn(id, seen, out);
}

void Ui::letGo() { ImGui::ClearActiveID(); }

/// Hit-testing by Dear ImGui; true when a tap ended here.
bool Ui::pressedIn(semantics::NodeId id, base::Rect seen, Response& out) {
  const float s = m_parts.displayScale;
  ImGui::SetCursorScreenPos(ImVec2(seen.x * s, seen.y * s));
  ImGui::PushID(reinterpret_cast<const void*>(static_cast<std::uintptr_t>(id)));
  const bool pressed =
      ImGui::InvisibleButton("t", ImVec2(std::max(1.0F, seen.width * s), std::max(1.0F, seen.height * s)));
  const bool active = ImGui::IsItemActive();
  out.active = out.active || active;
  out.pressed = out.pressed || ImGui::IsItemActivated();
  out.held = out.held || (active && ImGui::IsItemHovered());
  ImGui::PopID();
  return pressed;
}

void Ui::say(semantics::Role role, std::string label, base::Rect rect, std::uint8_t level) {
  semantics::Node node;
  node.id = idOf(label, static_cast<std::uint64_t>(role));
  node.role = role;
  node.label = std::move(label);
  node.rect = rect;
  node.level = level;
  m_parts.tree.leaf(std::move(node));
}

paint::TextSize Ui::text(std::string_view text, base::Point at, const paint::TextBox& box, paint::Colour colour,
                         semantics::Role role, std::uint8_t level) {
  const paint::TextSize size = put(*this, text, at, box, colour);
  say(role, std::string(text), {at.x, at.y, box.widthPx > 0 ? box.widthPx : size.width, size.height}, level);
  return size;
}

void Ui::wakeAt(double seconds) {
  double& due = m_parts.memory.wakeAtSeconds;
  due = due > 0 ? std::min(due, seconds) : seconds;
}

bool Ui::takeKey(Key key) {
  auto& keys = m_parts.input.keys;
  const auto found =
      std::find_if(keys.begin(), keys.end(), [key](const KeyPress& k) { return k.key == key && !k.control; });
  if (found == keys.end()) return false;
  keys.erase(found);
  return true;
}

const Drag* Ui::dragIn(semantics::NodeId owner, base::Rect rect) {
  auto& drag = m_parts.input.drag;
  if (!drag) return nullptr;
  Memory& m = m_parts.memory;
  if (drag->began && m.dragOwner == 0 && inside(rect, drag->origin) && ownsPoint(drag->origin)) {
    if (isClaimed(owner, drag->origin, m_parts.input.touch)) return nullptr;
    m.dragOwner = owner;
    // A drag that began on a button scrolls: the button lets go.
    ImGui::ClearActiveID();
  }
  return m.dragOwner == owner ? &*drag : nullptr;
}

float Ui::wheelIn(base::Rect rect, semantics::NodeId owner) {
  if (m_parts.input.wheelY == 0 || !inside(rect, m_parts.input.pointer) || !ownsPoint(m_parts.input.pointer)) return 0;
  if (isClaimed(owner, m_parts.input.pointer, true)) return 0;
  const float dy = m_parts.input.wheelY;
  m_parts.input.wheelY = 0;
  return dy;
}

float Ui::ease(const std::string& key, float target, float seconds) {
  auto [it, fresh] = m_parts.memory.ease.try_emplace(key, target);
  float& value = it->second;
  if (m_parts.reducedMotion || fresh) value = target;
  const float step = seconds > 0 ? m_parts.input.deltaSeconds / seconds : 1;
  if (value < target) value = std::min(target, value + step);
  if (value > target) value = std::max(target, value - step);
  if (value != target) m_parts.memory.animating = true;
  const float rest = 1 - value;
  return 1 - rest * rest * rest;
}

void Ui::focusRing(base::Rect rect, float radius) {
  m_canvas->roundStroke(base::inset(rect, -1.5F), radius + 1.5F, 3, theme().page);
  m_canvas->roundStroke(base::inset(rect, -4.5F), radius + 4.5F, 3, theme().sage);
}

/// What a finger flicked goes on, until it rests, comes to an end, or is touched: true if that was now.
bool Ui::glideOn(semantics::NodeId id, base::Rect rect, float& offset, float limit) {
  auto& glides = m_parts.memory.glide;
  const auto found = glides.find(id);
  if (found == glides.end()) return false;
  const auto& pressed = m_parts.input.pressed;
  const bool caught = pressed && inside(rect, pressed->at) && ownsPoint(pressed->at);
  if (!pressed) offset += state::glide(found->second, m_parts.input.deltaSeconds);
  if (pressed || found->second == 0 || offset <= 0 || offset >= limit) {
    glides.erase(found);
  } else {
    m_parts.memory.animating = true;
  }
  return caught;
}

float Ui::beginScroll(semantics::NodeId id, base::Rect rect) {
  Memory& m = m_parts.memory;
  float& offset = m.scroll[id];
  const float limit = std::max(0.0F, m.contentHeight[id] - rect.height + coveredPx(rect));
  if (const float wheel = wheelIn(rect); wheel != 0) {
    offset += wheel;
    m.glide.erase(id);
  }
  if (const Drag* drag = dragIn(id, rect)) {
    offset -= drag->dy;
    if (drag->ended && drag->touch && !reducedMotion()) m.glide[id] = state::glideFrom(-drag->velocityY);
  }
  const bool caught = glideOn(id, rect, offset, limit);
  offset = std::clamp(offset, 0.0F, limit);
  m_scrolls.push_back({id, rect, offset, caught});
  m_canvas->pushClip(rect);
  return rect.y - offset;
}

void Ui::endScroll(float contentHeight) {
  const ScrollPart part = m_scrolls.back();
  m_scrolls.pop_back();
  m_canvas->popClip();
  if (part.caught) letGo();
  m_parts.memory.contentHeight[part.id] = contentHeight;
  const float limit = std::max(0.0F, contentHeight - part.rect.height + coveredPx(part.rect));
  float& offset = m_parts.memory.scroll[part.id];
  const float before = offset;
  // After the widgets inside: a slider or a row of choices that is focused takes its arrows first.
  if (takeKey(Key::PageDown) || takeKey(Key::Space)) offset += part.rect.height - 48;
  if (takeKey(Key::PageUp)) offset -= part.rect.height - 48;
  if (takeKey(Key::Home)) offset = 0;
  if (takeKey(Key::End)) offset = limit;
  if (takeKey(Key::Down)) offset += 64;
  if (takeKey(Key::Up)) offset -= 64;
  offset = std::clamp(offset, 0.0F, std::max(limit, before));
  if (offset != before) {
    m_parts.memory.animating = true;
    m_parts.memory.glide.erase(part.id);
  }
  if (offset > limit) {
    offset = limit;
    m_parts.memory.animating = true;
  }
  if (limit <= 0) return;
  // Where a line is cut there is a hairline, so that nobody takes it for the end.
  if (offset < limit) m_canvas->hairline({part.rect.x, part.rect.bottom() - 1}, part.rect.width, false, theme().hair);
  // A thin thumb at the edge says that there is more; it is no control.
  const float track = part.rect.height - 16;
  const float length = std::max(40.0F, track * part.rect.height / contentHeight);
  const float y = part.rect.y + 8 + (track - length) * (part.offset / limit);
  const float x = mirrored() ? part.rect.x + 4 : part.rect.right() - 8;
  m_canvas->roundFill({x, y, 4, length}, 2, theme().hair);
}

}  // namespace tend::widgets
