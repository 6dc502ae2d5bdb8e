#include <doctest/doctest.h>

#include "app/paint/theme.h"

using namespace tend::paint;

namespace {

constexpr ThemeId kAll[] = {ThemeId::Paper, ThemeId::Sepia, ThemeId::Dusk, ThemeId::Contrast};

void checkText(const Theme& t, Colour text, Colour ground) {
  CHECK(contrastRatio(text, ground) >= (t.highContrast ? 7.0F : 4.5F));
}

}  // namespace

TEST_CASE("theme contrast") {
  SUBCASE("black on white is 21, a colour on itself 1, whichever comes first") {
    CHECK(contrastRatio({0, 0, 0, 255}, {255, 255, 255, 255}) == doctest::Approx(21));
    CHECK(contrastRatio({255, 255, 255, 255}, {0, 0, 0, 255}) == doctest::Approx(21));
    CHECK(contrastRatio({90, 90, 90, 255}, {90, 90, 90, 255}) == doctest::Approx(1));
    CHECK(contrastRatio(theme(ThemeId::Paper).ink, theme(ThemeId::Paper).page) == doctest::Approx(14.1).epsilon(0.01));
    CHECK(contrastRatio(theme(ThemeId::Dusk).ink2, theme(ThemeId::Dusk).slip) == doctest::Approx(7.3).epsilon(0.01));
  }
  SUBCASE("every text stands out from every ground it is used on") {
    for (const ThemeId id : kAll) {
      CAPTURE(static_cast<int>(id));
      const Theme& t = theme(id);
      for (const Colour text : {t.ink, t.ink2, t.ink3, t.sage, t.clay})
        for (const Colour ground : {t.page, t.slip, t.desk, t.rail}) checkText(t, text, ground);
      for (const Colour ground : {t.wheat, t.sageT, t.clayT}) checkText(t, t.ink, ground);
      for (const Colour text : {t.ink, t.ink2, t.sage, t.clay}) checkText(t, text, t.selection);
      checkText(t, t.ink2, t.sageT);
      checkText(t, t.ink2, t.clayT);
      checkText(t, t.sage, t.sageT);
      checkText(t, t.clay, t.clayT);
      checkText(t, t.on, t.sage);
      checkText(t, t.on, t.sageP);
      checkText(t, t.toastText, t.toast);
      checkText(t, t.toastAction, t.toast);
      // Disabled labels; High contrast draws them on white with a border instead.
      if (!t.highContrast) checkText(t, t.ink2, t.hair);
    }
  }
  SUBCASE("borders of controls and progress strokes can be seen") {
    for (const ThemeId id : kAll) {
      CAPTURE(static_cast<int>(id));
      const Theme& t = theme(id);
      CHECK(contrastRatio(t.edge, t.page) >= 3);
      CHECK(contrastRatio(t.edge, t.slip) >= 3);
      CHECK(contrastRatio(t.leafD, t.page) >= 3);
    }
  }
}

TEST_CASE("theme") {
  SUBCASE("each theme is found by its id") {
    for (const ThemeId id : kAll) CHECK(theme(id).id == id);
  }
  SUBCASE("only High contrast has no shadow") {
    for (const ThemeId id : kAll) {
      CHECK(theme(id).highContrast == (id == ThemeId::Contrast));
      CHECK((theme(id).shadowStrength == 0) == (id == ThemeId::Contrast));
    }
  }
  SUBCASE("roles of the page have their colours") {
    using tend::page::Ink;
    const Theme& t = theme(ThemeId::Sepia);
    CHECK(t.of(Ink::Ink) == t.ink);
    CHECK(t.of(Ink::Clay) == t.clay);
    CHECK(t.of(Ink::LeafDark) == t.leafD);
    CHECK(t.of(Ink::SageTint) == t.sageT);
  }
}

TEST_CASE("Colour::faded") {
  const Colour c{10, 20, 30, 200};
  CHECK(c.faded(0.5F) == Colour{10, 20, 30, 100});
  CHECK(c.faded(1).a == 200);
  CHECK(c.faded(-3).a == 0);
  CHECK(c.faded(7).a == 200);
}
