// Searching the open article. Nothing of it is kept: not the words, not what was found.
#include "app/state/apply_parts.h"

namespace tend::state {
namespace {

text::edit::EditorOptions fieldOptions() {
  text::edit::EditorOptions options;
  options.buffer.shape = text::edit::Shape::OneLine;
  options.buffer.mostCharacters = kMostSearchCharacters;
  return options;
}

/// Looks for what stands in the field now, a first slice at once.
void look(AppState& s) {
  const text::edit::Editor* field = s.fields.find(kSearchField);
  if (field == nullptr) return;
  s.search->engine->ask(field->buffer().text(), s.search->words);
  s.search->current.reset();
  s.search->working = s.search->engine->work();
}

void show(AppState& s, std::size_t index) {
  SearchState& search = *s.search;
  search.current = index;
  search.moved = true;
  const bool covering = readerLayout(s).drawerCovers;
  if (covering && s.overlay == Overlay::Search) s.overlay = Overlay::None;
  s.readingBarShown = true;
  arrange(s);
  s.reader->show(search.engine->hit(index).place(), readerLayout(s).coveredPx);
  notePlace(s);
}

/// The hit that follows (or goes before) where one is, around the end of the article.
std::size_t neighbour(AppState& s, int by) {
  SearchState& search = *s.search;
  const std::size_t count = search.engine->count();
  if (search.current) return (*search.current + (by > 0 ? 1 : count - 1)) % count;
  const std::size_t next = search.engine->firstFrom(s.reader->place()).value_or(count);
  return (next + (by > 0 ? 0 : count - 1)) % count;
}

}  // namespace

void endSearch(AppState& s) {
  s.search.reset();
  s.fields.close(kSearchField);
  if (s.overlay == Overlay::Search) s.overlay = Overlay::None;
}

void searchTyped(AppState& s) {
  if (s.search) look(s);
}

void on(AppState& s, const OpenSearch&, Services& v) {
  if (!s.reader) return;
  if (s.screen != Screen::Reader) on(s, OpenScreen{Screen::Reader}, v);
  s.reader->stop();
  if (!s.search) {
    s.search = std::make_unique<SearchState>();
    s.search->engine = std::make_unique<page::Search>(s.reader->source());
    s.search->from = s.reader->place();
    s.search->working = true;
    s.fields.open(kSearchField, fieldOptions());
  }
  ++s.search->asked;
  // What stands there already is replaced by what is typed next.
  text::edit::Command all;
  all.what = text::edit::Do::SelectAll;
  s.fields.find(kSearchField)->apply(all);
  s.overlay = Overlay::Search;
  arrange(s);
}

void on(AppState& s, const CloseSearch& a, Services&) {
  if (!s.search) return;
  const bool back = a.goBack && s.search->moved;
  const content::Locator from = s.search->from;
  endSearch(s);
  arrange(s);
  if (!back) return;
  s.reader->goTo(from);
  notePlace(s);
}

void on(AppState& s, const SetWholeWords& a, Services&) {
  if (!s.search) return;
  s.search->words = a.on ? page::Words::Whole : page::Words::Any;
  look(s);
}

void on(AppState& s, const ShowHit& a, Services&) {
  if (!s.search || a.index >= s.search->engine->count()) return;
  show(s, a.index);
}

void on(AppState& s, const StepHit& a, Services& v) {
  if (!s.reader) return;
  if (!s.search || s.screen != Screen::Reader) {
    on(s, OpenSearch{}, v);
    return;
  }
  if (s.search->engine->count() > 0) show(s, neighbour(s, a.by));
}

void on(AppState& s, const WorkOnSearch&, Services&) {
  if (s.search) s.search->working = s.search->engine->work();
}

}  // namespace tend::state
