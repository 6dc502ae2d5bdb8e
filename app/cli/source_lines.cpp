#include "app/cli/source_lines.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "platform/folders.h"
#include "platform/paths.h"

namespace tend::cli {
namespace {

constexpr std::size_t kMaxBytes = 64U << 20U;
constexpr std::size_t kMaxLineBytes = 400;

std::string printable(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size() && out.size() < kMaxLineBytes;) {
    const base::Decoded d = base::decodeUtf8(line, i);
    base::appendUtf8(out, d.codePoint < 0x20 ? U' ' : d.codePoint);
    i += d.length;
  }
  return out;
}

bool hidden(const std::string& name) { return !name.empty() && name.front() == '.'; }

bool endsWith(const std::string& name, std::string_view ending) {
  return name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
}

void addPlace(state::FolderView& view, const std::string& path, state::FilePlace kind) {
  const std::size_t slash = path.find_last_of('/');
  state::FileRow row;
  row.name = slash == std::string::npos || slash + 1 == path.size() ? path : path.substr(slash + 1);
  row.path = path;
  row.folder = true;
  row.place = kind;
  view.rows.push_back(std::move(row));
}

}  // namespace

std::vector<state::SavePlace> savePlaces() {
  std::vector<state::SavePlace> out;
  for (const platform::Place& place : platform::usualPlaces()) {
    const std::size_t slash = place.path.find_last_of('/');
    out.push_back(
        {place.path, slash == std::string::npos ? place.path : place.path.substr(slash + 1), place.removable});
  }
  std::stable_partition(out.begin(), out.end(), [](const state::SavePlace& place) { return place.removable; });
  const std::string home = platform::homeFolder();
  if (!home.empty()) out.push_back({home, home.substr(home.find_last_of('/') + 1), false});
  return out;
}

std::vector<state::PackProblem::SourceLine> sourceLines(const base::FileReader& files, const base::Where& where) {
  std::vector<state::PackProblem::SourceLine> out;
  auto text = files.readFile(where.file, kMaxBytes);
  if (!text || where.line == 0) return out;
  std::uint32_t number = 1;
  std::size_t begin = 0;
  while (begin <= text->size() && number <= where.line + 1) {
    std::size_t end = text->find('\n', begin);
    if (end == std::string::npos) end = text->size();
    if (number + 1 >= where.line) {
      out.push_back({number, printable(std::string_view(*text).substr(begin, end - begin))});
    }
    if (end == text->size()) break;
    begin = end + 1;
    ++number;
  }
  return out;
}

state::FolderView listFolder(const std::string& path) {
  state::FolderView view;
  view.path = path;
  if (path.empty()) {
    if (const std::string home = platform::homeFolder(); !home.empty()) addPlace(view, home, state::FilePlace::Home);
    for (const platform::Place& place : platform::usualPlaces()) {
      addPlace(view, place.path, place.removable ? state::FilePlace::Removable : state::FilePlace::Plain);
    }
    return view;
  }
  auto entries = platform::readFolder(path);
  if (!entries) {
    view.problem = entries.error();
    return view;
  }
  view.parent = platform::parentFolder(path);
  view.cut = entries->cut;
  for (const platform::FolderEntry& entry : entries->entries) {
    const bool packFile = endsWith(entry.name, ".tendpack");
    const bool copy = !entry.folder && endsWith(entry.name, ".tendcopy");
    if (hidden(entry.name) || (!entry.folder && !packFile && !copy)) continue;
    view.rows.push_back({entry.name, path == "/" ? "/" + entry.name : path + "/" + entry.name, entry.folder,
                         packFile || entry.holdsArticle, state::FilePlace::Plain, copy});
  }
  // What can be opened first, then folders, each by name.
  std::stable_sort(view.rows.begin(), view.rows.end(), [](const state::FileRow& a, const state::FileRow& b) {
    if ((a.pack || a.copy) != (b.pack || b.copy)) return a.pack || a.copy;
    return a.name < b.name;
  });
  return view;
}

}  // namespace tend::cli
