// The tour: pictures of every screen, for people who look at them and for those who check what changed.
#include <array>

#include "app/cli/commands.h"
#include "app/cli/new_folder.h"
#include "app/cli/take_shot.h"

namespace tend::cli {
namespace {

struct TourStop {
  const char* name;
  const char* screen;
  int width, height;
  const char* theme;
  const char* at;
  int textSize;
  const char* language;
  const char* search = "";
  const char* exercise = "";
};

constexpr std::array<TourStop, 83> kTour = {{
    {"01-reader", "reader", 1280, 800, "paper", "", 20, "en"},
    {"01b-reader-dusk", "reader", 1280, 800, "dusk", "", 20, "en"},
    {"01c-reader-phone", "reader", 390, 844, "paper", "", 20, "en"},
    {"01c-reader-phone-dusk", "reader", 390, 844, "dusk", "", 20, "en"},
    {"01d-reader-portrait", "reader", 800, 1280, "paper", "", 20, "en"},
    {"01e-reader-sepia", "reader", 1280, 800, "sepia", "", 20, "en"},
    {"01f-reader-contrast", "reader", 1280, 800, "contrast", "", 20, "en"},
    {"01g-reader-40", "reader", 1280, 800, "paper", "quiet-distance", 40, "en"},
    {"01h-reader-phone-40", "reader", 390, 844, "dusk", "", 40, "en"},
    {"02-contents", "contents", 1280, 800, "paper", "four-layers", 20, "en"},
    {"02b-contents-phone", "contents", 390, 844, "paper", "four-layers", 20, "en"},
    {"03-type-sheet", "type-sheet", 1280, 800, "paper", "", 20, "en"},
    {"03b-type-sheet-phone", "type-sheet", 390, 844, "dusk", "", 20, "en"},
    {"04-list", "reader", 800, 1280, "paper", "small-steps", 20, "en"},
    {"05-prayer", "reader", 390, 844, "paper", "prayer", 20, "en"},
    {"06-shelf", "shelf", 1280, 800, "paper", "", 20, "en"},
    {"06b-shelf-phone", "shelf", 390, 844, "dusk", "", 20, "en"},
    {"07-files", "files", 800, 1280, "paper", "", 20, "en"},
    {"08-settings", "settings", 1280, 800, "paper", "", 20, "en"},
    {"08b-settings-phone-40", "settings", 390, 844, "paper", "", 40, "en"},
    {"08c-forget", "forget", 800, 1280, "paper", "", 20, "en"},
    {"09-help", "help", 1280, 800, "paper", "", 20, "en"},
    {"09b-help-phone", "help", 390, 844, "dusk", "", 20, "en"},
    {"10-pack-error", "pack-error", 1280, 800, "paper", "", 20, "en"},
    {"11-cover", "cover", 1280, 800, "paper", "", 20, "en"},
    {"11b-cover-kitchen", "cover-kitchen", 390, 844, "dusk", "", 20, "en"},
    {"11c-cover-birds", "cover-birds", 800, 1280, "paper", "", 20, "es"},
    {"12-reader-spanish", "settings", 800, 1280, "sepia", "", 20, "es"},
    {"13-search", "search", 1280, 800, "paper", "", 20, "en", "each other"},
    {"13b-search-hit", "search-hit", 1280, 800, "dusk", "", 20, "en", "you"},
    {"13c-search-phone", "search", 390, 844, "paper", "", 20, "en", "love"},
    {"13d-search-phone-hit", "search-hit", 390, 844, "sepia", "", 20, "en", "love"},
    {"13e-search-portrait", "search", 800, 1280, "contrast", "", 20, "en", "listen"},
    {"13f-search-none", "search", 1280, 800, "dusk", "", 20, "en", "xylophone"},
    {"13g-search-empty-40", "search", 390, 844, "paper", "", 40, "en"},
    {"14-marks", "marks", 1280, 800, "paper", "quiet-distance", 20, "en"},
    {"14b-marks-phone", "marks", 390, 844, "dusk", "quiet-distance", 20, "en"},
    {"14c-marks-portrait", "marks", 800, 1280, "contrast", "quiet-distance", 20, "en"},
    {"15-mark", "mark", 1280, 800, "paper", "quiet-distance", 20, "en"},
    {"15b-mark-phone", "mark", 390, 844, "paper", "quiet-distance", 20, "en"},
    {"15c-mark-phone-40", "mark", 390, 844, "dusk", "quiet-distance", 40, "es"},
    {"15d-mark-delete", "mark-delete", 390, 844, "paper", "quiet-distance", 20, "en"},
    {"16-kept", "kept", 1280, 800, "paper", "quiet-distance", 20, "en"},
    {"16b-kept-empty", "kept-empty", 390, 844, "dusk", "", 20, "en"},
    {"17-selection", "selection", 390, 844, "paper", "four-layers", 20, "en"},
    {"18-people", "people", 1280, 800, "paper", "", 20, "en"},
    {"18b-people-empty", "people-empty", 390, 844, "paper", "", 20, "en"},
    {"18c-people-page", "people-page", 390, 844, "dusk", "", 20, "en"},
    {"18d-people-rename", "people-rename", 800, 1280, "paper", "", 20, "en"},
    {"18e-people-remove", "people-remove", 1280, 800, "paper", "", 20, "en"},
    {"19-lock-words", "lock-words", 800, 1280, "paper", "", 20, "en"},
    {"19b-lock-secret", "lock-secret", 390, 844, "paper", "", 20, "en"},
    {"19c-lock-code", "lock-code", 1280, 800, "paper", "", 20, "en"},
    {"19d-lock-code-phone", "lock-code", 390, 844, "dusk", "", 20, "en"},
    {"20-unlock", "unlock", 1280, 800, "dusk", "", 20, "en"},
    {"20b-unlock-wrong", "unlock-wrong", 390, 844, "paper", "", 20, "en"},
    {"20c-unlock-cover", "unlock-cover", 800, 1280, "paper", "", 20, "en"},
    {"21-copies", "copies", 1280, 800, "paper", "", 20, "en"},
    {"21b-copy-secret", "copy-secret", 390, 844, "paper", "", 20, "en"},
    {"21c-copy-made", "copy-made", 800, 1280, "dusk", "", 20, "en"},
    {"21d-copy-opened", "copy-opened", 390, 844, "paper", "", 20, "en"},
    {"22-erase", "erase", 1280, 800, "paper", "", 20, "en"},
    {"22b-erased", "erased", 390, 844, "paper", "", 20, "es"},
    {"23-check", "check", 1280, 800, "paper", "", 20, "en"},
    {"23b-check-question", "check-question", 390, 844, "dusk", "", 20, "en"},
    {"23c-check-question", "check-question", 1280, 800, "paper", "", 20, "en"},
    {"23d-check-named", "check-named", 800, 1280, "paper", "", 20, "en"},
    {"23e-check-named-phone", "check-named", 390, 844, "paper", "", 20, "es"},
    {"23f-check-none", "check-none", 1280, 800, "dusk", "", 20, "en"},
    {"24-garden", "garden", 1280, 800, "paper", "", 20, "en"},
    {"24b-garden-dusk", "garden", 1280, 800, "dusk", "", 20, "en"},
    {"24c-garden-phone", "garden", 390, 844, "paper", "", 20, "en"},
    {"24d-garden-portrait", "garden", 800, 1280, "sepia", "", 20, "en"},
    {"24e-garden-contrast", "garden", 1280, 800, "contrast", "", 20, "en"},
    {"24f-garden-low", "garden", 640, 360, "paper", "", 20, "en"},
    {"24g-garden-empty", "garden-empty", 390, 844, "dusk", "", 20, "es"},
    {"24h-garden-list", "garden-list", 390, 844, "paper", "", 20, "en"},
    {"25-listen", "listen", 1280, 800, "paper", "four-layers", 20, "en"},
    {"25b-listen-phone", "listen", 390, 844, "dusk", "four-layers", 20, "en"},
    {"25c-listen-portrait", "listen-paused", 800, 1280, "contrast", "quiet-distance", 20, "en"},
    {"25d-listen-phone-40", "listen", 390, 844, "paper", "quiet-distance", 40, "es"},
    {"25e-listen-none", "listen-none", 390, 844, "paper", "", 20, "en"},
    {"25f-listen-ask", "listen-ask", 1280, 800, "paper", "", 20, "en"},
}};

/// What one does: each in two themes at three sizes, since none of it may look like a form.
struct ExerciseStop {
  const char* name;
  const char* screen;
  const char* exercise;
};

constexpr std::array<ExerciseStop, 43> kExerciseTour = {{
    {"30-today", "today", ""},
    {"31-practise", "practise", ""},
    {"32-opening", "exercise", "four-layers"},
    {"33-whose", "exercise-do", "four-layers"},
    {"33b-turn", "exercise-turn", "four-layers"},
    {"33c-checklist", "exercise-turn", "wore-on-us"},
    {"33d-offering", "pages-offering", "four-layers"},
    {"33e-curtain", "pages-curtain", "four-layers"},
    {"33f-consent", "pages-consent", "four-layers"},
    {"33g-reveal", "pages-reveal", "four-layers"},
    {"33h-away", "pages-away", "four-layers"},
    {"34-pause", "exercise-pause", "four-layers"},
    {"35-closing", "exercise-closing", "one-good-question"},
    {"36-reflect", "exercise-do", "one-good-question"},
    {"37-turns", "exercise-do", "listening-turns"},
    {"37b-turn", "turn", "listening-turns"},
    {"37c-turn-over", "turn-over", "listening-turns"},
    {"38-ladder", "exercise-do", "the-ladder"},
    {"38b-ladder-asked", "ladder-asked", "the-ladder"},
    {"38c-ladder-told", "ladder-told", "the-ladder"},
    {"39-match", "match-picks", "welcome-today"},
    {"39b-match-shown", "match-shown", "welcome-today"},
    {"40-prayer", "exercise-do", "guided-prayer"},
    {"41-verse", "exercise-do", "verse-to-share"},
    {"42-grounding", "exercise-do", "grounding"},
    {"43-plan", "exercise-do", "support-without-fixing"},
    {"44-practice", "exercise-do", "daily-rhythm"},
    {"44b-path", "exercise-do", "twenty-one-days"},
    {"45-letter", "exercise-do", "letter-to-us"},
    {"46-resources", "exercise-do", "help-near-you"},
    {"46b-scenes", "exercise-do", "pace-or-pressure"},
    {"46c-scene-chosen", "scene-chosen", "pace-or-pressure"},
    {"46d-cards", "exercise-do", "four-swaps"},
    {"46e-cards-laid", "cards-laid", "four-swaps"},
    {"46f-cards-told", "cards-told", "four-swaps"},
    {"47-slip", "reader", ""},
    {"48-help-near", "exercise", "help-near-you"},
    {"49-reframe", "exercise-do", "another-way"},
    {"49b-reframe-written", "reframe-written", "another-way"},
    {"49c-reframe-help", "reframe-help", "another-way"},
    {"49d-reframe-closing", "reframe-closing", "another-way"},
    {"50-repair", "exercise-do", "owning-impact"},
    {"51-boundary", "exercise-do", "boundary"},
}};

struct TourLook {
  const char* name;
  int width, height;
  const char* theme;
};
constexpr std::array<TourLook, 6> kLooks = {{{"", 1280, 800, "paper"},
                                             {"-dusk", 1280, 800, "dusk"},
                                             {"-portrait", 800, 1280, "paper"},
                                             {"-portrait-dusk", 800, 1280, "dusk"},
                                             {"-phone", 390, 844, "paper"},
                                             {"-phone-dusk", 390, 844, "dusk"}}};

base::Result<void> tourExercises(Context& context, const std::string& folder) {
  for (const ExerciseStop& stop : kExerciseTour) {
    for (const TourLook& look : kLooks) {
      ShotOptions o;
      o.screen = stop.screen;
      o.exercise = stop.exercise;
      o.at = std::string_view(stop.screen) == "reader" ? "before-god" : "";
      o.width = look.width;
      o.height = look.height;
      o.theme = look.theme;
      o.language = "en";
      o.output = folder + "/" + stop.name + look.name + ".png";
      if (const auto done = takeShot(context, o); !done) return done;
    }
  }
  return {};
}

}  // namespace

int tour(Context& context, const std::string& folder, const std::string& pack) {
  NewFolder made(folder);
  if (const auto error = made.make()) return context.fail(*error);
  for (const TourStop& stop : kTour) {
    ShotOptions o;
    o.screen = stop.screen;
    o.width = stop.width;
    o.height = stop.height;
    o.theme = stop.theme;
    o.at = pack.empty() ? stop.at : "";
    o.textSize = stop.textSize;
    o.language = stop.language;
    o.search = stop.search;
    o.exercise = stop.exercise;
    o.pack = pack;
    o.output = folder + "/" + stop.name + ".png";
    if (const auto done = takeShot(context, o); !done) return context.fail(done.error());
  }
  // The exercises of another pack are not known here.
  std::size_t pictures = kTour.size();
  if (pack.empty()) {
    if (const auto done = tourExercises(context, folder); !done) return context.fail(done.error());
    pictures += kExerciseTour.size() * kLooks.size();
  }
  made.keep();
  context.say(context.strings().plural("cli.tour_done", pictures, {{"folder", folder}}));
  return 0;
}

}  // namespace tend::cli
