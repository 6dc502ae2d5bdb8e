// What a keystroke costs in a long text: ./dev bench field. Thread CPU time from the key to lines ready to be drawn,
// beside laying out the whole text anew, in one interleaved run. Timing is told here and asserted nowhere.
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "core/text/edit/editor.h"
#include "core/text/load_book.h"

using namespace tend;
using text::edit::Command;
using text::edit::Do;

namespace {

constexpr int kKeys = 400;
constexpr double kMostMs = 8;  // the bound of a keystroke's median at 10,000 words

double cpuMs() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Fonts {
  text::FontLibrary library;
  text::FontBook book;
  text::ShapeCache cache;
};

text::edit::Setting settingOf(Fonts& fonts) {
  text::edit::Setting out;
  out.library = &fonts.library;
  out.book = &fonts.book;
  out.cache = &fonts.cache;
  out.style.font = fonts.book.body;
  out.widthPx = 600;
  return out;
}

/// Words of three to nine letters, as a language has them; `perParagraph` in each.
std::string wordsOf(int count, int perParagraph) {
  std::string out;
  unsigned state = 12345;
  for (int i = 1; i <= count; ++i) {
    state = state * 1103515245U + 12345U;
    const unsigned letters = 3 + (state >> 16U) % 7;
    for (unsigned k = 0; k < letters; ++k) out += static_cast<char>('a' + ((state >> (k * 3 + 4)) + k * 7) % 26);
    out += i % perParagraph == 0 ? '\n' : ' ';
  }
  return out;
}

Command typed(int i) {
  Command command;
  if (i % 11 == 10) {
    command.what = Do::Backspace;
  } else {
    command.text = i % 6 == 5 ? " " : std::string(1, static_cast<char>('a' + i * 7 % 26));
  }
  return command;
}

struct Figures {
  double median = 0, p99 = 0;
};

Figures figuresOf(std::vector<double> ms) {
  std::sort(ms.begin(), ms.end());
  return {ms[ms.size() / 2], ms[ms.size() * 99 / 100]};
}

void run(Fonts& fonts, int words, int perParagraph) {
  text::edit::EditorOptions options;
  options.buffer.shape = text::edit::Shape::Lines;
  text::edit::Editor editor(options);
  const std::string text = wordsOf(words, perParagraph);
  const text::edit::Setting setting = settingOf(fonts);
  editor.setText(text);
  editor.laid(setting);
  Command middle;
  middle.what = Do::Point;
  middle.x = 300;
  middle.y = editor.laid(setting).heightPx() / 2;
  editor.apply(middle);
  std::vector<double> keys, whole;
  for (int i = 0; i < kKeys; ++i) {
    const double begun = cpuMs();
    editor.apply(typed(i));
    const text::edit::Layout& layout = editor.laid(setting);
    const base::Point caret = layout.caretAt(editor.caret());
    const std::size_t lines = layout.linesBetween(caret.y - 400, caret.y + 400).size();
    keys.push_back(lines > 0 ? cpuMs() - begun : 0);
    if (i % 20 != 0) continue;
    const double anew = cpuMs();
    text::edit::Layout fresh;
    fresh.arrange(editor.buffer().text(), setting);
    whole.push_back(cpuMs() - anew);
  }
  const Figures key = figuresOf(keys);
  const Figures all = figuresOf(whole);
  std::printf("%8d  %9d  %9.3f  %7.3f  %9.2f  %7.1f x  %s\n", words, perParagraph, key.median, key.p99, all.median,
              all.median / std::max(1e-6, key.median), words > 10000 || key.median <= kMostMs ? "" : "falls short");
}

}  // namespace

int main() {
  Fonts fonts;
  std::vector<std::string> missing;
  const auto book = text::loadBook(fonts.library, text::systemFontPaths(), missing);
  if (!book) return 77;
  fonts.book = *book;
  std::printf("A keystroke in the middle, CPU ms (bound: median %.0f at 10,000 words)\n", kMostMs);
  std::printf("   words  paragraph     median      p99   all anew    ratio\n");
  for (const int perParagraph : {100, 10000}) run(fonts, 10000, perParagraph);
  run(fonts, 1000, 100);
  run(fonts, 25000, 100);
  return 0;
}
