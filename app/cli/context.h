// What every command shares: the words, the files, the fonts (opened when first needed), and how an error is told.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/state/services.h"
#include "core/base/file_reader.h"
#include "core/base/result.h"
#include "core/base/strings.h"
#include "core/text/font.h"
#include "core/text/hyphenate.h"
#include "core/text/paragraph.h"

namespace tend::cli {

/// Fonts and typesetting tools with the life of the program.
struct Press {
  text::FontLibrary library;
  text::FontBook book;
  text::Hyphenator hyphenator;
  text::ShapeCache cache;
  std::vector<std::string> missing;

  page::Press view() { return {&library, &book, &hyphenator, &cache}; }
};

class Context {
 public:
  Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context();

  const base::Strings& strings() const { return m_strings; }
  void language(const std::string& code);
  const std::shared_ptr<const base::FileReader>& files() const { return m_files; }

  /// Opens the fonts. Unavailable if there is none at all.
  base::Result<Press*> press();

  /// Services without storage: nothing of a picture or a check reaches the disk.
  state::Services services(Press& press);

  /// One sentence to the error output.
  void tell(const base::Error& error) const;
  /// Tells and gives the exit code.
  int fail(const base::Error& error) const;
  void say(const std::string& line) const;

 private:
  base::Strings m_strings;
  std::shared_ptr<const base::FileReader> m_files;
  std::unique_ptr<Press> m_press;
};

}  // namespace tend::cli
