// Who may include whom, as CONTRIBUTING.md and docs/decisions/0001-rooms.md say it.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "tests/rules/source.h"

using namespace tend::rules;

namespace {

using Rooms = std::vector<std::string>;

const Rooms kCore = {"core/base", "core/semantics", "core/content",  "core/text", "core/exercise",
                     "core/page", "core/pack",      "core/progress", "core/share"};

Rooms joined(Rooms a, const Rooms& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

/// What each room may include besides itself. Rooms of platform share "platform".
std::map<std::string, Rooms> allowedRooms() {
  const Rooms state = joined(kCore, {"platform"});
  const Rooms paint = joined(kCore, {"app/state"});
  const Rooms widgets = joined(paint, {"app/paint"});
  const Rooms views = joined(widgets, {"app/widgets"});
  const Rooms everything = joined(views, {"app/views", "app/shell", "app/cli", "platform", "app"});
  return {{"core/base", {}},
          {"core/semantics", {"core/base"}},
          {"core/content", {"core/base"}},
          {"core/text", {"core/base"}},
          {"core/exercise", {"core/base", "core/content"}},
          {"core/page", {"core/base", "core/content", "core/text"}},
          {"core/pack", {"core/base", "core/content", "core/exercise"}},
          {"core/progress", {"core/base", "core/content", "core/exercise"}},
          {"core/share",
           {"core/base", "core/content", "core/exercise", "core/text", "core/page", "core/pack", "core/progress"}},
          {"platform", {"core/base", "core/semantics"}},
          {"app/state", state},
          {"app/paint", paint},
          {"app/widgets", widgets},
          {"app/views", views},
          {"app/shell", everything},
          {"app/cli", everything},
          {"app", everything}};
}

/// The room a file counts to: sub-folders of a room belong to it ("platform/linux" -> "platform").
std::string roomInTable(std::string_view path, const std::map<std::string, Rooms>& table) {
  std::string room = roomOf(path);
  while (!room.empty() && !table.contains(room)) room = roomOf(room);
  return room;
}

std::string stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return std::string(name.substr(0, name.find('.')));
}

std::string firstWord(const std::string& name) { return name.substr(0, name.find('_')); }

/// A screen is *_view.{h,cpp}; the other files of app/views serve them. A screen never includes another screen, but its
/// own helpers may share its first word (reader_view, reader_page). views.{h,cpp} is the table of all.
bool viewMayInclude(const Source& source, const Include& include) {
  const std::string from = stem(source.path);
  const std::string to = stem(include.path);
  return !endsWith(to, "_view") || from == "views" || firstWord(from) == firstWord(to);
}

std::string judge(const Source& source, const Include& include, const std::map<std::string, Rooms>& table) {
  const std::string from = roomInTable(source.path, table);
  const std::string to = roomInTable(include.path, table);
  if (from.empty()) return "stands in no room";
  if (to.empty()) return include.path + " is written from no room (includes start at the root)";
  // Files of one system's folder may see each other; shared code sees only platform/*.h.
  if (startsWith(include.path, "platform/") && roomOf(include.path) != "platform" &&
      roomOf(source.path) != roomOf(include.path)) {
    return include.path + " belongs to one system; include the header of platform/ it implements";
  }
  if (from == "app/views" && to == "app/views" && !viewMayInclude(source, include)) {
    return include.path + " is another screen; move what both need to app/widgets";
  }
  if (from == to) return {};
  const Rooms& allowed = table.at(from);
  if (std::find(allowed.begin(), allowed.end(), to) != allowed.end()) return {};
  return from + " may not include " + include.path;
}

bool isOurs(const Include& include) {
  return !include.angled && (startsWith(include.path, "core/") || startsWith(include.path, "app/") ||
                             startsWith(include.path, "platform/"));
}

}  // namespace

TEST_CASE("include_direction: the judge") {
  const auto table = allowedRooms();
  const auto verdict = [&table](const std::string& from, const std::string& to) {
    return judge(scan(from, ""), Include{1, to, false}, table);
  };
  CHECK(verdict("core/page/a.cpp", "core/text/font.h").empty());
  CHECK_FALSE(verdict("core/text/a.cpp", "core/page/page.h").empty());
  CHECK_FALSE(verdict("core/base/a.cpp", "core/content/article.h").empty());
  CHECK_FALSE(verdict("core/pack/a.cpp", "platform/files.h").empty());
  CHECK(verdict("platform/linux/a.cpp", "platform/files.h").empty());
  CHECK(verdict("platform/linux/a.cpp", "platform/linux/b.h").empty());
  CHECK_FALSE(verdict("platform/linux/a.cpp", "platform/none/b.h").empty());
  CHECK_FALSE(verdict("app/shell/a.cpp", "platform/linux/b.h").empty());
  CHECK_FALSE(verdict("platform/linux/a.cpp", "core/content/article.h").empty());
  CHECK_FALSE(verdict("app/paint/a.cpp", "app/widgets/button.h").empty());
  CHECK(verdict("app/views/reader_page.cpp", "app/views/reader_view.h").empty());
  CHECK(verdict("app/views/views.cpp", "app/views/shelf_view.h").empty());
  CHECK_FALSE(verdict("app/views/reader_view.cpp", "app/views/shelf_view.h").empty());
  CHECK(verdict("app/views/reader_view.cpp", "app/views/article_semantics.h").empty());
  CHECK_FALSE(verdict("app/state/a.cpp", "app/paint/theme.h").empty());
  CHECK_FALSE(verdict("core/base/a.cpp", "base/result.h").empty());
  CHECK(verdict("app/main.cpp", "app/cli/main.h").empty());
}

TEST_CASE("include_direction: every include of the tree") {
  const auto table = allowedRooms();
  const std::vector<Source> sources = sourcesBelow({"core", "app", "platform"});
  REQUIRE(sources.size() > 20);
  for (const Source& source : sources) {
    for (const Include& include : source.includes) {
      if (include.angled) continue;
      if (!isOurs(include)) {
        // Quotes are for our own files, from the root; foreign and generated headers stand in angle brackets.
        FAIL_CHECK(at(source, include.line), "\"", include.path, "\" is not written from the root");
        continue;
      }
      const std::string verdict = judge(source, include, table);
      if (!verdict.empty()) FAIL_CHECK(at(source, include.line), verdict);
    }
  }
}
