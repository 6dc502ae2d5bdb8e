#include "app/views/cover_view.h"

#include <algorithm>
#include <array>

#include "app/views/cover_words.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using paint::Colour;
using paint::TextStyle;
using state::AppState;
using widgets::Ui;

constexpr Colour kWhite{0xFF, 0xFF, 0xFF, 0xFF};
constexpr Colour kInk{0x20, 0x21, 0x22, 0xFF};
constexpr Colour kGrey{0x40, 0x42, 0x44, 0xFF};
constexpr Colour kLine{0xC8, 0xCC, 0xD1, 0xFF};
constexpr Colour kPanel{0xF8, 0xF9, 0xFA, 0xFF};
constexpr Colour kPressed{0xEA, 0xEC, 0xF0, 0xFF};
constexpr Colour kFocus{0x33, 0x66, 0xCC, 0xFF};
constexpr std::array<float, 5> kSizes = {1, 1.2F, 1.45F, 1.75F, 2.1F};  // the notebook's own larger letters
constexpr float kBarPx = 64;
constexpr float kAsideFromPx = 900;  // "At a glance" stands beside the text from this width up
constexpr int kMostNotes = 9;
constexpr int kMostFacts = 9;

/// Everything below draws with the notebook's own sizes, not with the controls' scale.
struct Notebook {
  Ui& ui;
  const AppState& s;
  float scale;

  std::string word(const std::string& id) const { return ui.tr(id); }
  std::string own(const std::string& part) const { return "cover." + coverName(s.settings.cover) + "." + part; }
  std::string note(const std::string& part) const { return own(std::to_string(s.cover.note + 1) + "." + part); }
  paint::TextBox box(TextStyle style, float width, float sizePx = 0) const {
    paint::TextBox b = widgets::textBox(ui, style, width, sizePx);
    b.scale = b.scale / ui.u() * scale;
    return b;
  }
};

float margin(const Notebook& n) { return n.ui.layout().window.width < 600 ? 20.0F : 32.0F; }

/// Sets text at a place, says it, and returns its height.
float put(const Notebook& n, const std::string& words, base::Rect at, paint::TextBox box, Colour colour,
          semantics::Role role = semantics::Role::Text, std::uint8_t level = 0) {
  box = widgets::fitted(n.ui, words, box);
  const float height = widgets::measure(n.ui, words, box).height;
  widgets::put(n.ui, words, {at.x, at.y}, box, colour);
  n.ui.say(role, words, {at.x, at.y, at.width, height}, level);
  return height;
}

void ring(const Notebook& n, base::Rect r, bool focused) {
  if (focused) n.ui.canvas().roundStroke(base::inset(r, 2), 4, 2, kFocus);
}

bool iconButton(const Notebook& n, const char* name, paint::Icon icon, const std::string& label, bool open,
                base::Rect r) {
  const std::uint16_t state = open ? static_cast<std::uint16_t>(semantics::kExpanded) : std::uint16_t{0};
  const auto response = n.ui.target({widgets::idOf(name), semantics::Role::Button, label, r, {}, state, false});
  if (response.held || open) n.ui.canvas().roundFill(r, 4, kPressed);
  n.ui.canvas().icon(icon, {r.x + r.width / 2, r.y + r.height / 2}, 24 * std::min(n.scale, 1.5F), kGrey);
  ring(n, r, response.focused);
  return response.clicked;
}

float barHeight(const Notebook& n) { return std::max(kBarPx, 40 * n.scale); }

