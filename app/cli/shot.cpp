#include "app/shell/shot.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/new_folder.h"
#include "app/cli/shot_scenes.h"
#include "app/cli/values.h"
#include "app/shell/focus.h"
#include "app/state/apply.h"
#include "platform/files.h"

namespace tend::cli {
namespace {

using state::AppState;

struct ScreenName {
  const char* name;
  void (*prepare)(AppState&, state::Services&);
  bool keeps = false;  // with a couple that has kept a few things
};

void show(AppState& s, state::Services& v, state::Screen screen) { state::apply(s, state::OpenScreen{screen}, v); }

/// A pack with a fault, as someone writing one would meet it.
void showBrokenPack(AppState& s, state::Services&) {
  state::PackProblem problem;
  problem.path = "evening-readings";
  problem.fileName = "article.md";
  problem.error = {
      base::ErrorCode::BadData, "pack.section_id_missing", {{"example", "{#small-and-steady}"}}, {"article.md", 42, 4}};
  problem.lines = {{41, ""}, {42, "## Small and steady"}, {43, ""}};
  s.packProblem = problem;
  s.screen = state::Screen::PackError;
}

/// The sheet of the first highlight.
void showMark(AppState& s, state::Services& v) {
  for (const state::Mark& mark : s.kept.marks) {
    if (mark.kind != state::MarkKind::Highlight) continue;
    state::apply(s, state::OpenMark{mark.thing}, v);
    return;
  }
}

void showSelection(AppState& s, state::Services&) {
  const auto& sections = s.reader->page().pack().sections();
  if (sections.empty()) return;
  chooseWords(s, {sections[s.reader->currentSection()].id, 0, 0});
  s.selection->byTouch = true;
}

constexpr std::array<ScreenName, 18> kScreens = {{
    {"reader", [](AppState&, state::Services&) {}},
    {"contents",
     [](AppState& s, state::Services& v) { state::apply(s, state::ShowOverlay{state::Overlay::Contents}, v); }},
    {"type-sheet",
     [](AppState& s, state::Services& v) { state::apply(s, state::ShowOverlay{state::Overlay::TypeSheet}, v); }},
    {"search", [](AppState& s, state::Services& v) { state::apply(s, state::OpenSearch{}, v); }},
    {"search-hit", [](AppState& s, state::Services& v) { state::apply(s, state::OpenSearch{}, v); }},
    {"shelf", [](AppState& s, state::Services& v) { show(s, v, state::Screen::Shelf); }},
    {"files", [](AppState& s, state::Services& v) { show(s, v, state::Screen::Files); }},
    {"settings", [](AppState& s, state::Services& v) { show(s, v, state::Screen::Settings); }},
    {"forget",
     [](AppState& s, state::Services& v) {
       show(s, v, state::Screen::Settings);
       state::apply(s, state::AskForget{true}, v);
     }},
    {"help",
     [](AppState& s, state::Services& v) {
       s.settings.helpCountry = "US";
       show(s, v, state::Screen::Help);
     }},
    {"pack-error", showBrokenPack},
    {"cover", [](AppState& s, state::Services& v) { state::apply(s, state::LeaveQuickly{}, v); }},
    {"marks", [](AppState&, state::Services&) {}, true},
    {"mark", showMark, true},
    {"mark-delete",
     [](AppState& s, state::Services& v) {
       showMark(s, v);
       state::apply(s, state::AskDeleteMark{true}, v);
     },
     true},
    {"kept", [](AppState& s, state::Services& v) { state::apply(s, state::ShowKeptList{true}, v); }, true},
    {"kept-empty", [](AppState& s, state::Services& v) { state::apply(s, state::ShowKeptList{true}, v); }},
    {"selection", showSelection},
}};

constexpr long long kMostPixels = 64LL << 20;  // 256 MB: twice the largest screens made

template <class Enum, std::size_t N>
std::optional<base::Error> choose(const char* option, const std::string& word, const std::array<const char*, N>& names,
                                  Enum& out) {
  if (word.empty()) return std::nullopt;
  for (std::size_t i = 0; i < N; ++i) {
    if (word == names[i]) {
      out = static_cast<Enum>(i);
      return std::nullopt;
    }
  }
  return wrongValue(option, word, joined({names.begin(), names.end()}));
}

std::optional<base::Error> chooseSize(int wanted, state::TypeChoices& type) {
  const auto* step = std::find(std::begin(page::kSizeSteps), std::end(page::kSizeSteps), wanted);
  if (step != std::end(page::kSizeSteps)) {
    type.sizeStep = static_cast<std::uint8_t>(step - std::begin(page::kSizeSteps));
    return std::nullopt;
  }
  std::vector<std::string> steps;
  for (const auto size : page::kSizeSteps) steps.push_back(std::to_string(size));
  return wrongValue("--text-size", std::to_string(wanted), joined(steps));
}

base::Result<state::TypeChoices> typeFor(const ShotOptions& o) {
  state::TypeChoices type;
  type.edgesChosen = !o.edges.empty();
  const std::array problems = {
      choose<state::ThemeChoice, 4>("--theme", o.theme, {"paper", "sepia", "dusk", "contrast"}, type.theme),
      choose<page::Spacing, 3>("--spacing", o.spacing, {"snug", "easy", "airy"}, type.spacing),
      choose<page::FaceChoice, 4>("--face", o.face, {"vollkorn", "garamond", "inter", "dyslexic"}, type.face),
      choose<page::Measure, 3>("--measure", o.measure, {"narrow", "book", "wide"}, type.measure),
      choose<page::Edges, 2>("--edges", o.edges, {"justified", "ragged"}, type.edges),
      choose<page::Movement, 2>("--movement", o.movement, {"scroll", "pages"}, type.movement),
      chooseSize(o.textSize, type)};
  for (const auto& problem : problems) {
    if (problem) return tl::unexpected<base::Error>(*problem);
  }
  return type;
}

base::Result<void> fits(const ShotOptions& o) {
  const auto pixels = [&o](int side) { return std::llround(static_cast<double>(side) * static_cast<double>(o.scale)); };
  if (pixels(o.width) * pixels(o.height) <= kMostPixels) return {};
  return base::fail(base::ErrorCode::Usage, "cli.picture_too_large",
                    {{"width", std::to_string(pixels(o.width))}, {"height", std::to_string(pixels(o.height))}});
}

base::Result<void> goTo(AppState& s, const ShotOptions& o, state::Services& services) {
  if (o.at.empty()) return {};
  const auto& sections = s.reader->page().pack().sections();
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&o](const content::SectionInfo& info) { return info.id == o.at; });
  if (found == sections.end()) {
    return base::fail(base::ErrorCode::Usage, "cli.no_section", {{"section", o.at}});
  }
  state::apply(s, state::GoToSection{static_cast<std::size_t>(found - sections.begin())}, services);
  return {};
}

