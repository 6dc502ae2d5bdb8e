#include "app/views/exercise/match_view.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/views/exercise/card.h"
#include "app/views/exercise/match_parts.h"
#include "app/widgets/choice.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr float kGapPx = 14;
constexpr float kCardPx = 118;
constexpr float kRowPx = 72;  // where they stand one below the other
constexpr float kLeastCardPx = 236;
constexpr float kPadPx = 20;
constexpr float kIconPx = 28;
constexpr float kCheckPx = 28;
constexpr float kLargeFrom = 1.25F;  // the scale of controls
constexpr const char* kItem = "match.item";

struct Picking {
  const exercise::Match& kind;
  const exercise::MatchAnswer& answer;
};

/// Four, two or one in a row, as the width allows.
std::size_t columnsFor(const Ui& ui, float width) {
  for (const std::size_t columns : {std::size_t{4}, std::size_t{2}}) {
    const float each = (width - kGapPx * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    if (each >= kLeastCardPx * ui.u()) return columns;
  }
  return 1;
}

bool isRow(std::size_t columns) { return columns == 1; }

/// In a row large words need the room of the sign.
bool showsIcon(const Ui& ui, std::size_t columns) { return !isRow(columns) || ui.u() < kLargeFrom; }

/// Icon above the words in a card, beside them in a row.
float wordsWidth(const Ui& ui, std::size_t columns, float width) {
  const float sides = 2 * kPadPx;
  if (!isRow(columns)) return width - sides;
  return width - sides - (kCheckPx + 14 + (showsIcon(ui, columns) ? kIconPx + 14 : 0)) * ui.u();
}

paint::TextBox wordsBox(Ui& ui, const std::string& words, float width) {
  return widgets::fitted(ui, words, widgets::textBox(ui, paint::TextStyle::Aside, std::max(8.0F, width), 19));
}

float itemHeight(Ui& ui, const std::string& words, std::size_t columns, float width) {
  const float text = widgets::measure(ui, words, wordsBox(ui, words, wordsWidth(ui, columns, width))).height;
  if (isRow(columns)) return std::max(kRowPx * ui.u(), std::round(text + 24 * ui.u()));
  return std::max(kCardPx * ui.u(), std::round(text + (18 + kIconPx + 16 + 18) * ui.u()));
}

void drawCheck(Ui& ui, base::Point centre, bool picked) {
  const paint::Theme& t = ui.theme();
  const float radius = kCheckPx / 2 * ui.u();
  if (picked) {
    ui.canvas().disc(centre, radius, t.sage);
    ui.canvas().icon(paint::Icon::Check, centre, 18 * ui.u(), t.on, 2.2F);
  } else {
    ui.canvas().ring(centre, radius - 0.75F, t.highContrast ? 2.0F : 1.5F, t.edge);
  }
}

void drawItemFace(Ui& ui, const exercise::MatchItem& item, bool picked, std::size_t columns, base::Rect r) {
  const paint::Theme& t = ui.theme();
  const float u = ui.u();
  const float top = isRow(columns) ? r.y + r.height / 2 : r.y + (18 + kIconPx / 2) * u;
  const base::Rect icon = widgets::placed(ui, r, {r.x + kPadPx, r.y, kIconPx * u, r.height});
  if (showsIcon(ui, columns)) {
    ui.canvas().icon(matchIcon(item.icon), {icon.x + icon.width / 2, top}, kIconPx * u, picked ? t.sage : t.ink2);
  }
  const float checkRoom = kCheckPx * u;
  const base::Rect check = widgets::placed(ui, r, {r.right() - 16 - checkRoom, r.y, checkRoom, r.height});
  drawCheck(ui, {check.x + check.width / 2, isRow(columns) ? top : r.y + (16 + kCheckPx / 2) * u}, picked);
  const float width = wordsWidth(ui, columns, r.width);
  const paint::TextBox box = wordsBox(ui, item.label, width);
  const float text = widgets::measure(ui, item.label, box).height;
  const float x = r.x + kPadPx + (isRow(columns) && showsIcon(ui, columns) ? (kIconPx + 14) * u : 0);
  const base::Rect words = widgets::placed(ui, r, {x, r.y, width, r.height});
  const float y = isRow(columns) ? r.y + std::round((r.height - text) / 2) : r.y + std::round((18 + kIconPx + 16) * u);
  widgets::put(ui, item.label, {words.x, y}, box, t.ink);
}

void drawItem(Ui& ui, const Picking& now, std::size_t index, std::size_t columns, base::Rect rect) {
  const exercise::MatchItem& item = now.kind.items[index];
  const bool picked = exercise::isPicked(now.answer, index);
  const std::uint16_t state = picked ? static_cast<std::uint16_t>(semantics::kChecked) : std::uint16_t{0};
  const widgets::Response response =
      ui.target({widgets::idOf(kItem, index + 1), semantics::Role::Checkbox, item.label, rect, {}, state, false});
  const paint::Theme& t = ui.theme();
  ui.canvas().roundFill(rect, 14, picked ? t.sageT : (response.held ? t.rail : t.slip));
  const float border = t.highContrast ? (picked ? 4.0F : 2.0F) : (picked ? 2.0F : 1.0F);
  ui.canvas().roundStroke(rect, 14, border, picked ? t.sage : t.hair);
  drawItemFace(ui, item, picked, columns, rect);
  if (response.focused) ui.focusRing(rect, 14);
  if (response.clicked) ui.push(state::does(exercise::MatchPick{index}));
}

/// Arrow keys go from card to card; Space and Enter pick.
void moveFocus(Ui& ui, std::size_t count, std::size_t columns) {
  widgets::Memory& m = ui.memory();
  std::size_t at = count;
  for (std::size_t i = 0; i < count; ++i) {
    if (m.focus == widgets::idOf(kItem, i + 1)) at = i;
  }
  if (at == count) return;
  const bool right = ui.takeKey(widgets::Key::Right);
  const bool left = ui.takeKey(widgets::Key::Left);
  const bool on = ui.mirrored() ? left : right;
  const bool back = ui.mirrored() ? right : left;
  std::size_t next = at;
  if (on && at + 1 < count) next = at + 1;
  if (back && at > 0) next = at - 1;
  if (ui.takeKey(widgets::Key::Down) && at + columns < count) next = at + columns;
  if (ui.takeKey(widgets::Key::Up) && at >= columns) next = at - columns;
  if (next == at) return;
  m.focus = widgets::idOf(kItem, next + 1);
  m.revealFocus = m.focus;
}

/// From the reading start, whole pixels wide, the last one ending with the column.
base::Rect columnOf(base::Rect line, std::size_t column, std::size_t columns, float gap) {
  const float each = (line.width + gap) / static_cast<float>(columns);
  const float start = std::round(each * static_cast<float>(column));
  return {line.x + start, line.y, std::round(each * static_cast<float>(column + 1)) - gap - start, line.height};
}

void items(Flow& flow, const Picking& now) {
  Ui& ui = flow.ui();
  const std::size_t count = now.kind.items.size();
  const std::size_t columns = columnsFor(ui, flow.width());
  const float gap = isRow(columns) ? 10 : kGapPx;
  moveFocus(ui, count, columns);
  for (std::size_t first = 0; first < count; first += columns) {
    const std::size_t end = std::min(count, first + columns);
    float height = 0;
    for (std::size_t i = first; i < end; ++i) {
      const float width = columnOf({0, 0, flow.width(), 0}, i - first, columns, gap).width;
      height = std::max(height, itemHeight(ui, now.kind.items[i].label, columns, width));
    }
    const base::Rect line = flow.take(height);
    flow.take(gap);
    for (std::size_t i = first; i < end; ++i) {
      drawItem(ui, now, i, columns, widgets::placed(ui, line, columnOf(line, i - first, columns, gap)));
    }
  }
}

/// What will happen with the list, on paper of its own.
void note(Flow& flow) {
  widgets::card(
      flow, 24, 14, [&](base::Rect r) { flow.ui().canvas().roundFill(r, 14, flow.ui().theme().page); },
      [](Flow& inner) {
        inner.text(inner.ui().tr("match.note"), {paint::TextStyle::Aside, inner.ui().theme().ink, 18});
        inner.space(4);
        inner.text(inner.ui().tr("match.sometimes"), {paint::TextStyle::Aside, inner.ui().theme().ink2, 17});
      });
}

PrivacyLine lineOf(Ui& ui, const exercise::MatchAnswer& answer) {
  if (answer.full) return {paint::Icon::Info, ui.tr("match.full")};
  return {paint::Icon::Lock, ui.tr("match.only_you")};
}

}  // namespace

