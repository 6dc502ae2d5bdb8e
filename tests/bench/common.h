// What the benches in C++ share: the time a thread spent, the program's fonts, and a pack laid out to its end.
#pragma once

#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include "core/page/page.h"
#include "core/text/load_book.h"

namespace tend::bench {

inline double threadMilliseconds() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

/// Thread CPU time of calling `work`, in milliseconds.
template <typename Work>
double timed(const Work& work) {
  const double begun = threadMilliseconds();
  work();
  return threadMilliseconds() - begun;
}

/// Fonts and typesetting tools as the program has them.
struct Tools {
  text::FontLibrary library;
  text::FontBook book;
  text::Hyphenator hyphenator;
  text::ShapeCache cache;

  Tools() {
    std::vector<std::string> missing;
    book = text::loadBook(library, text::systemFontPaths(), missing).value();
  }
  page::Press press() { return {&library, &book, &hyphenator, &cache}; }
};

/// Every block of every section, exactly. Slices as the program takes them while nothing else is to be done.
inline void layOutEverything(page::Page& page) {
  while (page.continueLayout(0, 24)) {
  }
}

}  // namespace tend::bench
