// Where each foreign library may be seen, so that any of them can be replaced by changing one room; and where the
// system may be seen at all: core has no window, disk, clock or chance of its own.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/rules/source.h"

using namespace tend::rules;

namespace {

struct Library {
  std::string name;
  std::vector<std::string> headers;  // beginnings of the include path
  std::vector<std::string> places;   // beginnings of the paths of files that may include them
  bool inHeaders;                    // whether our headers may include it, or only .cpp files
};

std::vector<Library> libraries() {
  return {
      {"SDL", {"SDL"}, {"app/shell/", "app/paint/", "app/cli/"}, false},
      {"Dear ImGui", {"imgui"}, {"app/paint/", "app/widgets/", "app/views/", "app/shell/", "app/cli/"}, true},
      {"HarfBuzz", {"hb"}, {"core/text/"}, true},  // core/text's private headers hold its handles
      {"FreeType", {"ft2build", "freetype"}, {"core/text/", "app/paint/", "core/share/pdf_cairo.cpp"}, true},
      {"cairo", {"cairo"}, {"core/share/pdf_cairo.cpp"}, false},
      {"fribidi", {"fribidi"}, {"core/text/"}, false},
      {"libthai", {"thai/"}, {"core/text/"}, false},
      {"md4c", {"md4c"}, {"core/pack/"}, false},
      {"toml++", {"toml"}, {"core/pack/", "core/base/toml_tree.cpp"}, true},
      {"gumbo", {"gumbo"}, {"core/pack/"}, false},
      {"libsodium",
       {"sodium"},
       {"core/pack/", "core/progress/", "core/base/guarded_memory.cpp", "core/base/system_random.cpp"},
       false},
      {"qrcodegen", {"qrcodegen"}, {"core/share/qr.cpp"}, false},
      {"libpng", {"png"}, {"app/paint/", "app/cli/"}, false},
      {"CLI11", {"CLI/"}, {"app/cli/"}, false},
      {"cereal", {"cereal/"}, {"core/base/", "core/pack/", "core/progress/", "app/state/"}, true},
      {"the system",
       {"unistd.h", "fcntl.h", "sys/", "dlfcn.h", "poll.h", "signal.h", "pwd.h", "windows.h", "emscripten"},
       {"platform/"},
       false},
      // FreeType opens fonts by path itself, so load_book.cpp asks which paths are there.
      {"disk, clock and chance",
       {"fstream", "filesystem", "chrono", "ctime", "thread", "mutex", "random", "iostream"},
       {"platform/", "app/", "core/text/load_book.cpp"},
       true},
  };
}

bool belongsTo(const Library& library, const Include& include) {
  return std::any_of(library.headers.begin(), library.headers.end(), [&include](const std::string& header) {
    if (!startsWith(include.path, header)) return false;
    // "random" is a header, "randomness.h" of somebody is not; "hb.h", "hb-ot.h" and "sys/stat.h" are.
    const std::string_view rest = std::string_view(include.path).substr(header.size());
    return rest.empty() || header.back() == '/' || std::string_view("._-/2+").find(rest.front()) != std::string::npos;
  });
}

std::string judge(const Library& library, const Source& source) {
  const bool inPlace = std::any_of(library.places.begin(), library.places.end(),
                                   [&source](const std::string& place) { return startsWith(source.path, place); });
  if (!inPlace) return library.name + " may not be seen here";
  // imgui_compat.h stands between the backends, whose functions take SDL's types, and everyone else.
  const bool header = endsWith(source.path, ".h") && !endsWith(source.path, "/imgui_compat.h");
  if (header && !library.inHeaders) return library.name + " belongs in .cpp files";
  return {};
}

}  // namespace

TEST_CASE("foreign_includes: the judge") {
  const auto verdict = [](const std::string& path, const std::string& header) {
    for (const Library& library : libraries()) {
      if (belongsTo(library, Include{1, header, true})) return judge(library, scan(path, ""));
    }
    return std::string("no library");
  };
  CHECK(verdict("core/text/shape.cpp", "hb-ot.h").empty());
  CHECK(verdict("core/text/font.cpp", "ft2build.h").empty());
  CHECK_FALSE(verdict("core/page/page.cpp", "hb.h").empty());
  CHECK_FALSE(verdict("app/state/apply.cpp", "imgui.h").empty());
  CHECK_FALSE(verdict("app/state/apply.cpp", "SDL.h").empty());
  CHECK_FALSE(verdict("app/shell/window.h", "SDL2/SDL.h").empty());
  CHECK_FALSE(verdict("core/base/clock.cpp", "chrono").empty());
  CHECK_FALSE(verdict("core/base/files.cpp", "sys/stat.h").empty());
  CHECK(verdict("platform/linux/files.cpp", "sys/stat.h").empty());
  CHECK(verdict("core/base/a.cpp", "vector") == "no library");
}

TEST_CASE("foreign_includes: every include of the tree") {
  const std::vector<Library> all = libraries();
  for (const Source& source : sourcesBelow({"core", "app", "platform"})) {
    for (const Include& include : source.includes) {
      for (const Library& library : all) {
        if (!belongsTo(library, include)) continue;
        const std::string verdict = judge(library, source);
        if (!verdict.empty()) FAIL_CHECK(at(source, include.line), "<", include.path, ">: ", verdict);
      }
    }
  }
}
