#include "app/views/contents_view.h"

#include <algorithm>

#include "app/state/apply.h"
#include "app/views/kept_list.h"
#include "app/widgets/controls.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Ui;

constexpr float kOpenSeconds = 0.32F;  // `calm`
constexpr float kRowPx = 50;
constexpr std::size_t kPlainFrom = 200;

struct RowLook {
  bool current = false;
  bool read = false;
  bool exercise = false;
  bool plain = false;  // one line, so that a very long list has rows of one height
};

paint::TextBox titleBox(Ui& ui, float width, bool current) {
  paint::TextBox box;
  box.style = current ? paint::TextStyle::Name : paint::TextStyle::Aside;
  box.scale = (current ? 18.0F / 19.0F : 1.0F) * ui.u();
  box.widthPx = width;
  box.align = ui.mirrored() ? text::Align::End : text::Align::Start;
  return box;
}

/// x of a part that begins `from` px after the reading start of a row and is `width` wide.
float along(Ui& ui, base::Rect row, float from, float width) {
  return ui.mirrored() ? row.right() - from - width : row.x + from;
}

float drawSectionRow(Ui& ui, std::size_t index, const content::SectionInfo& info, RowLook look, base::Rect area) {
  const float u = ui.u();
  const float numberEnd = (28 + 22) * u;
  const float titleX = numberEnd + 14 * u;
  const float titleWidth = area.width - titleX - (22 + 28) * u;
  paint::TextBox box = titleBox(ui, titleWidth, look.current);
  box = widgets::fitted(ui, info.title, box);
  if (look.plain) box.maxLines = 1;
  const float textHeight = ui.canvas().setter().measure(info.title, box).height;
  const base::Rect row{area.x, area.y, area.width, look.plain ? kRowPx * u : std::max(kRowPx * u, textHeight + 20 * u)};
  const std::string number = std::to_string(index + 1);
  widgets::Target target{widgets::idOf("contents.section", index),
                         semantics::Role::ListItem,
                         ui.tr("contents.section", {{"n", number}, {"title", info.title}}),
                         row,
                         {},
                         0,
                         false};
  if (look.current) target.state |= semantics::kCurrent;
  if (look.read) target.value = ui.tr("contents.read");
  const widgets::Response response = ui.target(target);
  if (response.clicked) ui.push(state::GoToSection{index});
  if (look.current || response.held) ui.canvas().fill(row, look.current ? ui.theme().sageT : ui.theme().desk);
  paint::TextBox numberBox;
  numberBox.style = paint::TextStyle::Aside;
  numberBox.scale = 17.0F / 18.0F * u;
  numberBox.widthPx = 26 * u;
  numberBox.align = ui.mirrored() ? text::Align::Start : text::Align::End;
  const float textY = row.y + (row.height - textHeight) / 2;
  widgets::put(ui, number, {along(ui, row, numberEnd - 26 * u, 26 * u), textY + 0.5F * u}, numberBox, ui.theme().clay);
  widgets::put(ui, info.title, {along(ui, row, titleX, titleWidth), textY}, box,
               look.current ? ui.theme().sage : ui.theme().ink);
  const float iconX = along(ui, row, row.width - 22 * u - 20 * u, 20 * u) + 10 * u;
  const base::Point icon{iconX, row.y + row.height / 2};
  if (look.read) {
    ui.canvas().icon(paint::Icon::Leaf, icon, 20 * u, ui.theme().leafD);
  } else if (look.exercise) {
    ui.canvas().icon(paint::Icon::Practise, icon, 19 * u, ui.theme().ink3);
  }
  if (response.focused) ui.focusRing(base::inset(row, 6), 8);
  return row.height;
}

float drawHeader(Ui& ui, const AppState& s, base::Rect drawer) {
  const float u = ui.u();
  const float height = 82 * u;
  paint::TextBox box;
  box.style = paint::TextStyle::SmallSection;
  box.scale = u;
  box.widthPx = drawer.width - (28 + 12 + 48 + 8) * u;
  box.align = ui.mirrored() ? text::Align::End : text::Align::Start;
  const std::string title = ui.tr(s.kept.listShown ? "contents.kept" : "contents.title");
  box = widgets::fitted(ui, title, box);
  box.maxLines = 1;
  const float lineHeight = paint::lineHeight(paint::TextStyle::SmallSection) * box.scale;
  ui.text(title, {along(ui, drawer, 28 * u, box.widthPx), drawer.y + 43 * u - lineHeight / 2}, box, ui.theme().ink,
          semantics::Role::Heading, 2);
  const widgets::ToolButton close{
      "contents.close", ui.tr("contents.close"), paint::Icon::Close, false, false, false, false};
  const base::Rect at{along(ui, drawer, drawer.width - (12 + 48) * u, 48 * u), drawer.y + 22 * u, 48 * u, 48 * u};
  if (widgets::drawToolButton(ui, close, at)) ui.push(state::ShowOverlay{state::Overlay::None});
  return height;
}

std::vector<widgets::Segment> lists(Ui& ui) {
  return {{ui.tr("contents.title"), {}, {}, 0}, {ui.tr("contents.kept"), {}, {}, 0}};
}

/// Contents, or what was kept. Returns the height that the choice takes.
float drawLists(Ui& ui, const AppState& s, base::Rect drawer, float y) {
  const float u = ui.u();
  const base::Rect inner{drawer.x + 20 * u, y, drawer.width - 40 * u, 0};
  const std::vector<widgets::Segment> parts = lists(ui);
  const float height = widgets::segmentsHeight(ui, parts, inner.width);
  const auto asked = widgets::drawSegments(ui, "contents.lists", ui.tr("contents.lists"), parts,
                                           s.kept.listShown ? 1 : 0, {inner.x, inner.y, inner.width, height});
  if (asked) ui.push(state::ShowKeptList{*asked == 1});
  return height + 12 * u;
}

