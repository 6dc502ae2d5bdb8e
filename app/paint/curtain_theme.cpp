#include "app/paint/curtain_theme.h"

#include "app/paint/prayer_theme.h"

namespace tend::paint {
namespace {

constexpr Colour kBlack{0, 0, 0, 255};
constexpr Colour kWhite{255, 255, 255, 255};

constexpr CurtainColours kColours{.top = {0x44, 0x62, 0x4A},
                                  .bottom = {0x33, 0x50, 0x3A},
                                  .line = {0xC9, 0xB2, 0x77},
                                  .stamp = {0xD9, 0xC4, 0x88},
                                  .text = {0xF6, 0xEF, 0xDF},
                                  .text2 = {0xDD, 0xD6, 0xBF},
                                  .text3 = {0xD8, 0xD2, 0xBC},
                                  .button = {0xF6, 0xEF, 0xDF},
                                  .label = {0x2F, 0x49, 0x36},
                                  .pressed = {0xE4, 0xDB, 0xC4}};

constexpr CurtainColours kContrastColours{.top = kBlack,
                                          .bottom = kBlack,
                                          .line = kWhite,
                                          .stamp = kWhite,
                                          .text = kWhite,
                                          .text2 = kWhite,
                                          .text3 = kWhite,
                                          .button = kWhite,
                                          .label = kBlack,
                                          .pressed = {0xD8, 0xD8, 0xD8},
                                          .plain = true};

const Theme kCurtain = [] {
  Theme t = theme(ThemeId::Dusk);
  t.desk = t.rail = kColours.top;
  t.page = t.on = kColours.bottom;
  t.slip = t.sageT = {0x4F, 0x6E, 0x56};
  t.ink = t.ink2 = t.sage = kColours.text;
  t.ink3 = kColours.text3;
  t.hair = t.edge = kColours.line;
  return t;
}();

}  // namespace

const CurtainColours& curtainColours(bool highContrast) { return highContrast ? kContrastColours : kColours; }
const Theme& curtainTheme(bool highContrast) { return highContrast ? prayerTheme(true) : kCurtain; }

}  // namespace tend::paint