void drawBar(const Notebook& n) {
  const base::Rect window = n.ui.layout().window;
  const base::Rect bar{0, 0, window.width, barHeight(n)};
  const semantics::Scope node(
      n.ui.tree(), {widgets::idOf("cover.bar"), semantics::Role::Toolbar, n.word(n.own("app")), {}, 0, 0, bar, {}});
  const float side = margin(n) - 12;
  const float size = 48;
  const float y = (bar.height - size) / 2;
  const int menu = n.s.cover.menu;
  const base::Rect first = widgets::placed(n.ui, bar, {side, y, size, size});
  const std::string open = menu == 1 ? "cover.menu.close" : n.own("list");
  if (iconButton(n, "cover.notes", paint::Icon::Contents, n.word(open), menu == 1, first)) {
    n.ui.push(state::CoverMenu{menu == 1 ? 0 : 1});
  }
  const paint::TextBox box = n.box(TextStyle::Control, window.width - 2 * (side + size + 4), 18);
  const float height = widgets::measure(n.ui, n.word(n.own("app")), box).height;
  const base::Rect title =
      widgets::placed(n.ui, bar, {side + size + 4, (bar.height - height) / 2, box.widthPx, height});
  put(n, n.word(n.own("app")), title, box, kGrey);
  const base::Rect last = widgets::placed(n.ui, bar, {window.width - side - size, y, size, size});
  const char* view = menu == 2 ? "cover.menu.close" : "cover.menu.open";
  if (iconButton(n, "cover.menu", paint::Icon::Settings, n.word(view), menu == 2, last)) {
    n.ui.push(state::CoverMenu{menu == 2 ? 0 : 2});
  }
  n.ui.canvas().fill({0, bar.bottom() - 1, window.width, 1}, kLine);
}

float paragraph(const Notebook& n, const char* part, base::Rect column, float y) {
  const std::string id = n.note(part);
  if (!n.ui.strings().has(id)) return 0;
  return put(n, n.word(id), {column.x, y, column.width, 0}, n.box(TextStyle::CoverBody, column.width), kInk,
             semantics::Role::Paragraph);
}

float heading(const Notebook& n, const char* part, base::Rect column, float y) {
  const float height = put(n, n.word(n.note(part)), {column.x, y, column.width, 0},
                           n.box(TextStyle::CoverSection, column.width), kInk, semantics::Role::Heading, 2);
  n.ui.canvas().fill({column.x, y + height + 4, column.width, 1}, kLine);
  return height + 5;
}

float drawArticle(const Notebook& n, base::Rect column) {
  float y = column.y;
  y += put(n, n.word(n.note("title")), {column.x, y, column.width, 0}, n.box(TextStyle::CoverTitle, column.width), kInk,
           semantics::Role::Heading, 1);
  n.ui.canvas().fill({column.x, y + 8, column.width, 1}, kLine);
  y += 9 + 18;
  y += paragraph(n, "p1", column, y) + 14;
  y += paragraph(n, "p2", column, y) + 26;
  y += heading(n, "h1", column, y) + 12;
  y += paragraph(n, "p3", column, y) + 26;
  y += heading(n, "h2", column, y) + 12;
  y += paragraph(n, "p4", column, y);
  return y - column.y;
}

float drawGlance(const Notebook& n, base::Rect at) {
  const float inner = at.width - 40;
  const paint::TextBox head = n.box(TextStyle::ControlStrong, inner, 16);
  const paint::TextBox body = n.box(TextStyle::CoverBody, inner);
  std::vector<std::pair<std::string, paint::TextBox>> lines = {{n.word(n.note("glance")), head}};
  for (int i = 1; i <= kMostFacts; ++i) {
    const std::string id = n.note("fact" + std::to_string(i));
    if (n.ui.strings().has(id)) lines.emplace_back(n.word(id), body);
  }
  float height = 40;
  for (const auto& [words, box] : lines) height += widgets::measure(n.ui, words, box).height + 7;
  n.ui.canvas().fill({at.x, at.y, at.width, height}, kLine);
  n.ui.canvas().fill(base::inset({at.x, at.y, at.width, height}, 1), kPanel);
  float y = at.y + 20;
  for (const auto& line : lines) y += put(n, line.first, {at.x + 20, y, inner, 0}, line.second, kInk) + 7;
  return height;
}

void drawNote(const Notebook& n) {
  const base::Rect window = n.ui.layout().window;
  const float top = barHeight(n);
  const base::Rect area{0, top, window.width, window.height - top};
  const float start = n.ui.beginScroll(widgets::idOf("cover.note", static_cast<std::uint64_t>(n.s.cover.note)), area);
  const float side = margin(n);
  const bool beside = window.width >= kAsideFromPx * n.scale;
  const float aside = 340 * n.scale;
  const float room = window.width - 2 * side - (beside ? aside + 48 : 0);
  const float width = std::min(room, 760 * n.scale);
  const base::Rect column = widgets::placed(n.ui, window, {side, start + 32, width, 0});
  float height = 32 + drawArticle(n, column);
  if (beside) {
    const base::Rect at = widgets::placed(n.ui, window, {window.width - side - aside, start + 40, aside, 0});
    height = std::max(height, 40 + drawGlance(n, at));
  } else {
    height += 28 + drawGlance(n, {column.x, start + height + 28, column.width, 0});
  }
  n.ui.endScroll(height + 40);
  // The mark of more to come is in the theme's colour: here it would tell of Tend.
  n.ui.canvas().fill(widgets::placed(n.ui, window, {window.width - 12, area.y, 12, area.height}), kWhite);
}

