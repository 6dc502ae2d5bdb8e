// One round of ./dev bench text for our own engine: times a whole book through core/page, as the program lays it out.
// Prints "name milliseconds" lines of thread CPU time; "drag" once a step of the size slider. Run by bench_text.py.
//
// usage: bench_text PACK.tendpack
#include <cstdio>

#include "core/pack/open_pack.h"
#include "platform/files.h"
#include "tests/bench/common.h"

using namespace tend;

namespace {

constexpr float kWidth = 600, kOtherWidth = 480, kSize = 16, kOtherSize = 18;
constexpr float kScreen = 800;

page::Setting settingOf(float measurePx, float sizePx, page::Edges edges) {
  page::Setting setting;
  setting.measurePx = measurePx;
  setting.bodySizePx = sizePx;
  setting.edges = edges;
  return setting;
}

void print(const char* name, double milliseconds) { std::printf("%s %.4f\n", name, milliseconds); }

void layOut(const char* name, page::Page& page, const page::Setting& setting) {
  print(name, bench::timed([&] {
          page.set(setting);
          bench::layOutEverything(page);
        }));
}

/// What a frame does while the size slider is dragged in the middle of the book: keep the place, set what is seen.
void drag(page::Page& page, const std::string& section) {
  const content::Locator place{section, 3, 0};
  page.set(settingOf(kWidth, kSize, page::Edges::Justified));
  page.ensure(page.yOf(place), page.yOf(place) + kScreen);
  const int steps = 3 * page::kSizeStepCount;
  for (int step = 0; step < steps; ++step) {
    const auto size = static_cast<float>(page::kSizeSteps[step % page::kSizeStepCount]);
    print("drag", bench::timed([&] {
            page.set(settingOf(kWidth, size, page::Edges::Justified));
            const float y = page.yOf(place);
            page.ensure(y, y + kScreen);
            (void)page.scene(y, y + kScreen);
          }));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  bench::Tools tools;
  const auto opened = pack::openPack(argv[1], platform::makeFileReader());
  if (!opened || (*opened)->sections().empty()) return 1;
  {
    page::Page page(*opened, tools.press());
    layOut("cold", page, settingOf(kWidth, kSize, page::Edges::Justified));
    layOut("width", page, settingOf(kOtherWidth, kSize, page::Edges::Justified));
    layOut("size", page, settingOf(kOtherWidth, kOtherSize, page::Edges::Justified));
    layOut("ragged", page, settingOf(kWidth, kOtherSize, page::Edges::Ragged));
  }
  page::Page page(*opened, tools.press());
  drag(page, (*opened)->sections()[(*opened)->sections().size() / 2].id);
  return 0;
}
