#include "app/views/search_view.h"

#include <algorithm>

#include "app/state/apply.h"
#include "app/views/search_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/text_field.h"

namespace tend::views {
namespace {

using state::AppState;
using state::SearchState;
using widgets::Ui;

constexpr float kOpenSeconds = 0.32F;  // `calm`
constexpr float kEdgePx = 16;          // beside the field
constexpr float kInnerPx = 12;         // beside rows that have their own padding
constexpr float kCountPx = 53;         // the count with its buttons, and the hairline below

widgets::TextField fieldOf(Ui& ui) {
  widgets::TextField field;
  field.name = state::kSearchField;
  field.label = ui.tr("search.field");
  // On a phone with very large letters only one word has room.
  const bool narrow = ui.layout().screen == state::ScreenClass::Phone && ui.u() > 1.4F;
  field.placeholder = ui.tr(narrow ? "search.title" : "search.placeholder");
  field.icon = paint::Icon::Search;
  return field;
}

/// The field takes the focus whenever the search is asked for, and only then.
void followAsking(Ui& ui, const SearchState& search) {
  float& seen = ui.memory().ease["search.asked"];
  const auto asked = static_cast<float>(search.asked);
  if (seen == asked) return;
  seen = asked;
  widgets::focusField(ui, state::kSearchField);
}

float drawField(Ui& ui, const AppState& s, base::Rect drawer) {
  const float u = ui.u();
  const text::edit::Editor* editor = s.fields.find(state::kSearchField);
  if (editor == nullptr) return 0;
  const widgets::TextField field = fieldOf(ui);
  const float width = drawer.width - (2 * kEdgePx + 48 + 4) * u + (kEdgePx - 8) * u;
  const float height = widgets::textFieldHeight(ui, field, *editor, width);
  const base::Rect at{drawer.x + kEdgePx * u, drawer.y + 16 * u, width, height};
  followAsking(ui, *s.search);
  const widgets::FieldResponse response = widgets::drawTextField(ui, field, *editor, widgets::placed(ui, drawer, at));
  if (response.submitted) ui.push(state::StepHit{ui.input().shift ? -1 : 1});
  const widgets::ToolButton close{"search.close", ui.tr("search.close"), paint::Icon::Close, false, false, false,
                                  false};
  const base::Rect cross{at.right() + 4 * u, at.y + (height - 48 * u) / 2, 48 * u, 48 * u};
  if (widgets::drawToolButton(ui, close, widgets::placed(ui, drawer, cross))) ui.push(state::CloseSearch{});
  return 16 * u + height + 8 * u;
}

/// The count, and the buttons that walk; its room stays empty when there is nothing to count, so that
/// nothing jumps.
void drawCount(Ui& ui, const AppState& s, base::Rect drawer, float y) {
  const float u = ui.u();
  const float height = 48 * u;
  const SearchState& search = *s.search;
  const base::Rect row{drawer.x, y, drawer.width, height};
  const base::Rect on{row.right() - (8 + 48) * u, y, 48 * u, height};
  const base::Rect back = base::moved(on, -48 * u, 0);
  if (!search.engine->asks()) return;
  const std::string words = searchCount(ui, search);
  paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Control, back.x - row.x - 28 * u - 8);
  box = widgets::fitted(ui, words, box);
  const paint::TextSize size = widgets::measure(ui, words, box);
  const base::Rect at{row.x + 28 * u, y + (height - size.height) / 2, box.widthPx, size.height};
  const base::Rect words_at = widgets::placed(ui, drawer, at);
  widgets::put(ui, words, {words_at.x, words_at.y}, box, ui.theme().ink2);
  ui.say(semantics::Role::Status, words, words_at);
  drawHitStep(ui, search, -1, widgets::placed(ui, drawer, back));
  drawHitStep(ui, search, 1, widgets::placed(ui, drawer, on));
  ui.canvas().hairline({drawer.x, y + height + 4 * u}, drawer.width, false, ui.theme().hair);
}

/// What stands above the rows: on low windows the count, then the switch, then the way back.
struct Above {
  float count = 0, whole = 0, back = 0;
  float height() const { return count + whole + back; }
};

/// Where little room is left, the count scrolls with the rows.
bool countScrolls(const Ui& ui, base::Rect drawer) { return drawer.height < 440 * ui.u(); }

widgets::Row backRow(Ui& ui) { return {"search.back", 0, ui.tr("search.back"), {}, paint::Icon::Back, false, false}; }

Above aboveRows(Ui& ui, const AppState& s, base::Rect drawer) {
  const float u = ui.u();
  const float inner = drawer.width - 2 * kInnerPx * u;
  Above above;
  if (countScrolls(ui, drawer)) above.count = kCountPx * u;
  above.whole = widgets::switchRowHeight(ui, ui.tr("search.whole"), {}, inner) + 8 * u;
  if (s.search->moved) above.back = widgets::rowHeight(ui, backRow(ui), inner);
  return above;
}

void drawChoices(Ui& ui, const AppState& s, const Above& above, base::Rect area, float y) {
  const float u = ui.u();
  const base::Rect inner{area.x + kInnerPx * u, y + 4 * u, area.width - 2 * kInnerPx * u, above.whole - 8 * u};
  const bool whole = s.search->words == page::Words::Whole;
  if (widgets::drawSwitchRow(ui, "search.whole", ui.tr("search.whole"), {}, whole, inner)) {
    ui.push(state::SetWholeWords{!whole});
  }
  if (above.back <= 0) return;
  if (widgets::drawRow(ui, backRow(ui), {inner.x, y + above.whole, inner.width, above.back})) {
    ui.push(state::CloseSearch{true});
  }
}

/// The row of the hit one has just gone to comes into view.
void followCurrent(Ui& ui, const SearchState& search, semantics::NodeId list, float above, float roomPx) {
  float& seen = ui.memory().ease["search.current"];
  const float now = search.current ? static_cast<float>(*search.current) + 1 : 0;
  if (seen == now) return;
  seen = now;
  if (!search.current || *search.current >= state::kRowsListed) return;
  const RowPlace row = hitRow(ui, *search.current);
  const float lowest = above + row.top, highest = std::min(lowest, above + row.top + row.height - roomPx);
  float& offset = ui.memory().scroll[list];
  offset = std::max(0.0F, std::clamp(offset, highest, lowest));
  // The list may have grown since the last frame, and must not be held back at its old end.
  float& content = ui.memory().contentHeight[list];
  content = std::max(content, above + row.top + row.height);
}

void drawList(Ui& ui, const AppState& s, base::Rect drawer, float top) {
  const base::Rect area{drawer.x, top, drawer.width - 1, drawer.bottom() - top};
  const text::edit::Editor* editor = s.fields.find(state::kSearchField);
  // Another list with every change of the words: it begins at its top.
  const semantics::NodeId id = widgets::idOf("search.scroll", editor != nullptr ? editor->revision() : 0);
  const Above above = aboveRows(ui, s, drawer);
  followCurrent(ui, *s.search, id, above.height(), area.height);
  const float start = ui.beginScroll(id, area);
  if (above.count > 0) drawCount(ui, s, drawer, start);
  drawChoices(ui, s, above, area, start + above.count);
  const float rows = drawHits(ui, s, area, start + above.height());
  ui.endScroll(above.height() + rows + 24 * ui.u());
}

void drawGround(Ui& ui, base::Rect rest, base::Rect drawer) {
  const float dx = ui.mirrored() ? -6.0F : 6.0F;
  const base::Rect clip{rest.x - 32, rest.y, rest.width + 64, rest.height};
  ui.canvas().pushClipBeyond(ui.mirrored() ? base::Rect{clip.x, clip.y, rest.right() - clip.x, clip.height}
                                           : base::Rect{rest.x, clip.y, clip.right() - rest.x, clip.height});
  ui.canvas().shadow(drawer, 0, dx, 0, 24, 0.12F);
  ui.canvas().fill(drawer, ui.theme().slip);
  if (rest.width >= ui.layout().main.width) return;  // a whole page has no edge
  const float edge = ui.mirrored() ? drawer.x : drawer.right() - 1;
  ui.canvas().hairline({edge, drawer.y}, drawer.height, true, ui.theme().hair);
}

}  // namespace

