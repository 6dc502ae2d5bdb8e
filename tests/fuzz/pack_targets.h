// What fuzzing runs on bytes, for libFuzzer (tests/fuzz/*.cpp) and for the replay in
// tests/core/pack/test_fuzz_replay.cpp. Each checks what must hold for any bytes; a broken promise aborts.
#pragma once

#include <cstdlib>
#include <string_view>

#include "core/pack/import.h"
#include "core/pack/parse.h"
#include "core/pack/tendpack.h"
#include "core/pack/write_markdown.h"
#include "tests/support/memory_files.h"

namespace tend::fuzz {

inline void must(bool promise) {
  if (!promise) std::abort();
}

/// A text without problems is written and read again without problems, and compiles to a pack without problems.
inline void parse(std::string_view bytes) {
  const pack::ParsedPack parsed = pack::parsePack(bytes, "article.md");
  must(parsed.problems.size() <= 100);
  if (!parsed.problems.empty() || !parsed.exerciseProblems.empty()) return;
  const auto files = std::make_shared<testing::MemoryFiles>();
  files->files["x.tendpack"] = pack::writeTendpack(parsed.article);
  must(pack::checkPack("x.tendpack", files).empty());
}

inline void tendpack(std::string_view bytes) {
  const auto files = std::make_shared<testing::MemoryFiles>();
  files->files["x.tendpack"] = std::string(bytes);
  (void)pack::checkPack("x.tendpack", files);
}

/// Whatever comes in, the pack that goes out is good.
inline void importedIsGood(const pack::ImportResult& result) {
  must(pack::parsePack(pack::writeMarkdown(result.article), "article.md").problems.empty());
}
inline void importText(std::string_view bytes) { importedIsGood(pack::importText(bytes, "a.txt")); }
inline void importHtml(std::string_view bytes) { importedIsGood(pack::importHtml(bytes, "a.html")); }
inline void importMarkdown(std::string_view bytes) { (void)pack::importMarkdown(bytes, "a.md"); }

}  // namespace tend::fuzz
