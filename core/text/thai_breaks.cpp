#include "core/text/thai_breaks.h"

#include <thai/thbrk.h>

#include "core/base/utf8.h"

namespace tend::text {
namespace {

constexpr char32_t kThaiFirst = 0x0E00, kThaiLast = 0x0E7F;
constexpr std::size_t kThaiBytes = 3;      // in UTF-8
constexpr std::size_t kLongestRun = 2048;  // characters looked at together: libthai slows down on endless runs

ThBrk* breakerOf(FontLibrary::Impl& library) {
  if (!library.thaiTried) {
    library.thaiTried = true;
    library.thaiBreaker.reset(th_brk_new(nullptr));
  }
  return library.thaiBreaker.get();
}

bool isThai(char32_t c) { return c >= kThaiFirst && c <= kThaiLast; }

void addInRun(ThBrk* breaker, const std::vector<thchar_t>& run, std::size_t begin, std::vector<LineBreak>& breaks) {
  std::vector<int> found(run.size());
  const int count = th_brk_find_breaks(breaker, run.data(), found.data(), found.size());
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(found[static_cast<std::size_t>(i)]);
    if (at == 0 || at >= run.size() - 1) continue;  // the last entry is the end mark; its edge belongs to UAX #14
    LineBreak& here = breaks[begin + at * kThaiBytes];
    if (here == LineBreak::None) here = LineBreak::Allowed;
  }
}

}  // namespace

void ThaiBreakerDeleter::operator()(_ThBrk* p) const { th_brk_delete(p); }

void addThaiBreaks(FontLibrary::Impl& library, std::string_view utf8, std::vector<LineBreak>& breaks) {
  // Thai begins with the bytes E0 B8 or E0 B9: most texts have none, and end here.
  std::size_t at = utf8.find('\xE0');
  std::vector<thchar_t> run;
  while (at != std::string_view::npos && at < utf8.size()) {
    base::Decoded d = base::decodeUtf8(utf8, at);
    const std::size_t begin = at;
    run.clear();
    while (d.length == kThaiBytes && isThai(d.codePoint) && run.size() < kLongestRun) {
      run.push_back(static_cast<thchar_t>(d.codePoint - kThaiFirst + 0xA0));  // TIS-620 is Unicode moved
      at += d.length;
      if (at >= utf8.size()) break;
      d = base::decodeUtf8(utf8, at);
    }
    if (run.size() > 1) {
      run.push_back(0);
      if (ThBrk* breaker = breakerOf(library)) addInRun(breaker, run, begin, breaks);
    }
    if (run.empty()) ++at;
    at = utf8.find('\xE0', at);
  }
}

}  // namespace tend::text