/// Where little room is left, the choice of the list scrolls with its rows.
bool listsScroll(const Ui& ui, base::Rect drawer) { return drawer.height < 620 * ui.u(); }

void drawKept(Ui& ui, const AppState& s, base::Rect area, bool withLists) {
  const float start = ui.beginScroll(widgets::idOf("contents.kept"), area);
  float y = start;
  if (withLists) y += drawLists(ui, s, area, y);
  y += drawKeptList(ui, s, area, y);
  ui.endScroll(y - start + 24 * ui.u());
}

float drawFootRow(Ui& ui, const widgets::Row& row, state::Action action, base::Rect area) {
  const float height = widgets::rowHeight(ui, row, area.width);
  if (widgets::drawRow(ui, row, {area.x, area.y, area.width, height})) ui.push(std::move(action));
  return height;
}

float drawFoot(Ui& ui, const AppState& s, base::Rect area) {
  const float u = ui.u();
  float y = area.y + 12 * u;
  ui.canvas().hairline({area.x + 28 * u, y}, area.width - 56 * u, false, ui.theme().hair);
  y += 8 * u;
  const base::Rect inner{area.x + 12 * u, y, area.width - 24 * u, 0};
  const content::PackInfo& info = s.reader->page().pack().info();
  const auto add = [&](widgets::Row row, state::Action action) {
    y += drawFootRow(ui, row, std::move(action), {inner.x, y, inner.width, 0});
  };
  if (info.previous) {
    add({"contents.previous",
         0,
         ui.tr("contents.previous_article", {{"title", info.previous->title}}),
         {},
         {},
         false,
         true},
        state::OpenSeries{false});
  }
  if (info.next) {
    add({"contents.next", 0, ui.tr("contents.next_article", {{"title", info.next->title}}), {}, {}, false, true},
        state::OpenSeries{true});
  }
  add({"contents.shelf", 0, ui.tr("contents.shelf"), {}, paint::Icon::Read, false, true},
      state::OpenScreen{state::Screen::Shelf});
  return y + 12 * u - area.y;
}

void drawSections(Ui& ui, const AppState& s, base::Rect area, bool withLists) {
  const content::PackSource& pack = s.reader->page().pack();
  const auto kept = s.settings.places.find(pack.info().id);
  const std::size_t current = s.reader->currentSection();
  const float start = ui.beginScroll(widgets::idOf("contents"), area);
  float y = start;
  if (withLists) y += drawLists(ui, s, area, y);
  {
    const semantics::Scope list(
        ui.tree(),
        {widgets::idOf("contents.list"), semantics::Role::List, ui.tr("contents.title"), {}, 0, 0, area, {}});
    const bool plain = pack.sections().size() > kPlainFrom;
    for (std::size_t i = 0; i < pack.sections().size(); ++i) {
      const content::SectionInfo& info = pack.sections()[i];
      // A list of thousands draws only what can be seen; its other rows have the same known height.
      if (plain && (y + kRowPx * ui.u() < area.y - area.height || y > area.bottom() + area.height)) {
        y += kRowPx * ui.u();
        continue;
      }
      const bool read = kept != s.settings.places.end() && kept->second.readSections.count(info.id) > 0;
      y += drawSectionRow(ui, i, info, {i == current, read && !info.quiet, info.hasExercise, plain},
                          {area.x, y, area.width, 0});
    }
  }
  y += drawFoot(ui, s, {area.x, y, area.width, 0});
  ui.endScroll(y - start);
}

}  // namespace

void drawContents(Ui& ui, const AppState& s) {
  if (!s.reader || s.overlay != state::Overlay::Contents) {
    ui.memory().ease["drawer"] = 0;
    return;
  }
  const state::ReaderLayout at = state::readerLayout(s);
  const float shown = ui.ease("drawer", 1, kOpenSeconds);
  const float hidden = (1 - shown) * at.drawer.width;
  const base::Rect drawer = base::moved(at.drawer, ui.mirrored() ? hidden : -hidden, 0);
  ui.beginLayer("drawer", at.drawer);
  const float dx = ui.mirrored() ? -6.0F : 6.0F;
  const base::Rect clip{at.drawer.x - 32, at.drawer.y, at.drawer.width + 64, at.drawer.height};
  ui.canvas().pushClipBeyond(ui.mirrored() ? base::Rect{clip.x, clip.y, at.drawer.right() - clip.x, clip.height}
                                           : base::Rect{at.drawer.x, clip.y, clip.right() - at.drawer.x, clip.height});
  ui.canvas().shadow(drawer, 0, dx, 0, 24, 0.12F);
  ui.canvas().fill(drawer, ui.theme().slip);
  ui.canvas().hairline({ui.mirrored() ? drawer.x : drawer.right() - 1, drawer.y}, drawer.height, true, ui.theme().hair);
  {
    const semantics::Scope dialog(
        ui.tree(),
        {widgets::idOf("contents.drawer"), semantics::Role::Navigation, ui.tr("contents.title"), {}, 0, 0, drawer, {}});
    float top = drawHeader(ui, s, drawer);
    const bool scroll = listsScroll(ui, drawer);
    if (!scroll) top += drawLists(ui, s, drawer, drawer.y + top);
    const base::Rect rest{drawer.x, drawer.y + top, drawer.width - 1, drawer.height - top};
    s.kept.listShown ? drawKept(ui, s, rest, scroll) : drawSections(ui, s, rest, scroll);
  }
  ui.canvas().popClip();
  ui.endLayer();
}

}  // namespace tend::views
