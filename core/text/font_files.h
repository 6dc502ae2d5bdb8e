// The table that assets/fonts.cmake makes: which file name plays which part, and where it was when Tend was built.
// Used only by load_book.cpp.
#pragma once

namespace tend::text {

struct FontFile {
  const char* part;  // a member of FontPaths, or "fallback"
  const char* name;  // looked for below TEND_FONT_DIR
  const char* path;  // found at configure time; "" if it was not
};

extern const FontFile kFontFiles[];
extern const unsigned kFontFileCount;

}  // namespace tend::text
