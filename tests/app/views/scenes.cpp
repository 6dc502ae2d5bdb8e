#include "tests/app/views/scenes.h"

#include "tests/app/views/garden_scenes.h"
#include "tests/app/views/keeping_scenes.h"

namespace tend::test {
namespace {

using state::AppState;
using state::Screen;

base::Error sampleError() {
  return {base::ErrorCode::BadData, "help.missing_key", {{"key", "exercise"}}, {"evening-readings/article.md", 42, 9}};
}

void shelf(AppState& s) {
  s.screen = Screen::Shelf;
  s.shelf = {
      {"", "growing-close", "Growing close again", "Chapter one", "The makers of Tend", "en", 14, 3, true, {}},
      {"/home/someone/evening-readings", "evening", "Evening readings for two", "", "A friend", "en", 9, 0, false, {}},
      {"/home/someone/broken.tendpack", "", "broken.tendpack", "", "", "", 0, 0, false, sampleError()}};
}

void files(AppState& s) {
  s.screen = Screen::Files;
  s.folder = {"/home/someone/Documents/Reading together/A folder with rather a long name",
              "/home/someone/Documents",
              {{"Articles", "/a", true, false},
               {"evening-readings.tendpack", "/b", false, true},
               {"a-very-long-name-of-a-file-without-any-space-in-it-at-all.tendpack", "/c", false, true}},
              {},
              true};
}

void settings(AppState& s) { s.screen = Screen::Settings; }

void forget(AppState& s) {
  s.screen = Screen::Settings;
  s.askingToForget = true;
}

void help(AppState& s) {
  s.screen = Screen::Help;
  s.settings.helpCountry = "US";
}

void helpUnknown(AppState& s) { s.screen = Screen::Help; }

void cover(AppState& s) { s.screen = Screen::Cover; }

void coverNotes(AppState& s) {
  s.screen = Screen::Cover;
  s.cover.menu = 1;
}

void coverView(AppState& s) {
  s.screen = Screen::Cover;
  s.cover.menu = 2;
  s.cover.larger = 2;
}

void coverKitchen(AppState& s) {
  s.screen = Screen::Cover;
  s.settings.cover = state::CoverKind::Kitchen;
}

void coverBirds(AppState& s) {
  s.screen = Screen::Cover;
  s.settings.cover = state::CoverKind::Birds;
  s.cover.menu = 1;
}

void checkAt(AppState& s, std::size_t step) {
  s.screen = Screen::Check;
  s.check = std::make_unique<state::CheckState>();
  s.check->step = step;
  s.check->country = "GB";
}

void checkBegin(AppState& s) { checkAt(s, 0); }

void checkQuestion(AppState& s) {
  checkAt(s, 4);
  s.check->answers[3] = state::CheckAnswer::Perhaps;
}

void checkNamed(AppState& s) {
  checkAt(s, state::kCheckTopics + 1);
  s.check->answers.fill(state::CheckAnswer::Yes);
}

void checkUnknown(AppState& s) {
  checkNamed(s);
  s.check->country.clear();
}

void checkNone(AppState& s) { checkAt(s, state::kCheckTopics + 1); }

void packError(AppState& s) {
  s.screen = Screen::PackError;
  s.packProblem = state::PackProblem{"/home/someone/evening-readings",
                                     "evening-readings/article.md",
                                     sampleError(),
                                     {{41, "section: Small and steady"},
                                      {42, "exercise listening-turns, 3 minutes"},
                                      {43, "  lead: Sit where you can see each other."}},
                                     true};
}

void typeSheet(AppState& s) { s.overlay = state::Overlay::TypeSheet; }

void notice(AppState& s) {
  settings(s);
  s.notice = state::Notice{"notice.settings_unsaved", {}};
}

const std::vector<Scene>& plainScenes() {
  static const std::vector<Scene> all = {
      {"shelf", shelf},
      {"files", files},
      {"settings", settings},
      {"forget", forget},
      {"help", help},
      {"help-none", helpUnknown},
      {"cover", cover},
      {"cover-notes", coverNotes},
      {"cover-view", coverView},
      {"cover-kitchen", coverKitchen},
      {"cover-birds", coverBirds},
      {"check", checkBegin},
      {"check-question", checkQuestion},
      {"check-named", checkNamed},
      {"check-unknown", checkUnknown},
      {"check-none", checkNone},
      {"pack-error", packError},
      {"type-sheet", typeSheet},
      {"notice", notice},
  };
  return all;
}

}  // namespace

const std::vector<Scene>& scenes() {
  static const std::vector<Scene> all = [] {
    std::vector<Scene> out = plainScenes();
    out.insert(out.end(), keepingScenes().begin(), keepingScenes().end());
    out.insert(out.end(), gardenScenes().begin(), gardenScenes().end());
    return out;
  }();
  return all;
}

}  // namespace tend::test
