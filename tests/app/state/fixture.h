// A program without window, disk or network for the tests of app/state: real fonts, the built-in article, small packs
// in memory.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/state/apply.h"
#include "core/pack/open_pack.h"
#include "core/pack/parse.h"
#include "core/text/load_book.h"
#include "platform/memory_storage.h"

namespace tend::test {

struct Program {
  text::FontLibrary library;
  text::FontBook book;
  text::Hyphenator hyphenator;
  text::ShapeCache cache;
  platform::MemoryStorage storage;
  std::map<std::string, std::string> packs;  // path -> article.md
  state::Services services;

  Program() {
    std::vector<std::string> missing;
    book = *text::loadBook(library, text::systemFontPaths(), missing);
    services.press = {&library, &book, &hyphenator, &cache};
    services.storage = &storage;
    services.systemLanguage = "en";
    services.openPack = [this](const std::string& path) { return open(path); };
    services.listFolder = [](const std::string& path) {
      state::FolderView view;
      view.path = path;
      return view;
    };
    services.sourceLines = [](const base::Where& where) {
      return std::vector<state::PackProblem::SourceLine>{{where.line, "text"}};
    };
  }

  base::Result<std::shared_ptr<content::PackSource>> open(const std::string& path) {
    if (path.empty()) return pack::openBuiltInPack();
    const auto found = packs.find(path);
    if (found == packs.end()) return base::fail(base::ErrorCode::NotFound, "file.missing", {{"path", path}});
    pack::ParsedPack parsed = pack::parsePack(found->second, path);
    if (!parsed.problems.empty()) return tl::unexpected<base::Error>(parsed.problems.front());
    return pack::makeSource(std::move(parsed.article));
  }

  state::AppState begin(const std::string& pack = {}, float width = 1280, float height = 800) {
    state::AppState s = state::start(services, pack);
    state::apply(s, state::Resize{width, height}, services);
    return s;
  }
};

/// An article with quiet and plain sections of known text.
inline std::string smallPack(const std::string& id, const std::string& extra = {}) {
  std::string text = "+++\nformat = 1\nid = \"" + id + "\"\ntitle = \"Small\"\nlanguage = \"en\"\n" + extra + "+++\n\n";
  for (int i = 0; i < 4; ++i) {
    const std::string n = std::to_string(i);
    text += "## Part " + n + " {#part-" + n + (i == 2 ? " .quiet" : "") + "}\n\n";
    for (int p = 0; p < 12; ++p) {
      text += "Bread was baked on day " + n + " and the loaf number " + std::to_string(p) +
              " cooled near the window. A second sentence stands here so that there is something to find again. "
              "A third one follows it and speaks of butter, salt and the long table by the door.\n\n";
    }
  }
  return text;
}

}  // namespace tend::test