struct Entry {
  std::string name, label;
  state::Action action;
};

std::vector<Entry> noteEntries(const Notebook& n) {
  std::vector<Entry> all;
  for (int i = 0; i < kMostNotes; ++i) {
    const std::string id = n.own(std::to_string(i + 1) + ".title");
    if (!n.ui.strings().has(id)) break;
    all.push_back({"cover.note." + std::to_string(i), n.word(id), state::CoverShow{i}});
  }
  return all;
}

std::vector<Entry> viewEntries(const Notebook& n) {
  return {{"cover.larger", n.word("cover.menu.larger"), state::CoverLarger{1}},
          {"cover.smaller", n.word("cover.menu.smaller"), state::CoverLarger{-1}},
          {"cover.other", n.word("cover.menu.other_books"), state::ReturnFromCover{}}};
}

float entryHeight(const Notebook& n, const Entry& entry, float width) {
  const paint::TextBox box = widgets::fitted(n.ui, entry.label, n.box(TextStyle::CoverBody, width - 40));
  return std::max(52.0F, widgets::measure(n.ui, entry.label, box).height + 20);
}

void drawEntry(const Notebook& n, const Entry& entry, base::Rect r) {
  const auto response = n.ui.target({widgets::idOf(entry.name), semantics::Role::Button, entry.label, r, {}, 0, true});
  if (response.held) n.ui.canvas().fill(r, kPressed);
  const paint::TextBox box = widgets::fitted(n.ui, entry.label, n.box(TextStyle::CoverBody, r.width - 40));
  const float height = widgets::measure(n.ui, entry.label, box).height;
  widgets::put(n.ui, entry.label, {r.x + 20, r.y + (r.height - height) / 2}, box, kInk);
  ring(n, r, response.focused);
  if (response.clicked) n.ui.push(entry.action);
}

void drawMenu(const Notebook& n) {
  const bool notes = n.s.cover.menu == 1;
  const std::vector<Entry> entries = notes ? noteEntries(n) : viewEntries(n);
  const base::Rect window = n.ui.layout().window;
  const float width = std::min(320 * n.scale, window.width - 16);
  float height = 16;
  for (const Entry& e : entries) height += entryHeight(n, e, width);
  const float top = barHeight(n);
  height = std::min(height, window.height - top - 8);
  const float x = notes ? margin(n) - 12 : window.width - margin(n) + 12 - width;
  const base::Rect at =
      widgets::placed(n.ui, window, {std::clamp(x, 8.0F, window.width - width - 8), top, width, height});
  n.ui.beginLayer("menu", at);
  n.ui.canvas().fill(at, kLine);
  n.ui.canvas().fill(base::inset(at, 1), kWhite);
  {
    const semantics::Scope node(n.ui.tree(), {widgets::idOf("cover.list"),
                                              semantics::Role::List,
                                              n.word(notes ? n.own("list") : "cover.menu.title"),
                                              {},
                                              0,
                                              0,
                                              at,
                                              {}});
    const float start = n.ui.beginScroll(widgets::idOf("cover.list", 1), base::inset(at, 1));
    float y = start + 7;
    for (const Entry& e : entries) {
      const float h = entryHeight(n, e, width);
      drawEntry(n, e, {at.x + 1, y, width - 2, h});
      y += h;
    }
    n.ui.endScroll(y - start + 7);
  }
  n.ui.endLayer();
}

}  // namespace

void drawCover(Ui& ui, const AppState& s) {
  const auto step = static_cast<std::size_t>(std::clamp(s.cover.larger, 0, static_cast<int>(kSizes.size()) - 1));
  const Notebook n{ui, s, kSizes[step]};
  const base::Rect window = ui.layout().window;
  ui.beginLayer("page", window);
  ui.canvas().fill(window, kWhite);
  drawBar(n);
  drawNote(n);
  ui.endLayer();
  if (s.cover.menu != 0) drawMenu(n);
}

}  // namespace tend::views
