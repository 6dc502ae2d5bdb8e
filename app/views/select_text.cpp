#include "app/views/select_text.h"

#include <algorithm>
#include <cmath>

#include "app/views/selection_tools.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Ui;

constexpr float kEdgePx = 40;  // a pointer held so near to the page's edge moves it
constexpr float kFastestPxPerSecond = 900;
constexpr float kTurnAgainSeconds = 0.9F;
constexpr float kBarPx = 2;
constexpr std::size_t kSaidBytes = 600;

base::Point inSheet(base::Point at, const SeenPage& seen) { return {at.x - seen.offset.x, at.y - seen.offset.y}; }

bool dragSelects(const widgets::Drag& drag) { return !drag.touch || drag.rested; }

/// How far the page moves in this frame under a pointer at its edge; 0 within the page.
float edgeScroll(Ui& ui, const AppState& s, base::Point at, const SeenPage& seen) {
  const float foot = seen.footPx + seen.offset.y;
  const float above = seen.viewport.y + kEdgePx - at.y, below = at.y - (foot - kEdgePx);
  const float beyond = std::max(above, below);
  if (beyond <= 0) return 0;
  ui.memory().animating = true;
  const float direction = above > 0 ? -1.0F : 1.0F;
  if (s.reader->pagesMode()) {
    // A page is turned, and seen for a moment before the next one.
    float& turned = ui.memory().ease["select.turned"];
    const auto now = static_cast<float>(std::fmod(ui.input().seconds, 10000.0));
    if (std::abs(now - turned) < kTurnAgainSeconds) return 0;
    turned = now;
    ui.push(state::Turn{above > 0 ? -1 : 1});
    return 0;
  }
  const float speed = std::min(1.0F, beyond / (2 * kEdgePx)) * kFastestPxPerSecond;
  return direction * speed * ui.input().deltaSeconds;
}

void follow(Ui& ui, const AppState& s, base::Point at, const SeenPage& seen) {
  const float scroll = edgeScroll(ui, s, at, seen);
  // Beyond the page's edges, the line at the edge is meant.
  const float foot = seen.footPx + seen.offset.y;
  const base::Point within{at.x, std::clamp(at.y, seen.viewport.y + 1, std::max(seen.viewport.y + 1, foot - 1))};
  ui.push(state::SelectTo{inSheet(within, seen), scroll});
}

bool isOnPage(Ui& ui, const SeenPage& seen, base::Point at) {
  return seen.viewport.contains(at) && ui.ownsPoint(at) && at.y < seen.footPx + seen.offset.y;
}

page::Unit unitOf(int presses) {
  if (presses == 2) return page::Unit::Word;
  return presses > 2 ? page::Unit::Paragraph : page::Unit::Character;
}

void takePress(Ui& ui, const AppState& s, const SeenPage& seen) {
  const widgets::Input& input = ui.input();
  if (!input.pressed || input.touch || !isOnPage(ui, seen, input.pressed->at)) return;
  const base::Point at = inSheet(input.pressed->at, seen);
  if (input.pressed->count > 1) {
    if (s.reader->page().hit(at).onText) ui.push(state::SelectFrom{at, unitOf(input.pressed->count), false});
  } else if (input.shift && s.selection) {
    ui.push(state::SelectTo{at, 0});
  }
}

void takeRest(Ui& ui, const AppState& s, const SeenPage& seen) {
  const auto& rested = ui.input().rested;
  if (!rested || !isOnPage(ui, seen, rested->at) || heldHandle(ui, s, seen, rested->at)) return;
  const base::Point at = inSheet(rested->at, seen);
  if (!s.reader->page().hit(at).onText) return;
  ui.letGo();
  ui.push(state::SelectFrom{at, page::Unit::Word, true});
}

void takeTap(Ui& ui, const AppState& s, const SeenPage& seen) {
  const widgets::Input& input = ui.input();
  if (s.reader->caught()) return;  // it stopped the page
  if (!input.tapped || input.tapped->count > 1 || input.shift || !isOnPage(ui, seen, input.tapped->at)) return;
  if (heldHandle(ui, s, seen, input.tapped->at)) {
    ui.letGo();  // what lies under the handle is not meant
    return;
  }
  if (s.caretShown) {
    ui.push(state::SelectFrom{inSheet(input.tapped->at, seen), page::Unit::Character, false});
  } else if (s.selection) {
    ui.push(state::ClearSelection{});
  }
}

void takeDrag(Ui& ui, const AppState& s, const SeenPage& seen) {
  const auto& drag = ui.input().drag;
  if (!drag) return;
  if (drag->began && ui.memory().dragOwner == 0 && isOnPage(ui, seen, drag->origin)) {
    if (const std::optional<bool> begin = heldHandle(ui, s, seen, drag->origin)) {
      (void)ui.dragIn(widgets::idOf(*begin ? "select.begin" : "select.end"), seen.viewport);
      ui.push(state::GrabSelection{*begin});
    } else if (dragSelects(*drag)) {
      (void)ui.dragIn(widgets::idOf("select"), seen.viewport);
      const bool fresh = drag->presses == 1 && !drag->rested && !(ui.input().shift && s.selection);
      if (fresh) ui.push(state::SelectFrom{inSheet(drag->origin, seen), page::Unit::Character, false});
    }
  }
  const semantics::NodeId owner = ui.memory().dragOwner;
  const bool begin = owner == widgets::idOf("select.begin"), end = owner == widgets::idOf("select.end");
  if (begin || end) {
    // The finger holds the drop, which hangs below the line it means.
    follow(ui, s, {drag->at.x + (begin ? kHandleTouchPx : -kHandleTouchPx) / 2, drag->at.y - kHandleTouchPx}, seen);
  } else if (owner == widgets::idOf("select")) {
    follow(ui, s, drag->at, seen);
  }
}

