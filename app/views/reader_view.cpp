#include "app/views/reader_view.h"

#include <algorithm>
#include <cmath>

#include "app/state/apply.h"
#include "app/views/aloud_bar.h"
#include "app/views/article_semantics.h"
#include "app/views/page_marks.h"
#include "app/views/reader_toolbar.h"
#include "app/views/search_marks.h"
#include "app/views/select_text.h"
#include "app/views/slip.h"
#include "app/views/spoken_marks.h"
#include "app/widgets/rail.h"
#include "core/exercise/garden.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Ui;

constexpr float kSlidePx = 24;  // a page slides this far when it turns (design 5)
constexpr float kLineStepPx = 64;
constexpr float kLinksAhead = 20;  // viewports: in an endless section, links further down are not in the tree yet

base::Point sheetOffset(const AppState& s, const state::ReaderLayout& at) {
  const state::Reader& reader = *s.reader;
  const float slide = (1 - reader.turnProgress()) * kSlidePx * static_cast<float>(reader.turnDirection());
  return {at.columnX + slide, at.viewport.y - reader.scrollY()};
}

/// What the floating bar hides of the page now.
float coveredPx(const AppState& s, const state::ReaderLayout& at) {
  return s.readingBarShown && !s.reader->pagesMode() ? at.coveredPx : 0;
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

/// The foot never cuts a line in two: it ends with the last whole one, above a floating bar with a hairline.
SeenPage seenPage(const AppState& s, const state::ReaderLayout& at) {
  state::Reader& reader = *s.reader;
  const float covered = coveredPx(s, at);
  const float foot = std::min(reader.foot(covered), reader.scrollY() + at.viewport.height - covered);
  return {at.viewport, sheetOffset(s, at), foot};
}

void paintSheet(Ui& ui, const AppState& s, const state::ReaderLayout& at, const SeenPage& seen) {
  const float top = s.reader->scrollY();
  const float foot = seen.footPx;
  ui.canvas().pushClip({at.viewport.x, at.viewport.y, at.viewport.width, foot - top});
  paintPageMarks(ui, s, seen);
  paintSpoken(ui, s, seen);
  paintSearchMarks(ui, s, top, foot, seen.offset);
  paintSelection(ui, s, seen);
  const page::Scene scene = s.reader->page().scene(top, foot);
  for (const page::Shape& shape : scene.shapes) paintShape(ui, shape, seen.offset);
  for (const page::GlyphRun& run : scene.runs) ui.canvas().run(run, seen.offset, ui.theme().of(run.ink));
  ui.canvas().popClip();
  const float covered = coveredPx(s, at);
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
                    exercise::plantSeed(exercise::itemOfSection(info.id)));
}

/// A link with all its lines: one thing to press, and one stop of the keyboard.
void drawLink(Ui& ui, const page::LinkArea& link, base::Point offset, const base::Rect& viewport) {
  widgets::Target target{widgets::idOf("link", link.linkIndex), semantics::Role::Link, link.label, {}, link.address};
  std::vector<base::Rect> lines;
  bool seen = false;
  for (const base::Rect& rect : link.rects) {
    const base::Rect r = base::moved(rect, offset.x, offset.y);
    const float grow = std::max(0.0F, 48 - r.height) / 2;
    const bool here = r.bottom() > viewport.y && r.y < viewport.bottom();
    const base::Rect touch{r.x - 4, r.y - grow, r.width + 8, r.height + 2 * grow};
    lines.push_back(r);
    // The line that is seen stands for the link where the first one is not.
    if (lines.size() == 1 || (here && !seen))
      std::swap(target.rect, target.more.emplace_back(touch));
    else
      target.more.push_back(touch);
    seen = seen || here;
  }
  const auto unused = [](const base::Rect& r) { return r.empty(); };
  target.more.erase(std::remove_if(target.more.begin(), target.more.end(), unused), target.more.end());
  if (!seen) target.state |= semantics::kOffscreen;
  if (ui.memory().revealFocus == target.id) {
    ui.push(state::RevealArea{link.rects.front().y, link.rects.back().bottom()});
    ui.memory().revealFocus = 0;
  }
  const widgets::Response response = ui.target(target);
  for (const base::Rect& r : lines) {
    if (response.focused) ui.focusRing(base::inset(r, -2), 4);
    if (response.held) ui.canvas().roundFill(base::inset(r, -2), 4, ui.theme().sageT.faded(0.5F));
  }
  if (response.clicked) ui.push(state::OpenLink{link.address});
}

/// Those near the page, and those of the section one is in, so that Tab goes on to the next one further down.
void drawLinks(Ui& ui, const AppState& s, const state::ReaderLayout& at) {
  state::Reader& reader = *s.reader;
  const float around = at.viewport.height;
  const float top = reader.scrollY() - around, bottom = reader.scrollY() + 2 * around;
  const float end = reader.page().sectionTop(reader.currentSection() + 1);
  const base::Point offset = sheetOffset(s, at);
  for (const page::LinkArea& link : reader.page().links(top, std::clamp(end, bottom, bottom + kLinksAhead * around))) {
    if (!link.rects.empty()) drawLink(ui, link, offset, at.viewport);
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
  if (drag == nullptr || !drag->touch) return;
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

/// Two fingers on the page change the size of its text.
void sizeByPinch(Ui& ui, const state::ReaderLayout& at) {
  const auto& pinch = ui.input().pinch;
  if (!pinch) return;
  const bool here = at.viewport.contains(pinch->at) && ui.ownsPoint(pinch->at);
  if (pinch->began && here) ui.push(state::BeginPinch{pinch->at.y});
  ui.push(state::PinchBy{pinch->ratio});
  if (pinch->ended || (pinch->began && !here)) ui.push(state::EndPinch{});
}

}  // namespace

void drawReader(Ui& ui, const AppState& s) {
  if (!s.reader) return;
  const state::ReaderLayout at = state::readerLayout(s);
  const base::Rect whole = {at.viewport.x, ui.layout().main.y, at.viewport.width, ui.layout().main.height};
  ui.beginLayer("page", whole);
  widgets::drawGround(ui, whole);
  const SeenPage seen = seenPage(s, at);
  selectByPointer(ui, s, seen);
  // Before the links: a gesture that was a drag is never a tap on one, also when it began and ended in one frame.
  (void)ui.dragIn(widgets::idOf("page"), at.viewport);
  {
    const semantics::Scope article(ui.tree(), articleNode(s, at));
    sayArticle(ui, s, at, sheetOffset(s, at));
    saySelection(ui, s, seen);
    drawLinks(ui, s, at);
    drawPageMarks(ui, s, at, seen);
  }
  paintPlant(ui, s, at);
  paintSheet(ui, s, at, seen);
  // A slip may be cut by the foot: at large type it can be higher than what is seen at once.
  ui.canvas().pushClip({at.viewport.x, at.viewport.y, at.viewport.width, at.viewport.height - coveredPx(s, at)});
  drawSlips(ui, s, at, seen.offset);
  ui.canvas().popClip();
  drawTapZones(ui, s, at);
  moveByPointer(ui, s, at);
  sizeByPinch(ui, at);
  drawSelectionTools(ui, s, seen);
  // What stopped the page was not meant for what lies under it.
  const auto& pressed = ui.input().pressed;
  if (pressed && s.reader->caught() && ui.ownsPoint(pressed->at)) ui.letGo();
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
    if (listenByKey(ui, s, press) || selectByKey(ui, s, press)) continue;
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
      case Key::Delete:
      case Key::SelectAll:
      case Key::Copy:
      case Key::Caret:
        break;
    }
  }
}

}  // namespace tend::views
