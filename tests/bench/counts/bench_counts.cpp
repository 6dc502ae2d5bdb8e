// Three fixed workloads for callgrind: how many instructions each takes does not depend on the machine's load, so a
// regression is seen without a clock. Each works on our own edition, which is inside the program.
//
// usage: bench_counts WORKLOAD   (nothing | open | widths | pages; "nothing" is what all of them begin with)
#include <cstdio>
#include <string_view>

#include "core/pack/open_pack.h"
#include "tests/bench/common.h"

using namespace tend;

namespace {

page::Setting settingOf(float measurePx, float sizePx, float pageHeightPx = 0) {
  page::Setting setting;
  setting.measurePx = measurePx;
  setting.bodySizePx = sizePx;
  setting.pageHeightPx = pageHeightPx;
  return setting;
}

/// Everything cold: parse, shape and set the whole article once.
void open(bench::Tools& tools) {
  page::Page page(pack::openBuiltInPack(), tools.press());
  page.set(settingOf(620, 20));
  bench::layOutEverything(page);
}

/// What a reader does at the size slider and the window's edge: new lines from what was shaped before.
void widths(bench::Tools& tools) {
  page::Page page(pack::openBuiltInPack(), tools.press());
  for (float measure = 620; measure >= 420; measure -= 20) {
    page.set(settingOf(measure, measure > 520 ? 20.0F : 24.0F));
    bench::layOutEverything(page);
  }
}

/// Pages of several heights, with hyphens taken from their ends.
void pages(bench::Tools& tools) {
  page::Page page(pack::openBuiltInPack(), tools.press());
  for (float height = 400; height <= 800; height += 50) {
    page.set(settingOf(620, 20, height));
    std::optional<page::Leaf> leaf = page.leafAt(0);
    while (leaf) leaf = page.leafAfter(*leaf);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view name = argc == 2 ? argv[1] : "";
  bench::Tools tools;
  if (name == "open") {
    open(tools);
  } else if (name == "widths") {
    widths(tools);
  } else if (name == "pages") {
    pages(tools);
  } else if (name != "nothing") {
    return 2;
  }
  return 0;
}
