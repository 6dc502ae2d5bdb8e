#include "app/shell/shot.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/shot_aloud.h"
#include "app/cli/shot_scenes.h"
#include "app/cli/take_shot.h"
#include "app/cli/values.h"
#include "app/shell/focus.h"
#include "app/state/activity.h"
#include "app/state/apply.h"
#include "app/state/exercises.h"
#include "platform/files.h"
#include "platform/memory_storage.h"

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

constexpr std::array<ScreenName, 29> kScreens = {{
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
    {"today", [](AppState& s, state::Services& v) { show(s, v, state::Screen::Today); }},
    {"practise", [](AppState& s, state::Services& v) { show(s, v, state::Screen::Practise); }},
    {"exercise", [](AppState&, state::Services&) {}},
    {"exercise-do", [](AppState& s, state::Services& v) { state::apply(s, state::BeginExercise{}, v); }},
    {"exercise-turn",
     [](AppState& s, state::Services& v) {
       state::apply(s, state::BeginExercise{}, v);
       state::apply(s, state::TakeDevice{}, v);
       if (s.activity == nullptr) return;
       // A page that somebody has begun.
       state::apply(s, state::does(exercise::SetStep{0, 4}), v);
       state::apply(s, state::does(exercise::SetStep{1, 2}), v);
     }},
    {"exercise-closing",
     [](AppState& s, state::Services& v) {
       state::apply(s, state::BeginExercise{}, v);
       state::apply(s, state::FinishExercise{}, v);
     }},
    {"exercise-pause", [](AppState& s, state::Services& v) { state::apply(s, state::PauseExercise{}, v); }},
    {"listen", listen},
    {"listen-paused", listenPaused, true},
    {"listen-none", listenWithoutVoice},
    {"listen-ask", askAloud},
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

/// Screens of exercises are about one of them.
base::Result<void> openExercise(AppState& s, const ShotOptions& o, state::Services& services) {
  if (o.exercise.empty()) return {};
  state::apply(s, state::OpenExercise{o.exercise}, services);
  if (s.screen == state::Screen::Exercise) return {};
  std::vector<std::string> ids;
  for (const state::ExerciseEntry* entry : state::allExercises(s)) ids.push_back(entry->id);
  return tl::unexpected<base::Error>(wrongValue("--exercise", o.exercise, joined(ids)));
}

}  // namespace

base::Result<void> takeShot(Context& context, const ShotOptions& o) {
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
  platform::MemoryStorage placeFiles;
  if (scene != nullptr && scene->place != state::PlaceKind::Home) {
    services.keeping.store = nullptr;
    services.place.kind = scene->place;
    services.place.storage = &placeFiles;
  }
  platform::ScriptedSpeech voice;
  services.speech = &voice;
  AppState s = state::start(services, o.pack);
  keeping.answer(s, services);
  if (s.packProblem && o.screen != "pack-error") return tl::unexpected<base::Error>(s.packProblem->error);
  s.settings.reducedMotion = true;
  s.settings.type = *type;
  state::apply(s, state::Resize{static_cast<float>(o.width), static_cast<float>(o.height)}, services);
  if (auto gone = goTo(s, o, services); !gone) return gone;
  if (scene != nullptr ? scene->couple : screen->keeps) keepSomething(s, services, keeping);
  if (auto opened = openExercise(s, o, services); !opened) return opened;
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

std::vector<std::string> shotScreens() {
  std::vector<std::string> names;
  names.reserve(kScreens.size());
  for (const ScreenName& screen : kScreens) names.emplace_back(screen.name);
  for (const KeepingScene& scene : keepingScenes()) names.emplace_back(scene.name);
  return names;
}

int shot(Context& context, const ShotOptions& options) {
  context.language(options.language);
  const auto done = takeShot(context, options);
  return done ? 0 : context.fail(done.error());
}

}  // namespace tend::cli
