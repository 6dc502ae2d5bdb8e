#include "app/views/reader_view.h"

#include <algorithm>
#include <cmath>

#include "app/state/apply.h"
#include "app/views/article_semantics.h"
#include "app/views/reader_toolbar.h"
#include "app/views/search_marks.h"
#include "app/widgets/rail.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Ui;

constexpr float kSlidePx = 24;  // a page slides this far when it turns (design 5)
constexpr float kLineStepPx = 64;

base::Point sheetOffset(const AppState& s, const state::ReaderLayout& at) {
  const state::Reader& reader = *s.reader;
  const float slide = (1 - reader.turnProgress()) * kSlidePx * static_cast<float>(reader.turnDirection());
  return {at.columnX + slide, at.viewport.y - reader.scrollY()};
}

void paintShape(Ui& ui, const page::Shape& shape, base::Point offset) {
  const base::Rect r = base::moved(shape.rect, offset.x, offset.y);
  switch (shape.kind) {
    case page::ShapeKind::Hairline:
      ui.canvas().hairline({r.x, r.y}, r.width, false, ui.theme().hair);
      break;
    case page::ShapeKind::Ornament:
      ui.canvas().ornament({r.x + r.width / 2, r.y + r.height / 2}, r.width);
      break;
    case page::ShapeKind::Bullet:
      ui.canvas().bullet({r.x, r.bottom()}, r.width / 12);
      break;
  }
}

void paintSheet(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  state::Reader& reader = *s.reader;
  const base::Point offset = sheetOffset(s, at);
  const float top = reader.scrollY();
  // The foot never cuts a line in two: it ends with the last whole one, above a floating bar with a hairline.
  const float covered = s.readingBarShown && !reader.pagesMode() ? at.coveredPx : 0;
  const float foot = std::min(reader.foot(covered), top + at.viewport.height - covered);
  ui.canvas().pushClip({at.viewport.x, at.viewport.y, at.viewport.width, foot - top});
  const page::Scene scene = reader.page().scene(top, foot);
  paintSearchMarks(ui, s, top, foot, offset);
  for (const page::Shape& shape : scene.shapes) paintShape(ui, shape, offset);
  for (const page::GlyphRun& run : scene.runs) ui.canvas().run(run, offset, ui.theme().of(run.ink));
  ui.canvas().popClip();
  if (covered > 0) {
    ui.canvas().hairline({at.viewport.x, at.viewport.bottom() - covered + 4}, at.viewport.width, false,
                         ui.theme().hair);
  }
}

void paintPlant(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  if (!at.plant || s.reader->page().pack().sections().empty()) return;
  const content::SectionInfo& info = s.reader->page().pack().sections()[s.reader->currentSection()];
  if (info.quiet) return;  // quiet sections grow nothing that could be seen
  const float read = std::clamp(s.reader->sectionProgress(), 0.0F, 1.0F);
  const int stage = std::min(4, static_cast<int>(read * 4.2F));
  const float x = at.viewport.right() - 66 - 40;
  ui.canvas().plant(paint::PlantKind::Sprig, {x, at.viewport.bottom()}, 150 * 0.88F, stage,
                    static_cast<std::uint32_t>(widgets::idOf(info.id)));
}

void drawLinks(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  state::Reader& reader = *s.reader;
  const base::Point offset = sheetOffset(s, at);
  const float around = at.viewport.height;
  for (const page::LinkArea& link : reader.page().links(reader.scrollY() - around, reader.scrollY() + 2 * around)) {
    for (std::size_t part = 0; part < link.rects.size(); ++part) {
      base::Rect r = base::moved(link.rects[part], offset.x, offset.y);
      const float grow = std::max(0.0F, 48 - r.height) / 2;
      const bool away = r.bottom() <= at.viewport.y || r.y >= at.viewport.bottom();
      const widgets::Target target{widgets::idOf("link", link.linkIndex * 64 + part),
                                   semantics::Role::Link,
                                   link.label,
                                   {r.x - 4, r.y - grow, r.width + 8, r.height + 2 * grow},
                                   link.address,
                                   away ? std::uint16_t{semantics::kOffscreen} : std::uint16_t{0},
                                   false};
      if (ui.memory().revealFocus == target.id) {
        ui.push(state::RevealArea{link.rects[part].y, link.rects[part].bottom()});
        ui.memory().revealFocus = 0;
      }
      const widgets::Response response = ui.target(target);
      if (response.focused) ui.focusRing(base::inset(r, -2), 4);
      if (response.held) ui.canvas().roundFill(base::inset(r, -2), 4, ui.theme().sageT.faded(0.5F));
      if (response.clicked) ui.push(state::OpenLink{link.address});
    }
  }
}

