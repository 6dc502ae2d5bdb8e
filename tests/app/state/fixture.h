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
#include "platform/instant_work.h"
#include "platform/memory_storage.h"
#include "platform/memory_store.h"
#include "tests/support/counted_random.h"

namespace tend::test {

struct Program {
  text::FontLibrary library;
  text::FontBook book;
  text::Hyphenator hyphenator;
  text::ShapeCache cache;
  platform::MemoryStorage storage;
  std::map<std::string, std::string> packs;  // path -> article.md
  std::map<std::string, std::string> files;  // what was written for the person
  platform::MemoryStore store;
  platform::InstantWork work;
  CountedRandom random;
  std::int64_t now = 1'000'000;
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
    services.keeping.store = &store;
    services.keeping.background = &work;
    services.keeping.random = &random;
    services.keeping.wallSeconds = [this] { return now; };
    services.keeping.stopwatch = [] { return 0.0; };
    services.keeping.argon2id = progress::seal::Argon2id::forTests();
    services.files.write = [this](const std::string& path, std::string_view bytes) -> std::optional<base::Error> {
      files[path] = bytes;
      return std::nullopt;
    };
    services.files.read = [this](const std::string& path, std::size_t) -> base::Result<std::string> {
      const auto found = files.find(path);
      if (found == files.end()) return base::fail(base::ErrorCode::NotFound, "file.missing", {{"path", path}});
      return found->second;
    };
    services.files.exists = [this](const std::string& path) { return files.count(path) > 0; };
    services.savePlaces = [] { return std::vector<state::SavePlace>{{"/usb", "usb", true}}; };
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
    answer(s);
    return s;
  }

  /// Hands over what the store and the slow work have to say, and what that leads to.
  void answer(state::AppState& s) {
    for (bool more = true; more;) {
      more = false;
      for (auto& done : store.takeDone()) state::apply(s, state::StoreAnswered{std::move(done)}, services), more = true;
      for (auto& done : work.takeDone()) state::apply(s, state::WorkFinished{std::move(done)}, services), more = true;
    }
  }

  /// An action, and all that follows from it.
  void act(state::AppState& s, const state::Action& action) {
    state::apply(s, action, services);
    answer(s);
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
