#include <doctest/doctest.h>

#include <cstdlib>

#include "tests/app/views/scenes.h"

using namespace tend;
using namespace tend::test;

// For people who look: TEND_PICTURES=1 test_app_views -tc="pictures of the views". Compared with nothing.
TEST_CASE("pictures of the views" * doctest::skip(std::getenv("TEND_PICTURES") == nullptr)) {
  const char* only = std::getenv("TEND_PICTURES");
  for (const StageSize& size :
       {StageSize{1280, 800, 20, "en"}, StageSize{390, 844, 20, "en"}, StageSize{390, 844, 40, "en-XA"},
        StageSize{800, 1280, 20, "ar-XB"}, StageSize{1280, 800, 40, "en"}, StageSize{360, 640, 40, "ar-XB"}}) {
    for (const Scene& scene : scenes()) {
      const std::string name =
          scene.name + "-" + std::to_string(size.width) + "-" + std::to_string(size.textSize) + "-" + size.language;
      if (std::string(only) != "1" && name.find(only) == std::string::npos) continue;
      state::AppState s = stageState(size);
      scene.set(s);
      if (size.width == 800) s.settings.type.theme = state::ThemeChoice::Dusk;
      if (size.width == 360) s.settings.type.theme = state::ThemeChoice::Contrast;
      stage().forget();
      stage().draw(s);
      CHECK(stage().picture(name));
    }
  }
}