void drawSearch(Ui& ui, const AppState& s) {
  if (!s.search) {
    // Sentences with what was typed are not remembered longer than the search.
    if (ui.memory().ease.erase("search.asked") > 0) ui.setter().forget();
    return;
  }
  if (s.search->working) ui.push(state::WorkOnSearch{});
  if (!s.reader || s.overlay != state::Overlay::Search) {
    ui.memory().ease["search"] = 0;
    return;
  }
  const base::Rect rest = state::readerLayout(s).drawer;
  const float hidden = (1 - ui.ease("search", 1, kOpenSeconds)) * rest.width;
  const base::Rect drawer = base::moved(rest, ui.mirrored() ? hidden : -hidden, 0);
  ui.beginLayer("search", rest);
  drawGround(ui, rest, drawer);
  {
    const semantics::Scope dialog(
        ui.tree(),
        {widgets::idOf("search.drawer"), semantics::Role::Dialog, ui.tr("search.title"), {}, 0, 0, drawer, {}});
    float y = drawer.y;
    y += drawField(ui, s, drawer);
    if (!countScrolls(ui, drawer)) {
      drawCount(ui, s, drawer, y);
      y += kCountPx * ui.u();
    }
    drawList(ui, s, drawer, y);
  }
  ui.canvas().popClip();
  ui.endLayer();
}

}  // namespace tend::views
