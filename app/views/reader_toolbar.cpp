#include "app/views/reader_toolbar.h"

#include <algorithm>
#include <vector>

#include "app/state/place.h"
#include "app/views/aloud_bar.h"
#include "app/views/search_bar.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"
#include "app/widgets/mark_signs.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Ui;

constexpr std::size_t kDotsUpTo = 20;

constexpr float kRibbonPx = 24;

struct Tool {
  widgets::ToolButton button;
  state::Action action;
  bool filled = false;  // the ribbon of a bookmark that is there
};

Tool contentsTool(Ui& ui, const AppState& s, bool word) {
  const bool open = s.overlay == state::Overlay::Contents;
  return {{"toolbar.contents", ui.tr("toolbar.contents"), paint::Icon::Contents, word, open, false, false},
          state::ShowOverlay{state::Overlay::Contents}};
}

/// Says what it will do: a bookmark that is seen can be removed.
Tool bookmarkTool(Ui& ui, const AppState& s) {
  const bool there = state::bookmarkHere(s).has_value();
  return {{"toolbar.bookmark", ui.tr(there ? "toolbar.bookmark_remove" : "toolbar.bookmark"), paint::Icon::Bookmark,
           false, false, false, false},
          state::ToggleBookmark{},
          there};
}

Tool typeTool(Ui& ui, const AppState& s, bool word) {
  const bool open = s.overlay == state::Overlay::TypeSheet;
  return {{"toolbar.type", ui.tr("toolbar.type"), paint::Icon::Type, word, open, false, false},
          state::ShowOverlay{state::Overlay::TypeSheet}};
}

Tool listenTool(Ui& ui, bool word) {
  return {{"toolbar.listen", ui.tr("toolbar.listen"), paint::Icon::Listen, word, false, false, false}, state::Listen{}};
}

Tool searchTool(Ui& ui, const AppState& s, bool word) {
  const bool open = s.overlay == state::Overlay::Search;
  const widgets::ToolButton button{
      "toolbar.search", ui.tr("toolbar.search"), paint::Icon::Search, word, open, false, false};
  if (open) return {button, state::CloseSearch{}};
  return {button, state::OpenSearch{}};
}

Tool stepTool(Ui& ui, const AppState& s, int by) {
  const std::size_t count = s.reader->page().pack().sections().size();
  const std::size_t now = s.reader->currentSection();
  const bool atEnd = by > 0 ? now + 1 >= count : (now == 0 && s.reader->scrollY() < 1);
  const bool pointsLeft = (by < 0) != ui.mirrored();
  return {{by < 0 ? "toolbar.previous" : "toolbar.next", ui.tr(by < 0 ? "toolbar.previous" : "toolbar.next"),
           pointsLeft ? paint::Icon::Left : paint::Icon::Right, false, false, atEnd, false},
          state::StepSection{by}};
}

void draw(Ui& ui, const Tool& tool, base::Rect rect) {
  if (widgets::drawToolButton(ui, tool.button, rect)) ui.push(tool.action);
  const base::Point centre{rect.x + rect.width / 2, rect.y + rect.height / 2};
  if (tool.filled) widgets::paintRibbon(ui, centre, kRibbonPx * ui.u(), ui.theme().sage);
}

/// Five-pixel dots, the current one longer; sections read are darker green. Quiet sections never count as read.
void drawDots(Ui& ui, const AppState& s, base::Point centre) {
  const auto& sections = s.reader->page().pack().sections();
  if (sections.size() > kDotsUpTo || sections.size() < 2) return;
  const auto kept = s.settings.places.find(s.reader->page().pack().info().id);
  const float u = ui.u();
  const float width = (static_cast<float>(sections.size()) * 12 - 7 + 9) * u;
  float x = centre.x - width / 2;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::size_t index = ui.mirrored() ? sections.size() - 1 - i : i;
    const bool current = index == s.reader->currentSection();
    const bool read = kept != s.settings.places.end() && kept->second.readSections.count(sections[index].id) > 0;
    const float w = (current ? 14.0F : 5.0F) * u;
    const paint::Colour colour = current ? ui.theme().sage : (read ? ui.theme().leafD : ui.theme().hair);
    ui.canvas().roundFill({x, centre.y - 2.5F * u, w, 5 * u}, 2.5F * u, colour);
    x += w + 7 * u;
  }
}

