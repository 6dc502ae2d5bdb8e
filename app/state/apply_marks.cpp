// Bookmarks, highlights and notes in the open article. Each goes into the part of whoever reads; what is quiet, or not
// running text, cannot be kept and is said so.
#include "app/state/apply_keeping.h"
#include "core/content/anchor.h"
#include "core/progress/traceable.h"

namespace tend::state {
namespace {

using progress::Recorder;
using progress::ThingId;
using progress::TraceableRange;

text::edit::EditorOptions noteOptions(const AppState& s) {
  text::edit::EditorOptions options;
  options.buffer.shape = text::edit::Shape::Lines;
  options.buffer.mostCharacters = kMostNoteCharacters;
  options.secretive = readsAlone(s);
  return options;
}

void tell(AppState& s, const base::Error& error) { s.notice = Notice{error.id, error.arguments}; }

/// What may be kept of a range; says why not.
std::optional<TraceableRange> traceable(AppState& s, const content::TextRange& range) {
  const content::PackSource& pack = s.reader->page().pack();
  auto made = TraceableRange::make(pack.info(), pack.sections(), markedText(s), range);
  if (made) return made;
  const bool words = content::anchorOf(markedText(s), range).has_value();
  s.notice = Notice{words ? "keeping.quiet" : "keeping.no_words", {}};
  return std::nullopt;
}

/// Asks for the passphrase where the part is closed; false where nothing can be kept now.
bool mayKeep(AppState& s) {
  if (!s.reader || s.screen != Screen::Reader || !s.kept.keeper) return false;
  if (keepsNow(s) != Keeps::Closed) return true;
  showUnlock(s, s.kept.keeper->active()->id(), keeping::LockChange::None);
  return false;
}

std::optional<ThingId> record(AppState& s, const keeping::Keeper::Write& write) {
  const auto done = s.kept.keeper->record(write);
  if (!done) {
    tell(s, done.error());
    return std::nullopt;
  }
  refreshMarks(s);
  return *done;
}

std::optional<ThingId> highlight(AppState& s, Tint tint) {
  if (!mayKeep(s) || !s.selection || !holdsText(*s.selection, s.reader->page())) return std::nullopt;
  const auto range = traceable(s, rangeOf(*s.selection, s.reader->page()));
  if (!range) return std::nullopt;
  const auto thing = record(s, [&](Recorder& to) { return to.addHighlight(*range, colourOf(tint), {}); });
  if (thing) forgetSelection(s);
  return thing;
}

/// The sheet covers the lower part of the page: the words it is about are shown above it.
constexpr float kSheetAboutPart = 0.72F;

void showAboveSheet(AppState& s, const Mark& mark) {
  if (!mark.range) return;
  const content::Locator at = mark.range->begin;
  s.reader->show(at, s.reader->viewportHeight() * kSheetAboutPart);
  notePlace(s);
}

void openSheet(AppState& s, ThingId thing) {
  const Mark* mark = markOf(s, thing);
  if (mark == nullptr) return;
  const bool again = s.kept.mark && s.kept.mark->fromList;
  const bool fromList = again || (s.overlay == Overlay::Contents && s.kept.listShown);
  closeMark(s);
  endSearch(s);
  s.kept.mark = OpenMarkState{};
  s.kept.mark->thing = thing;
  s.kept.mark->fromList = fromList;
  text::edit::Editor& field = s.fields.open(kNoteField, noteOptions(s));
  field.setText(mark->note);
  s.kept.mark->noted = field.revision();
  s.overlay = Overlay::Mark;
  forgetSelection(s);
  arrange(s);
  if (!fromList) showAboveSheet(s, *mark);
}

/// The sheet is done with: back to the page, or to the list it came from.
void leaveSheet(AppState& s) {
  const bool toList = s.kept.mark && s.kept.mark->fromList;
  closeMark(s);
  if (toList) {
    s.overlay = Overlay::Contents;
    s.kept.listShown = true;
  }
  arrange(s);
}

void change(AppState& s, Tint tint, const std::string& note) {
  const ThingId thing = s.kept.mark->thing;
  (void)record(s, [&](Recorder& to) { return to.changeHighlight(thing, colourOf(tint), note); });
}

}  // namespace

void closeMark(AppState& s) {
  s.kept.mark.reset();
  s.fields.close(kNoteField);
  if (s.overlay == Overlay::Mark) s.overlay = Overlay::None;
}

void keepTyped(AppState& s) {
  if (!s.kept.mark) return;
  const text::edit::Editor* field = s.fields.find(kNoteField);
  const Mark* mark = markOf(s, s.kept.mark->thing);
  if (field == nullptr || mark == nullptr || mark->kind != MarkKind::Highlight) return;
  if (field->revision() == s.kept.mark->noted) return;
  s.kept.mark->noted = field->revision();
  if (field->value() != mark->note) change(s, mark->tint, field->value());
}

bool hasUnkeptTyping(const AppState& s) {
  const text::edit::Editor* field = s.kept.mark ? s.fields.find(kNoteField) : nullptr;
  return field != nullptr && field->revision() != s.kept.mark->noted;
}

void on(AppState& s, const KeepTyped&, Services&) { keepTyped(s); }

void on(AppState& s, const HighlightSelection& a, Services&) { (void)highlight(s, a.tint); }

void on(AppState& s, const NoteSelection&, Services&) {
  const auto thing = highlight(s, Tint::Wheat);
  if (!thing) return;
  openSheet(s, *thing);
  if (s.kept.mark) s.kept.mark->writes = true;
}

void on(AppState& s, const ToggleBookmark&, Services&) {
  if (!mayKeep(s)) return;
  if (const auto here = bookmarkHere(s)) {
    if (const auto done = s.kept.keeper->remove(*here); !done) tell(s, done.error());
    refreshMarks(s);
    return;
  }
  const content::TextRange sentence = s.reader->page().unitAt(s.reader->place(), page::Unit::Sentence);
  if (const auto range = traceable(s, sentence)) {
    (void)record(s, [&](Recorder& to) { return to.addBookmark(*range); });
  }
}

void on(AppState& s, const OpenMark& a, Services&) {
  if (!s.reader || s.screen != Screen::Reader) return;
  keepTyped(s);
  openSheet(s, a.thing);
}

void on(AppState& s, const CloseMark&, Services&) {
  keepTyped(s);
  leaveSheet(s);
}

void on(AppState& s, const TintMark& a, Services&) {
  const Mark* mark = s.kept.mark ? markOf(s, s.kept.mark->thing) : nullptr;
  if (mark == nullptr || mark->kind != MarkKind::Highlight) return;
  keepTyped(s);
  mark = markOf(s, s.kept.mark->thing);
  if (mark != nullptr && mark->tint != a.tint) change(s, a.tint, std::string(mark->note));
}

void on(AppState& s, const AskDeleteMark& a, Services&) {
  if (s.kept.mark) s.kept.mark->asksDelete = a.asking;
}

void on(AppState& s, const DeleteMark&, Services&) {
  if (!s.kept.mark) return;
  const ThingId thing = s.kept.mark->thing;
  leaveSheet(s);
  if (const auto done = s.kept.keeper->remove(thing); !done) tell(s, done.error());
  refreshMarks(s);
}

void on(AppState& s, const GoToMark& a, Services& v) {
  const Mark* mark = markOf(s, a.thing);
  if (mark == nullptr || !mark->range) return;
  const content::Locator at = mark->range->begin;
  keepTyped(s);
  closeMark(s);
  if (s.screen != Screen::Reader) on(s, OpenScreen{Screen::Reader}, v);
  const bool covering = readerLayout(s).drawerCovers;
  if (covering && s.overlay == Overlay::Contents) s.overlay = Overlay::None;
  arrange(s);
  s.reader->show(at, readerLayout(s).coveredPx);
  notePlace(s);
}

void on(AppState& s, const ShowKeptList& a, Services&) {
  s.kept.listShown = a.shown;
  if (s.overlay != Overlay::Contents) {
    closeMark(s);
    endSearch(s);
    s.overlay = Overlay::Contents;
  }
  arrange(s);
}

}  // namespace tend::state
