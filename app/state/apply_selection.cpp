#include "app/state/apply_parts.h"

namespace tend::state {
namespace {

page::Page& pageOf(AppState& s) { return s.reader->page(); }

void changed(AppState& s) { s.selection->copied = false; }

/// A caret where one begins to read: at the first line that is seen, and not cut by the edge.
Selection caretAtTop(AppState& s) {
  const content::Locator top = pageOf(s).locatorAt(s.reader->scrollY() + 1);
  return {{top, top}, {top, false}, page::Unit::Character, false, false, std::nullopt};
}

/// The end that does not move, as one place.
content::Locator fixedEnd(AppState& s) {
  const content::TextRange range = rangeOf(*s.selection, pageOf(s));
  return movesBegin(*s.selection, pageOf(s)) ? range.end : range.begin;
}

/// Moves the end to what is at a point, by whole units.
void moveTo(AppState& s, base::Point at) {
  Selection& chosen = *s.selection;
  page::Page& page = pageOf(s);
  const page::PointHit hit = page.hit(at);
  chosen.moving = hit.caret;
  if (chosen.unit == page::Unit::Character) return;
  const content::TextRange unit = page.unitAt(hit.under, chosen.unit);
  const bool back = page.compare(unit.begin, chosen.fixed.begin) < 0;
  chosen.moving = {back ? unit.begin : unit.end, false};
}

/// A finger's selection always holds at least one character: handles that meet would leave nothing to hold.
void keepOneCharacter(AppState& s) {
  Selection& chosen = *s.selection;
  if (!chosen.byTouch || holdsText(chosen, pageOf(s))) return;
  std::optional<float> goal;
  const page::Caret on = pageOf(s).moved(chosen.moving, page::Step::Character, 1, goal);
  chosen.moving = on == chosen.moving ? pageOf(s).moved(on, page::Step::Character, -1, goal) : on;
}

void revealMovingEnd(AppState& s) {
  const page::CaretBox box = pageOf(s).caretBox(s.selection->moving);
  s.reader->reveal(box.topPx, box.topPx + box.heightPx, !s.settings.reducedMotion);
  notePlace(s);
}

}  // namespace

content::TextRange rangeOf(const Selection& selection, const page::Page& page) {
  content::TextRange range = selection.fixed;
  if (page.compare(selection.moving.at, range.begin) < 0) range.begin = selection.moving.at;
  if (page.compare(selection.moving.at, range.end) > 0) range.end = selection.moving.at;
  return range;
}

bool holdsText(const Selection& selection, const page::Page& page) {
  const content::TextRange range = rangeOf(selection, page);
  return page.compare(range.begin, range.end) < 0;
}

bool movesBegin(const Selection& selection, const page::Page& page) {
  return page.compare(selection.moving.at, selection.fixed.begin) < 0;
}

void forgetSelection(AppState& s) {
  s.selection.reset();
  s.caretShown = false;
}

bool stepBackFromSelection(AppState& s) {
  if (!s.reader || !s.selection) return false;
  if (s.caretShown && holdsText(*s.selection, pageOf(s))) {
    s.selection->fixed = {s.selection->moving.at, s.selection->moving.at};
    s.selection->byTouch = false;
  } else {
    forgetSelection(s);
  }
  return true;
}

void on(AppState& s, const SelectFrom& a, Services&) {
  if (!s.reader || s.screen != Screen::Reader) return;
  s.reader->stop();
  const page::PointHit hit = pageOf(s).hit(a.at);
  Selection chosen;
  chosen.unit = a.unit;
  chosen.byTouch = a.byTouch;
  chosen.fixed = {hit.caret.at, hit.caret.at};
  chosen.moving = hit.caret;
  if (a.unit != page::Unit::Character) {
    chosen.fixed = pageOf(s).unitAt(hit.under, a.unit);
    chosen.moving = {chosen.fixed.end, false};
  }
  s.selection = chosen;
  keepOneCharacter(s);
}

void on(AppState& s, const SelectTo& a, Services&) {
  if (!s.reader || !s.selection) return;
  const float before = s.reader->scrollY();
  if (a.scrollPx != 0 && !s.reader->pagesMode()) {
    s.reader->scrollBy(a.scrollPx);
    notePlace(s);
  }
  moveTo(s, {a.at.x, a.at.y + s.reader->scrollY() - before});
  keepOneCharacter(s);
  changed(s);
}

void on(AppState& s, const GrabSelection& a, Services&) {
  if (!s.reader || !s.selection) return;
  const content::TextRange range = rangeOf(*s.selection, pageOf(s));
  const content::Locator fixed = a.begin ? range.end : range.begin;
  s.selection->fixed = {fixed, fixed};
  s.selection->moving = {a.begin ? range.begin : range.end, false};
  s.selection->unit = page::Unit::Character;
}

void on(AppState& s, const SelectByStep& a, Services&) {
  if (!s.reader || s.screen != Screen::Reader) return;
  if (!s.selection) s.selection = caretAtTop(s);
  Selection& chosen = *s.selection;
  const content::TextRange range = rangeOf(chosen, pageOf(s));
  const bool collapses = !a.extend && a.step == page::Step::Character && holdsText(chosen, pageOf(s));
  const content::Locator fixed = fixedEnd(s);
  if (collapses) {
    chosen.moving = {a.direction < 0 ? range.begin : range.end, false};
  } else {
    chosen.moving = pageOf(s).moved(chosen.moving, a.step, a.direction, chosen.goalXPx);
  }
  const content::Locator begin = a.extend ? fixed : chosen.moving.at;
  chosen.fixed = {begin, begin};
  chosen.unit = page::Unit::Character;
  chosen.byTouch = false;
  changed(s);
  revealMovingEnd(s);
}

void on(AppState& s, const SelectAll&, Services&) {
  if (!s.reader || s.screen != Screen::Reader) return;
  page::Page& page = pageOf(s);
  const auto& sections = page.pack().sections();
  content::Locator here = page.locatorAt(s.reader->scrollY() + 1);
  if (s.selection) here = s.selection->moving.at;
  if (!s.selection && !sections.empty()) here = {sections[s.reader->currentSection()].id, 0, 0};
  content::TextRange whole = page.unitAt(here, page::Unit::Section);
  if (s.selection && rangeOf(*s.selection, page) == whole) whole = page.unitAt(here, page::Unit::Article);
  Selection chosen;
  chosen.fixed = {whole.begin, whole.begin};
  chosen.moving = {whole.end, false};
  s.selection = chosen;
}

void on(AppState& s, const ClearSelection&, Services&) {
  if (!s.caretShown) s.selection.reset();
  if (s.selection) s.selection->fixed = {s.selection->moving.at, s.selection->moving.at};
}

void on(AppState& s, const CopySelection&, Services&) {
  if (!s.reader || !s.selection || !holdsText(*s.selection, pageOf(s))) return;
  s.textToCopy = pageOf(s).textOf(rangeOf(*s.selection, pageOf(s)));
  s.selection->copied = true;
}

void on(AppState& s, const ToggleCaret&, Services&) {
  if (!s.reader || s.screen != Screen::Reader) return;
  s.caretShown = !s.caretShown;
  if (s.caretShown && !s.selection) s.selection = caretAtTop(s);
  if (!s.caretShown && s.selection && !holdsText(*s.selection, pageOf(s))) s.selection.reset();
}

}  // namespace tend::state