paint::Icon matchIcon(std::string_view name) {
  using paint::Icon;
  constexpr std::array<Icon, exercise::kMatchIcons.size()> kIcons = {
      Icon::Cup,  Icon::Walk,  Icon::Sofa,   Icon::Hand, Icon::Letter, Icon::Music,
      Icon::Chat, Icon::Heart, Icon::Candle, Icon::Star, Icon::Ear,    Icon::EyeOff,
      Icon::Moon, Icon::Leaf,  Icon::Pen,    Icon::Read, Icon::Pair};
  const auto found = std::find(exercise::kMatchIcons.begin(), exercise::kMatchIcons.end(), name);
  if (found == exercise::kMatchIcons.end()) return Icon::Leaf;
  return kIcons[static_cast<std::size_t>(found - exercise::kMatchIcons.begin())];
}

void drawMatch(Ui& ui, const state::AppState&, const state::Activity& activity) {
  const auto* kind = std::get_if<exercise::Match>(&activity.exercise->definition);
  const auto* answer = std::get_if<exercise::MatchAnswer>(&activity.answer);
  if (kind == nullptr || answer == nullptr) return;
  const Picking now{*kind, *answer};
  Card card(ui, {"exercise",
                 ui.tr("match.lead"),
                 kind->question,
                 0,
                 lineOf(ui, *answer),
                 {{"match.none", ui.tr("match.none"), widgets::ButtonKind::Second, {}},
                  {"match.fold", ui.tr("match.fold"), widgets::ButtonKind::Main, {}}},
                 {},
                 {},
                 CardGround::Desk});
  Flow& flow = card.flow();
  flow.text(ui.tr("match.up_to"), {paint::TextStyle::Aside, ui.theme().ink2, 17});
  flow.space(16);
  items(flow, now);
  note(flow);
  const auto pressed = card.finish();
  if (pressed == std::size_t{0}) ui.push(state::does(exercise::MatchClear{}));
  if (pressed) ui.push(state::FinishExercise{});
}

}  // namespace tend::views
