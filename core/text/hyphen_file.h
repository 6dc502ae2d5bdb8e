// A .hyph file: hyphenation patterns of one language, mapped and checked once, read where they lie.
// The format is in docs/hyphenation-format.md. Private to core/text; used by hyphenate.cpp.
#pragma once

#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/text/hyphen_tables.h"

struct hb_blob_t;

namespace tend::text {

class HyphenFile {
 public:
  /// NotFound (file.missing) or BadData (text.hyphens_bad), both with {path}. Linear in the file's size.
  static base::Result<std::unique_ptr<HyphenFile>> open(const std::string& path);
  /// As open(), from memory; `path` is only for the error.
  static base::Result<std::unique_ptr<HyphenFile>> read(std::string bytes, const std::string& path);

  /// What open() says of a damaged file.
  static base::Error bad(const std::string& path);

  HyphenFile(const HyphenFile&) = delete;
  HyphenFile& operator=(const HyphenFile&) = delete;
  ~HyphenFile();

  /// Points into the file.
  const HyphenTable& table() const { return m_table; }

 private:
  HyphenFile() = default;
  bool check(const char* bytes, std::size_t size);

  std::string m_memory;
  hb_blob_t* m_blob = nullptr;
  char m_language[9] = {};
  HyphenTable m_table{};
};

}  // namespace tend::text
