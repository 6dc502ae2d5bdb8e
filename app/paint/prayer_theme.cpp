#include "app/paint/prayer_theme.h"

namespace tend::paint {
namespace {

constexpr Colour kBlack{0, 0, 0, 255};
constexpr Colour kWhite{255, 255, 255, 255};

constexpr PrayerColours kColours{.top = {0x17, 0x1B, 0x1A},
                                 .foot = {0x22, 0x26, 0x20},
                                 .now = {0xF1, 0xE9, 0xD9},
                                 .near = {0xB3, 0xA9, 0x97},
                                 .far = {0x9A, 0x91, 0x7F},
                                 .flame = {0xE3, 0xB7, 0x66},
                                 .flameIn = {0xF8, 0xE9, 0xC3},
                                 .glow = {0xE9, 0xC7, 0x7E, 87},
                                 .wick = {0x8B, 0x7F, 0x68},
                                 .wax = {0xCF, 0xC3, 0xA9},
                                 .waxTop = {0xE6, 0xDC, 0xC6},
                                 .stand = {0x7E, 0x7C, 0x6E}};

constexpr PrayerColours kContrastColours{.top = kBlack,
                                         .foot = kBlack,
                                         .now = kWhite,
                                         .near = {0xE0, 0xE0, 0xE0},
                                         .far = {0xC4, 0xC4, 0xC4},
                                         .flame = kWhite,
                                         .flameIn = kBlack,
                                         .glow = {0, 0, 0, 0},
                                         .wick = kWhite,
                                         .wax = kWhite,
                                         .waxTop = kWhite,
                                         .stand = kWhite};

const Theme kPrayer = [] {
  Theme t = theme(ThemeId::Dusk);
  t.desk = kColours.top;
  t.page = {0x1D, 0x21, 0x1D};
  t.slip = {0x31, 0x3C, 0x31};
  t.ink = kColours.now;
  return t;
}();

const Theme kContrastPrayer = [] {
  Theme t = theme(ThemeId::Contrast);
  t.desk = t.page = t.slip = t.rail = t.on = kBlack;
  t.ink = t.ink2 = t.hair = t.edge = t.sage = kWhite;
  t.ink3 = {0xE0, 0xE0, 0xE0};
  t.sageP = {0xD8, 0xD8, 0xD8};
  t.sageT = {0x33, 0x33, 0x33};
  t.leaf = t.leafD = {0xC4, 0xC4, 0xC4};
  t.clay = {0xFF, 0xC9, 0xB0};
  t.clayT = {0x33, 0x20, 0x18};
  return t;
}();

}  // namespace

const PrayerColours& prayerColours(bool highContrast) { return highContrast ? kContrastColours : kColours; }
const Theme& prayerTheme(bool highContrast) { return highContrast ? kContrastPrayer : kPrayer; }

}  // namespace tend::paint
