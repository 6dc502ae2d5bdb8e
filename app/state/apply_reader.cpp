#include <algorithm>

#include "app/state/apply_keeping.h"

namespace tend::state {
namespace {

bool smooth(const AppState& s) { return !s.settings.reducedMotion; }

/// The tools of a search and of reading aloud stay while the page moves.
bool keepsBar(const AppState& s) { return s.search || s.aloud.now; }

const content::SectionInfo* sectionInfo(const AppState& s, const std::string& id) {
  for (const content::SectionInfo& info : s.reader->page().pack().sections()) {
    if (info.id == id) return &info;
  }
  return nullptr;
}

}  // namespace

void notePlace(AppState& s) {
  // Where one of the two reads alone is kept in that one's part, or nowhere.
  if (!s.reader || readsAlone(s)) return;
  const content::PackSource& pack = s.reader->page().pack();
  PackPlace& kept = s.settings.places[pack.info().id];
  const content::Locator now = s.reader->place();
  const content::SectionInfo* info = sectionInfo(s, now.section);
  // A quiet section leaves no resume place: the last place before it stays.
  if ((info == nullptr || !info->quiet) && !(now == kept.place)) {
    kept.place = now;
    s.settingsDirty = true;
  }
}

void noteRead(AppState& s) {
  if (!s.reader || readsAlone(s)) return;
  if (s.reader->sectionProgress() > 0.98F) noteSectionRead(s, s.reader->currentSection());
}

void noteSectionRead(AppState& s, std::size_t index) {
  if (!s.reader || readsAlone(s)) return;
  const content::PackSource& pack = s.reader->page().pack();
  if (index >= pack.sections().size() || pack.sections()[index].quiet) return;
  if (s.settings.places[pack.info().id].readSections.insert(pack.sections()[index].id).second) s.settingsDirty = true;
}

void on(AppState& s, const GoToSection& a, Services& v) {
  if (!s.reader) return;
  s.screen = Screen::Reader;
  const bool covering = readerLayout(s).drawerCovers;
  if (covering) s.overlay = Overlay::None;
  arrange(s);
  s.reader->goToSection(a.index);
  listenFrom(s, v, a.index + 1);
  notePlace(s);
}

void on(AppState& s, const StepSection& a, Services& v) {
  if (!s.reader) return;
  const std::size_t now = s.reader->currentSection();
  if (a.by < 0 && now == 0) {
    s.reader->toStart(false);
    notePlace(s);
    return;
  }
  const std::size_t next = a.by < 0 ? now - 1 : now + 1;
  if (next < s.reader->page().pack().sections().size()) on(s, GoToSection{next}, v);
}

void on(AppState& s, const GoToPlace& a, Services&) {
  if (!s.reader) return;
  s.reader->goTo(a.place);
  notePlace(s);
}

void on(AppState& s, const ScrollBy& a, Services&) {
  if (!s.reader) return;
  s.reader->scrollBy(a.dy);
  if (a.dy != 0) s.readingBarShown = a.dy < 0 || keepsBar(s);
  notePlace(s);
  noteRead(s);
}

void on(AppState& s, const BeginDrag&, Services&) {
  if (s.reader) s.reader->beginDrag();
}

void on(AppState& s, const DragBy& a, Services&) {
  if (!s.reader) return;
  s.reader->dragBy(a.dy, smooth(s));
  if (a.dy > 4 || a.dy < -4) s.readingBarShown = a.dy < 0 || keepsBar(s);
  notePlace(s);
  noteRead(s);
}

void on(AppState& s, const EndDrag& a, Services&) {
  if (s.reader) s.reader->endDrag(a.velocity, smooth(s));
}

void on(AppState& s, const Turn& a, Services&) {
  if (!s.reader) return;
  // The floating bar hides lines now, or will after turning back, when it shows again.
  const ReaderLayout at = readerLayout(s);
  const float covered = s.readingBarShown || a.direction < 0 ? at.coveredPx : 0;
  s.reader->turn(a.direction, smooth(s), covered);
  s.readingBarShown = a.direction < 0 || keepsBar(s);
  notePlace(s);
  noteRead(s);
}

void on(AppState& s, const ToEdge& a, Services&) {
  if (!s.reader) return;
  if (a.end) {
    s.reader->toEnd(smooth(s));
  } else {
    s.reader->toStart(smooth(s));
  }
  notePlace(s);
}

void on(AppState& s, const RevealArea& a, Services&) {
  if (!s.reader) return;
  s.reader->reveal(a.topPx, a.bottomPx, smooth(s));
  notePlace(s);
}

void on(AppState& s, const StopMotion&, Services&) {
  if (s.reader) s.reader->catchMotion();
}

void on(AppState& s, const OpenLink& a, Services&) { s.linkToOpen = a.address; }

}  // namespace tend::state