/// On phones a tap brings the hidden bar back.
void drawBarZone(Ui& ui, const AppState& s, const state::ReaderLayout& at, base::Rect zone) {
  if (at.toolbarFloats && !s.readingBarShown &&
      ui.target({widgets::idOf("page.bar"), semantics::Role::Button, ui.tr("page.show_bar"), zone, {}, 0, false})
          .clicked) {
    ui.push(state::ToggleReadingBar{true});
  }
}

/// Pages turn by a tap at either side; the middle, or the whole page where it scrolls, brings the bar back.
void drawTapZones(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  const base::Rect v = at.viewport;
  if (s.reader->pagesMode()) {
    const float side = std::max(64.0F, v.width * 0.25F);
    const base::Rect left{v.x, v.y, side, v.height};
    const base::Rect right{v.right() - side, v.y, side, v.height};
    const bool mirrored = ui.mirrored();
    if (ui.target({widgets::idOf("page.back"),
                   semantics::Role::Button,
                   ui.tr("page.back"),
                   mirrored ? right : left,
                   {},
                   0,
                   true})
            .clicked) {
      ui.push(state::Turn{-1});
    }
    if (ui.target({widgets::idOf("page.on"),
                   semantics::Role::Button,
                   ui.tr("page.on"),
                   mirrored ? left : right,
                   {},
                   0,
                   true})
            .clicked) {
      ui.push(state::Turn{1});
    }
    drawBarZone(ui, s, at, {left.right(), v.y, right.x - left.right(), v.height});
    return;
  }
  drawBarZone(ui, s, at, v);
}

void moveByPointer(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  const float wheel = ui.wheelIn(at.viewport);
  if (wheel != 0) ui.push(state::ScrollBy{wheel});
  const widgets::Drag* drag = ui.dragIn(widgets::idOf("page"), at.viewport);
  if (drag == nullptr) return;
  if (drag->began) ui.push(state::BeginDrag{});
  if (s.reader->pagesMode()) {
    if (!drag->ended) return;
    const float across = drag->at.x - drag->origin.x;
    if (std::abs(across) > 40) ui.push(state::Turn{(across < 0) != ui.mirrored() ? 1 : -1});
    return;
  }
  if (drag->dy != 0) ui.push(state::DragBy{-drag->dy});
  if (drag->ended) ui.push(state::EndDrag{-drag->velocityY});
}

}  // namespace

void drawReader(Ui& ui, const AppState& s) {
  if (!s.reader) return;
  const state::ReaderLayout at = state::readerLayout(s);
  const base::Rect whole = {at.viewport.x, ui.layout().main.y, at.viewport.width, ui.layout().main.height};
  ui.beginLayer("page", whole);
  widgets::drawGround(ui, whole);
  // Before the links: a gesture that was a drag is never a tap on one, also when it began and ended in one frame.
  (void)ui.dragIn(widgets::idOf("page"), at.viewport);
  {
    const semantics::Scope article(ui.tree(), articleNode(s, at));
    sayArticle(ui, s, at, sheetOffset(s, at));
    drawLinks(ui, s, at);
  }
  paintPlant(ui, s, at);
  paintSheet(ui, s, at);
  drawTapZones(ui, s, at);
  moveByPointer(ui, s, at);
  ui.endLayer();
  drawReaderToolbar(ui, s, at);
}

void moveByKeys(Ui& ui, const AppState& s) {
  using widgets::Key;
  if (!s.reader || s.screen != state::Screen::Reader) return;
  const bool pages = s.reader->pagesMode();
  const int forward = ui.mirrored() ? -1 : 1;
  while (!ui.input().keys.empty()) {
    const widgets::KeyPress press = ui.input().keys.front();
    ui.input().keys.erase(ui.input().keys.begin());
    switch (press.key) {
      case Key::Down:
        pages ? ui.push(state::Turn{1}) : ui.push(state::ScrollBy{kLineStepPx});
        break;
      case Key::Up:
        pages ? ui.push(state::Turn{-1}) : ui.push(state::ScrollBy{-kLineStepPx});
        break;
      case Key::PageDown:
        ui.push(state::Turn{1});
        break;
      case Key::PageUp:
        ui.push(state::Turn{-1});
        break;
      case Key::Space:
        ui.push(state::Turn{press.shift ? -1 : 1});
        break;
      case Key::Home:
        ui.push(state::ToEdge{false});
        break;
      case Key::End:
        ui.push(state::ToEdge{true});
        break;
      case Key::Right:
        pages ? ui.push(state::Turn{forward}) : ui.push(state::StepSection{forward});
        break;
      case Key::Left:
        pages ? ui.push(state::Turn{-forward}) : ui.push(state::StepSection{-forward});
        break;
      case Key::Enter:
        break;
    }
  }
}

}  // namespace tend::views