void drawSectionName(Ui& ui, const AppState& s, base::Rect rect) {
  const auto& sections = s.reader->page().pack().sections();
  if (sections.empty()) return;
  const std::string& title = sections[s.reader->currentSection()].title;
  const float u = ui.u();
  paint::TextBox box;
  box.style = paint::TextStyle::Aside;
  box.scale = 17.0F / 18.0F * u;
  box.widthPx = rect.width;
  box.align = text::Align::Centre;
  box.maxLines = 1;
  const bool dots = sections.size() <= kDotsUpTo && sections.size() > 1;
  const float height = ui.canvas().setter().measure(title, box).height;
  const float y = dots ? rect.y + rect.height / 2 - height / 2 - 7 * u : rect.y + (rect.height - height) / 2;
  ui.canvas().text(title, {rect.x, y}, box, ui.theme().ink);
  ui.say(semantics::Role::Status, title, rect);
  if (dots) drawDots(ui, s, {rect.x + rect.width / 2, y + height + 9 * u});
}

/// Tools at the ends of the strip, and how wide they are.
struct Ends {
  Tool contents, search, bookmark, listen, type;
  float contentsWidth = 0, searchWidth = 0, bookmarkWidth = 0, listenWidth = 0, typeWidth = 0;
  float end() const { return searchWidth + bookmarkWidth + listenWidth + typeWidth; }
  float side() const { return std::max(contentsWidth, end()); }
};

/// Nothing is kept in a place, and nothing is typed at a kiosk to look for.
bool offersBookmarks(const AppState& s) { return !s.place; }
bool offersSearch(const AppState& s) { return state::placeKind(s) != state::PlaceKind::Kiosk; }

Ends endsFor(Ui& ui, const AppState& s, bool words) {
  Ends ends{contentsTool(ui, s, words), searchTool(ui, s, words), bookmarkTool(ui, s), listenTool(ui, words),
            typeTool(ui, s, words)};
  ends.contentsWidth = widgets::toolButtonWidth(ui, ends.contents.button);
  if (offersSearch(s)) ends.searchWidth = widgets::toolButtonWidth(ui, ends.search.button);
  if (offersBookmarks(s)) ends.bookmarkWidth = widgets::toolButtonWidth(ui, ends.bookmark.button);
  ends.listenWidth = widgets::toolButtonWidth(ui, ends.listen.button);
  ends.typeWidth = widgets::toolButtonWidth(ui, ends.type.button);
  return ends;
}

void drawStrip(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  const base::Rect bar = at.toolbar;
  const float u = ui.u();
  const float height = 48 * u;
  const float y = bar.y + (bar.height - height) / 2;
  const float edge = at.toolbarWords ? 20 * u : 12 * u;
  const float steps = 2 * (48 * u + 8);
  Ends ends = endsFor(ui, s, at.toolbarWords);
  // Where the words would meet the arrows, the icons stand alone.
  if (2 * (ends.side() + edge) + steps > bar.width) ends = endsFor(ui, s, false);
  const float side = ends.side() + edge;
  const float middle = std::max(0.0F, std::min(360 * u, bar.width - 2 * side - steps));
  const float nameX = bar.x + (bar.width - middle) / 2;
  const auto place = [&](float x, float width) { return widgets::placed(ui, bar, {x, y, width, height}); };
  draw(ui, ends.contents, place(bar.x + edge, ends.contentsWidth));
  draw(ui, stepTool(ui, s, -1), place(nameX - 8 - 48 * u, 48 * u));
  if (middle > 60) drawSectionName(ui, s, {nameX, bar.y, middle, bar.height});
  draw(ui, stepTool(ui, s, 1), place(nameX + middle + 8, 48 * u));
  float x = bar.right() - edge - ends.end();
  for (const auto& [tool, width] : {std::pair(&ends.search, ends.searchWidth),
                                    {&ends.bookmark, ends.bookmarkWidth},
                                    {&ends.listen, ends.listenWidth},
                                    {&ends.type, ends.typeWidth}}) {
    if (width > 0) draw(ui, *tool, place(x, width));
    x += width;
  }
}