/// Types the words, waits for what is found, and for a picture of a hit goes on to the next one.
void searchFor(AppState& s, const ShotOptions& o, state::Services& services) {
  if (!s.search || o.search.empty()) return;
  text::edit::Command type;
  type.text = o.search;
  state::apply(s, state::EditText{state::kSearchField, {type}}, services);
  while (s.search->working) state::apply(s, state::WorkOnSearch{}, services);
  if (o.screen == "search-hit") state::apply(s, state::StepHit{1}, services);
}

base::Result<void> take(Context& context, const ShotOptions& o) {
  const auto screen =
      std::find_if(kScreens.begin(), kScreens.end(), [&o](const ScreenName& s) { return o.screen == s.name; });
  const KeepingScene* scene = findKeepingScene(o.screen);
  if (screen == kScreens.end() && scene == nullptr) {
    return tl::unexpected<base::Error>(wrongValue("--screen", o.screen, joined(shotScreens())));
  }
  if (auto possible = fits(o); !possible) return possible;
  auto type = typeFor(o);
  if (!type) return tl::unexpected<base::Error>(type.error());
  auto press = context.press();
  if (!press) return tl::unexpected<base::Error>(press.error());
  state::Services services = context.services(**press);
  services.systemLanguage = o.language;
  ShotKeeping keeping;
  keeping.handTo(services);
  AppState s = state::start(services, o.pack);
  keeping.answer(s, services);
  if (s.packProblem && o.screen != "pack-error") return tl::unexpected<base::Error>(s.packProblem->error);
  s.settings.reducedMotion = true;
  s.settings.type = *type;
  state::apply(s, state::Resize{static_cast<float>(o.width), static_cast<float>(o.height)}, services);
  if (auto gone = goTo(s, o, services); !gone) return gone;
  if (scene != nullptr ? scene->couple : screen->keeps) keepSomething(s, services, keeping);
  if (scene != nullptr) {
    scene->prepare(s, services, keeping);
  } else {
    screen->prepare(s, services);
  }
  keeping.answer(s, services);
  searchFor(s, o, services);
  auto off = shell::OffScreen::make(o.width, o.height, o.scale, services.press);
  if (!off) return tl::unexpected<base::Error>(off.error());
  (*off)->settle(s, services);
  if (o.keyboard) {
    shell::moveFocus((*off)->frames().memory(), (*off)->tree(), 1);
    (*off)->settle(s, services);
  }
  if (auto written = (*off)->writePng(o.output); !written || !o.semantics) return written;
  const auto error = platform::writeFile(o.output + ".txt", semantics::dump((*off)->tree(), true));
  if (error) return tl::unexpected<base::Error>(*error);
  return {};
}

struct TourStop {
  const char* name;
  const char* screen;
  int width, height;
  const char* theme;
  const char* at;
  int textSize;
  const char* language;
  const char* search = "";
};

constexpr std::array<TourStop, 61> kTour = {{
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
}};

}  // namespace

std::vector<std::string> shotScreens() {
  std::vector<std::string> names;
  names.reserve(kScreens.size());
  for (const ScreenName& screen : kScreens) names.emplace_back(screen.name);
  for (const KeepingScene& scene : keepingScenes()) names.emplace_back(scene.name);
  return names;
}

int shot(Context& context, const ShotOptions& options) {
  context.language(options.language);
  const auto done = take(context, options);
  return done ? 0 : context.fail(done.error());
}

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
    o.pack = pack;
    o.output = folder + "/" + stop.name + ".png";
    if (const auto done = take(context, o); !done) return context.fail(done.error());
  }
  made.keep();
  context.say(context.strings().plural("cli.tour_done", kTour.size(), {{"folder", folder}}));
  return 0;
}

}  // namespace tend::cli
