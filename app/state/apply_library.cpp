#include <algorithm>

#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"

namespace tend::state {
namespace {

constexpr std::size_t kPacksRemembered = 24;

std::string lastPart(const std::string& path) {
  const std::size_t end = path.find_last_not_of('/');
  if (end == std::string::npos) return path;
  const std::size_t slash = path.find_last_of('/', end);
  return path.substr(slash == std::string::npos ? 0 : slash + 1,
                     end - (slash == std::string::npos ? 0 : slash + 1) + 1);
}

void rememberPack(AppState& s, const std::string& path) {
  s.settings.lastPack = path;
  s.settingsDirty = true;
  if (path.empty()) return;
  auto& packs = s.settings.packs;
  packs.erase(std::remove(packs.begin(), packs.end(), path), packs.end());
  packs.insert(packs.begin(), path);
  if (packs.size() > kPacksRemembered) packs.resize(kPacksRemembered);
}

ShelfEntry entryFor(AppState& s, const std::string& path, Services& v) {
  ShelfEntry entry;
  entry.path = path;
  entry.title = lastPart(path);
  auto opened = v.openPack(path);
  if (!opened) {
    entry.problem = opened.error();
    return entry;
  }
  const content::PackInfo& info = (*opened)->info();
  entry.id = info.id;
  entry.title = info.title;
  entry.kicker = info.kicker;
  entry.author = info.author;
  entry.language = info.language;
  entry.sections = (*opened)->sections().size();
  const auto place = s.settings.places.find(info.id);
  if (place != s.settings.places.end()) {
    entry.begun = !(place->second.place == content::Locator{});
    entry.read = place->second.readSections.size();
  }
  return entry;
}

/// Folders from which a pack was opened before, after the starting places of the system.
void addRecentFolders(AppState& s) {
  for (const std::string& pack : s.settings.packs) {
    const std::size_t slash = pack.find_last_of('/');
    if (slash == std::string::npos || slash == 0) continue;
    const std::string folder = pack.substr(0, slash);
    auto& rows = s.folder.rows;
    const bool known = std::any_of(rows.begin(), rows.end(), [&folder](const FileRow& r) { return r.path == folder; });
    if (!known) rows.push_back({lastPart(folder), folder, true, false, FilePlace::Recent});
  }
}

void showProblem(AppState& s, const std::string& path, const base::Error& error, Services& v) {
  PackProblem problem;
  forgetSelection(s);
  problem.path = path;
  problem.fileName = lastPart(error.where.file.empty() ? path : error.where.file);
  problem.error = error;
  if (error.where.line > 0) problem.lines = v.sourceLines(error.where);
  endSearch(s);
  s.packProblem = std::move(problem);
  s.screen = Screen::PackError;
  s.overlay = Overlay::None;
}

}  // namespace

bool openPackAt(AppState& s, const std::string& path, Services& v) {
  auto opened = v.openPack(path);
  if (!opened) {
    showProblem(s, path, opened.error(), v);
    return false;
  }
  hideExercise(s, Going::Elsewhere);  // while the article it belongs to is still here
  notePlace(s);
  keepTyped(s);
  closeMark(s);
  keepOwnPlace(s);
  endSearch(s);
  const std::string id = (*opened)->info().id;
  const auto kept = s.settings.places.find(id);
  const content::Locator place = kept != s.settings.places.end() ? kept->second.place : content::Locator{};
  s.reader = std::make_unique<Reader>(*opened, v.press, place);
  s.readerPath = path;
  forgetSelection(s);
  s.readingBarShown = true;
  s.packProblem.reset();
  s.screen = Screen::Reader;
  s.overlay = Overlay::None;
  rememberPack(s, path);
  arrange(s);
  refreshMarks(s);
  meetGarden(s);
  if (readsAlone(s)) resumePlace(s);
  return true;
}

void refreshShelf(AppState& s, Services& v) {
  s.shelf.clear();
  s.shelf.push_back(entryFor(s, {}, v));
  for (const std::string& path : s.settings.packs) s.shelf.push_back(entryFor(s, path, v));
}

void on(AppState& s, const OpenPack& a, Services& v) { (void)openPackAt(s, a.path, v); }

void on(AppState& s, const OpenSeries& a, Services& v) {
  if (!s.reader) return;
  const content::PackInfo info = s.reader->page().pack().info();
  const auto& link = a.next ? info.next : info.previous;
  if (!link) return;
  refreshShelf(s, v);
  // A neighbour is found by its id, or by its title where the source gave no id.
  const auto found = std::find_if(s.shelf.begin(), s.shelf.end(), [&link](const ShelfEntry& e) {
    return !e.problem && (link->pack.empty() ? e.title == link->title : e.id == link->pack);
  });
  if (found != s.shelf.end()) {
    const std::string path = found->path;
    (void)openPackAt(s, path, v);
    return;
  }
  s.notice = Notice{"notice.series_missing", {{"title", link->title}}};
  on(s, OpenScreen{Screen::Shelf}, v);
}

void on(AppState& s, const ShowFolder& a, Services& v) {
  s.folder = v.listFolder(a.path);
  s.screen = Screen::Files;
  if (a.path.empty()) addRecentFolders(s);
}

void on(AppState& s, const RemovePack& a, Services& v) {
  auto& packs = s.settings.packs;
  packs.erase(std::remove(packs.begin(), packs.end(), a.path), packs.end());
  if (s.settings.lastPack == a.path) s.settings.lastPack.clear();
  if (v.host.forgetPack) v.host.forgetPack(a.path);
  s.settingsDirty = true;
  s.packProblem.reset();
  if (s.readerPath == a.path && !a.path.empty()) (void)openPackAt(s, {}, v);
  on(s, OpenScreen{Screen::Shelf}, v);
}

void on(AppState& s, const CopyProblem&, Services&) {
  if (!s.packProblem) return;
  std::string text = s.strings().sentence(s.packProblem->error) + "\n";
  for (const auto& line : s.packProblem->lines) text += std::to_string(line.number) + "  " + line.text + "\n";
  s.textToCopy = std::move(text);
  s.packProblem->copied = true;
}

}  // namespace tend::state