void drawStripGround(Ui& ui, base::Rect bar) {
  ui.canvas().fill(bar, ui.theme().page);
  ui.canvas().hairline({bar.x, bar.y}, bar.width, false, ui.theme().hair);
}

void drawFloatingGround(Ui& ui, base::Rect bar) {
  const float radius = std::min(bar.height / 2, 28 * ui.u());
  const bool contrast = ui.theme().highContrast;
  ui.canvas().pushClipBeyond(base::inset(bar, -40));
  ui.canvas().shadow(bar, radius, 0, 6, 18, 0.20F);
  ui.canvas().popClip();
  ui.canvas().roundFill(bar, radius, ui.theme().slip);
  ui.canvas().roundStroke(bar, radius, contrast ? 2.0F : 1.0F, ui.theme().hair);
}

void drawFloating(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  const base::Rect bar = at.toolbar;
  // Of 48 at least; sections are in the contents, and on the way of the finger.
  std::vector<Tool> tools{contentsTool(ui, s, false)};
  if (offersSearch(s)) tools.push_back(searchTool(ui, s, false));
  if (offersBookmarks(s)) tools.push_back(bookmarkTool(ui, s));
  tools.push_back(listenTool(ui, false));
  tools.push_back(typeTool(ui, s, false));
  const std::size_t count = tools.size();
  const float inner = bar.width - 12;
  const float each = inner / static_cast<float>(count);
  const float height = std::max(48.0F, bar.height - 8);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t slot = ui.mirrored() ? count - 1 - i : i;
    const float x = bar.x + 6 + each * static_cast<float>(slot);
    const float width = std::min(each, std::max(48.0F, 48 * ui.u()));
    draw(ui, tools[i], {x + (each - width) / 2, bar.y + (bar.height - height) / 2, width, height});
  }
}

/// While a search shows a hit, its tools stand here.
void drawSearchTools(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  const base::Rect bar = at.toolbar;
  const float height = at.toolbarFloats ? std::max(48.0F, bar.height - 8) : 48 * ui.u();
  const float width = at.toolbarFloats ? bar.width - 20 : std::min(bar.width - 24 * ui.u(), 480 * ui.u());
  drawSearchBar(ui, s, {bar.x + (bar.width - width) / 2, bar.y + (bar.height - height) / 2, width, height});
}

}  // namespace

void drawReaderToolbar(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  const bool searching = s.search && s.overlay != state::Overlay::Search;
  const bool listening = state::articleAloud(s) != nullptr;
  if (at.toolbarFloats && !s.readingBarShown && !listening && s.overlay == state::Overlay::None) return;
  if (at.toolbarFloats && s.overlay == state::Overlay::Search) return;  // the list covers the page
  ui.beginLayer("toolbar", at.toolbar);
  at.toolbarFloats ? drawFloatingGround(ui, at.toolbar) : drawStripGround(ui, at.toolbar);
  {
    const std::string label = ui.tr(listening ? "aloud.bar" : "toolbar.label");
    const semantics::Scope bar(ui.tree(),
                               {widgets::idOf("toolbar"), semantics::Role::Toolbar, label, {}, 0, 0, at.toolbar, {}});
    if (listening) {
      drawAloudBar(ui, s, at);
    } else if (searching) {
      drawSearchTools(ui, s, at);
    } else {
      at.toolbarFloats ? drawFloating(ui, s, at) : drawStrip(ui, s, at);
    }
  }
  ui.endLayer();
}

}  // namespace tend::views