void paintEdge(Ui& ui, const AppState& s, const SeenPage& seen, const page::Caret& caret) {
  const page::CaretBox box = s.reader->page().caretBox(caret);
  ui.canvas().fill({box.xPx + seen.offset.x - kBarPx / 2, box.topPx + seen.offset.y, kBarPx, box.heightPx},
                   ui.theme().sage);
}

std::optional<widgets::Key> sideways(const widgets::KeyPress& press) {
  if (press.key == widgets::Key::Left || press.key == widgets::Key::Right) return press.key;
  return std::nullopt;
}

struct KeyStep {
  page::Step step;
  int direction;
};

/// What a key means to a caret, in the direction of the paragraph it stands in.
std::optional<KeyStep> stepOf(const AppState& s, const widgets::KeyPress& press) {
  using widgets::Key;
  const bool control = press.control;
  if (const auto side = sideways(press)) {
    const content::Locator at = s.selection ? s.selection->moving.at : s.reader->place();
    const bool forward = (*side == Key::Right) != s.reader->page().rightToLeftAt(at);
    return KeyStep{control ? page::Step::Word : page::Step::Character, forward ? 1 : -1};
  }
  switch (press.key) {
    case Key::Up:
      return KeyStep{control ? page::Step::Paragraph : page::Step::Line, -1};
    case Key::Down:
      return KeyStep{control ? page::Step::Paragraph : page::Step::Line, 1};
    case Key::Home:
      return KeyStep{control ? page::Step::Section : page::Step::LineEdge, -1};
    case Key::End:
      return KeyStep{control ? page::Step::Section : page::Step::LineEdge, 1};
    default:
      return std::nullopt;
  }
}

}  // namespace

void selectByPointer(Ui& ui, const AppState& s, const SeenPage& seen) {
  takePress(ui, s, seen);
  takeRest(ui, s, seen);
  takeDrag(ui, s, seen);
  takeTap(ui, s, seen);
}

void paintSelection(Ui& ui, const AppState& s, const SeenPage& seen) {
  if (!s.selection) return;
  const page::Page& page = s.reader->page();
  const content::TextRange range = rangeOf(*s.selection, page);
  const float top = seen.viewport.y - seen.offset.y;
  for (const base::Rect& r : page.rects(range, top, seen.footPx)) {
    const base::Rect at = base::moved(r, seen.offset.x, seen.offset.y);
    ui.canvas().fill(at, ui.theme().selection);
    // Where grounds are white, a tint alone is easily missed.
    if (ui.theme().highContrast) ui.canvas().fill({at.x, at.bottom() - 2, at.width, 2}, ui.theme().sage);
  }
  if (holdsText(*s.selection, page)) {
    paintEdge(ui, s, seen, {range.begin, false});
    paintEdge(ui, s, seen, {range.end, !movesBegin(*s.selection, page) || s.selection->moving.upstream});
  } else if (s.caretShown) {
    paintEdge(ui, s, seen, s.selection->moving);
  }
}

void saySelection(Ui& ui, const AppState& s, const SeenPage& seen) {
  if (!s.selection) return;
  const content::TextRange range = rangeOf(*s.selection, s.reader->page());
  const page::CaretBox box = s.reader->page().caretBox(s.selection->moving);
  semantics::Node node;
  node.id = widgets::idOf("select.said");
  node.role = semantics::Role::Status;
  node.label = ui.tr(holdsText(*s.selection, s.reader->page()) ? "select.chosen" : "select.caret");
  node.value = s.reader->page().textOf(range, kSaidBytes);
  node.rect = {box.xPx + seen.offset.x, box.topPx + seen.offset.y, kBarPx, box.heightPx};
  if (node.rect.bottom() <= seen.viewport.y || node.rect.y >= seen.viewport.bottom()) {
    node.state |= semantics::kOffscreen;
  }
  ui.tree().leaf(std::move(node));
}

bool selectByKey(Ui& ui, const AppState& s, const widgets::KeyPress& press) {
  using widgets::Key;
  if (press.key == Key::Caret) {
    ui.push(state::ToggleCaret{});
  } else if (press.key == Key::SelectAll) {
    ui.push(state::SelectAll{});
  } else if (press.key == Key::Copy) {
    ui.push(state::CopySelection{});
  } else if (!press.shift && !s.caretShown) {
    return press.control;  // with Control and nothing chosen, arrows do nothing
  } else if (const auto step = stepOf(s, press)) {
    ui.push(state::SelectByStep{step->step, step->direction, press.shift});
  } else {
    return false;
  }
  return true;
}

}  // namespace tend::views
