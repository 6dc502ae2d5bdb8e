// Hyphenation by Liang's patterns (Franklin Liang, 1983) in flat tries: those compiled in, which have a permissive
// licence, and those in .hyph files beside the program (docs/hyphenation-format.md), opened when first asked for.
// Used by shaping; not thread-safe, as little as FontLibrary.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::text {

struct HyphenMinima {
  std::uint32_t before = 3, after = 3, letters = 6;  // the design's limits (3.3), in letters
};

class Hyphenator {
 public:
  using Refused = std::function<void(const base::Error&)>;

  /// `folders` are looked through in order for LANGUAGE.hyph, once a language. `refused` is told of a file that is
  /// damaged (BadData with {path}); its language then has no hyphens.
  explicit Hyphenator(HyphenMinima minima = {}, std::vector<std::string> folders = {}, Refused refused = {});

  /// Patterns from memory, kept as long as this lives; they replace those of a file of the same language.
  /// Fails with BadData (text.hyphens_bad) with `path`, which is only shown.
  base::Result<void> add(std::string bytes, const std::string& path);

  /// Byte offsets inside `word` (UTF-8, letters only) where a hyphen may stand. Words with capitals after the first
  /// letter, digits or characters outside the language's patterns give none. Unknown languages give none.
  std::vector<std::uint32_t> points(std::string_view word, std::string_view language) const;

  /// Opens the language's file if that was not tried yet.
  bool supports(std::string_view language) const;
  const HyphenMinima& minima() const { return m_minima; }

 private:
  struct Files;

  HyphenMinima m_minima;
  std::shared_ptr<Files> m_files;
};

}  // namespace tend::text
