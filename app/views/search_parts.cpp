#include "app/views/search_parts.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/flow.h"

namespace tend::views {
namespace {

using state::AppState;
using state::SearchState;
using widgets::Ui;

constexpr float kPadXPx = 28, kPadYPx = 10;
constexpr float kTitleLinePx = 20, kTitleGapPx = 4;
constexpr float kContextPx = 17, kContextLinePx = 25.5F;
constexpr std::uint32_t kContextLines = 2;
constexpr float kLetterPx = 8;  // about, of the context's type: how much context fits

/// What is said when there is nothing to list: kind words, and what to try.
void sayNothing(Ui& ui, widgets::Flow& flow, const AppState& s) {
  const SearchState& search = *s.search;
  const widgets::Look lead{paint::TextStyle::Aside, ui.theme().ink};
  const widgets::Look hint{paint::TextStyle::Aside, ui.theme().ink2, 17};
  if (!search.engine->asks()) {
    flow.text(ui.tr("search.hint"), hint);
    flow.space(12);
    flow.text(ui.tr("search.kept"), hint);
    return;
  }
  if (search.working) return;  // the count says that it is still looked for
  const text::edit::Editor* field = s.fields.find(state::kSearchField);
  const std::string words = field != nullptr ? field->buffer().text() : std::string();
  flow.text(ui.tr("search.none", {{"words", words}}), lead);
  flow.space(12);
  flow.text(ui.tr(search.words == page::Words::Whole ? "search.none_whole" : "search.none_hint"), hint);
}

/// What the list does not hold is told below it.
void sayLimits(Ui& ui, widgets::Flow& flow, const SearchState& search) {
  const widgets::Look hint{paint::TextStyle::Aside, ui.theme().ink2, 17};
  const auto say = [&](const std::string& words) {
    flow.space(12);
    flow.text(words, hint);
  };
  if (search.engine->count() > state::kRowsListed) {
    say(ui.tr("search.first", {{"n", std::to_string(state::kRowsListed)}}));
  }
  if (search.engine->damaged() > 0) say(ui.strings().plural("search.damaged", search.engine->damaged()));
  if (search.engine->cut()) say(ui.tr("search.cut"));
}

void drawContext(Ui& ui, const page::Snippet& line, base::Rect at) {
  paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Aside, at.width, kContextPx);
  box.maxLines = kContextLines;
  const float inset = 3 * ui.u();
  for (const base::Rect& r : widgets::extents(ui, line.text, {at.x, at.y}, box, line.matchBegin, line.matchEnd)) {
    ui.canvas().roundFill({r.x - 1, r.y + inset, r.width + 2, r.height - 2 * inset}, 3 * ui.u(), ui.theme().wheat);
  }
  widgets::put(ui, line.text, {at.x, at.y}, box, ui.theme().ink);
}

void drawRow(Ui& ui, SearchState& search, std::size_t index, base::Rect row) {
  const float u = ui.u();
  const base::Rect inner{row.x + kPadXPx * u, row.y + kPadYPx * u, row.width - 2 * kPadXPx * u, 0};
  // Enough before the match to know where it stands, and the match itself always within the first line or two.
  const auto letters = static_cast<std::size_t>(std::max(12.0F, inner.width / (kLetterPx * u)));
  const page::Snippet line = search.engine->snippet(index, letters * 2 / 3, letters * 2);
  const std::string& title = search.engine->titleAt(index);
  const bool current = search.current == index;
  const std::uint16_t state = current ? std::uint16_t{semantics::kCurrent} : std::uint16_t{0};
  const widgets::Response response =
      ui.target({widgets::idOf("search.hit", index), semantics::Role::ListItem, line.text, row, title, state, false});
  if (response.clicked) ui.push(state::ShowHit{index});
  if (current || response.held) ui.canvas().fill(row, current ? ui.theme().sageT : ui.theme().desk);
  paint::TextBox name = widgets::textBox(ui, paint::TextStyle::Label, inner.width);
  name.maxLines = 1;
  widgets::put(ui, title, {inner.x, inner.y}, name, current ? ui.theme().sage : ui.theme().clay);
  drawContext(ui, line, {inner.x, inner.y + (kTitleLinePx + kTitleGapPx) * u, inner.width, 0});
  if (response.focused) ui.focusRing(base::inset(row, 6), 8);
}

}  // namespace

std::string searchCount(Ui& ui, const SearchState& search) {
  const std::size_t count = search.engine->count();
  if (search.current && !search.engine->more()) {
    return ui.tr("search.place", {{"n", std::to_string(*search.current + 1)}, {"count", std::to_string(count)}});
  }
  if (search.engine->more()) return ui.tr("search.more", {{"n", std::to_string(count)}});
  if (search.working && search.engine->asks()) {
    return count == 0 ? ui.tr("search.working") : ui.tr("search.so_far", {{"n", std::to_string(count)}});
  }
  return ui.strings().plural("search.count", count);
}

void drawHitStep(Ui& ui, const SearchState& search, int by, base::Rect rect) {
  const bool none = search.engine->count() == 0;
  const widgets::ToolButton button{by < 0 ? "search.previous" : "search.next",
                                   ui.tr(by < 0 ? "search.previous" : "search.next"),
                                   by < 0 ? paint::Icon::Up : paint::Icon::Down,
                                   false,
                                   false,
                                   none,
                                   false};
  if (widgets::drawToolButton(ui, button, rect)) ui.push(state::StepHit{by});
}

RowPlace hitRow(const Ui& ui, std::size_t index) {
  const float lines = static_cast<float>(kContextLines) * kContextLinePx;
  const float height = std::round((2 * kPadYPx + kTitleLinePx + kTitleGapPx + lines) * ui.u());
  return {height * static_cast<float>(index), height};
}

float drawHits(Ui& ui, const AppState& s, base::Rect area, float y) {
  const float u = ui.u();
  SearchState& search = *s.search;
  const float start = y;
  const base::Rect column{area.x + kPadXPx * u, 0, area.width - 2 * kPadXPx * u, 0};
  if (!search.engine->asks() || search.engine->count() == 0) {
    widgets::Flow flow(ui, {column.x, y + 12 * u, column.width, 0});
    sayNothing(ui, flow, s);
    sayLimits(ui, flow, search);
    return flow.y() - start;
  }
  const std::size_t count = std::min(search.engine->count(), state::kRowsListed);
  {
    const semantics::Scope list(
        ui.tree(), {widgets::idOf("search.list"), semantics::Role::List, searchCount(ui, search), {}, 0, 0, area, {}});
    const float height = hitRow(ui, 0).height;
    // Only what can be seen is made, and some on either side for the keys.
    const float around = std::max(area.height, 3 * height);
    for (std::size_t i = 0; i < count; ++i) {
      const base::Rect row{area.x, y + hitRow(ui, i).top, area.width, height};
      if (row.bottom() >= area.y - around && row.y <= area.bottom() + around) drawRow(ui, search, i, row);
    }
  }
  y += hitRow(ui, count).top;
  widgets::Flow flow(ui, {column.x, y, column.width, 0});
  sayLimits(ui, flow, search);
  return flow.y() - start;
}

}  // namespace tend::views
