#include <algorithm>

#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"
#include "app/state/guide.h"
#include "app/state/place.h"

namespace tend::state {
namespace {

void chooseLanguage(AppState& s, const Services& v) {
  const std::string& wanted = s.settings.language.empty() ? v.systemLanguage : s.settings.language;
  s.language = &base::languageFor(wanted);
}

}  // namespace

AppState begin(Services& v) {
  AppState s;
  if (v.storage != nullptr) {
    auto bytes = v.storage->load(kSettingsFile);
    if (bytes) {
      auto settings = decodeSettings(*bytes);
      if (settings) {
        s.settings = std::move(*settings);
      } else {
        s.settingsNewer = settings.error().code == base::ErrorCode::TooNew;
        s.notice = Notice{s.settingsNewer ? "notice.settings_newer" : "notice.settings_lost", {}};
      }
    } else if (bytes.error().code != base::ErrorCode::NotFound) {
      s.notice = Notice{"notice.settings_lost", {}};
    }
  }
  chooseLanguage(s, v);
  s.layout.window = {0, 0, static_cast<float>(s.settings.windowWidth), static_cast<float>(s.settings.windowHeight)};
  return s;
}

void openFirst(AppState& s, Services& v, const std::string& packPath) {
  s.today = v.today;
  s.version = v.version;
  if (v.keeping.store != nullptr) {
    s.kept.keeper = std::make_unique<keeping::Keeper>(v.keeping);
    s.kept.keeper->begin();
  }
  const std::string wanted = packPath.empty() ? s.settings.lastPack : packPath;
  if (!openPackAt(s, wanted, v) && !wanted.empty()) {
    // The built-in article stands ready behind the page that tells what is wrong with the other one.
    const auto problem = s.packProblem;
    if (openPackAt(s, {}, v)) {
      s.packProblem = problem;
      s.screen = Screen::PackError;
    }
  }
  beginPlace(s, v);
}

AppState start(Services& services, const std::string& packPath) {
  AppState s = begin(services);
  openFirst(s, services, packPath);
  return s;
}

void saveSettings(AppState& s, Services& v) {
  notePlace(s);
  if (!s.settingsDirty || s.settingsNewer || v.storage == nullptr) return;
  s.settingsDirty = false;
  v.storage->save(kSettingsFile, encodeSettings(s.settings));
}

ReaderLayout readerLayout(const AppState& s) {
  const bool drawer = s.overlay == Overlay::Contents || s.overlay == Overlay::Search;
  const ReaderTools reading = articleAloud(s) != nullptr ? ReaderTools::Aloud : ReaderTools::Reading;
  return readerLayoutFor(s.layout, s.settings.type, drawer, s.search ? ReaderTools::Search : reading);
}

void arrange(AppState& s) {
  const base::Rect window = s.layout.window;
  s.layout = layoutFor(window.width, window.height, s.settings.type, s.language->rightToLeft);
  if (s.place) s.layout = focusedLayout(s.layout, placeBars(s));
  if (s.reader) s.reader->arrange(readerLayout(s));
  if (isFocused(s) && !s.place) s.layout = focusedLayout(s.layout);
}

void on(AppState& s, const SetType& a, Services&) {
  TypeChoices chosen = a.choices;
  chosen.sizeStep = static_cast<std::uint8_t>(std::min<int>(chosen.sizeStep, page::kSizeStepCount - 1));
  if (chosen.edges != s.settings.type.edges) chosen.edgesChosen = true;
  if (chosen.sizeStep != s.settings.type.sizeStep) chosen.sizeChosen = true;
  if (chosen == s.settings.type) return;
  s.settings.type = chosen;
  s.settingsDirty = true;
  arrange(s);
}

void on(AppState& s, const ResetType&, Services&) {
  s.settings.type = {};
  s.settings.pace = Settings{}.pace;
  s.settingsDirty = true;
  arrange(s);
}

void on(AppState& s, const SetReducedMotion& a, Services&) {
  s.settings.reducedMotion = a.on;
  s.settingsDirty = true;
}

void on(AppState& s, const SetLanguage& a, Services& v) {
  s.settings.language = a.code;
  s.settingsDirty = true;
  chooseLanguage(s, v);
  arrange(s);
}

void on(AppState& s, const SetCountry& a, Services&) {
  s.settings.helpCountry = a.code;
  s.settingsDirty = true;
}

void on(AppState& s, const SetCover& a, Services&) {
  s.settings.cover = a.kind;
  s.settingsDirty = true;
}

void on(AppState& s, const AskForget& a, Services&) { s.askingToForget = a.asking; }

void on(AppState& s, const ForgetAll&, Services& v) {
  // Everything this program keeps about its use: places, packs opened, choices. The window keeps its size.
  for (const std::string& pack : s.settings.packs) {
    if (v.host.forgetPack) v.host.forgetPack(pack);
  }
  Settings fresh;
  fresh.windowWidth = s.settings.windowWidth;
  fresh.windowHeight = s.settings.windowHeight;
  fresh.language = s.settings.language;
  s.settings = fresh;
  s.settingsDirty = true;
  s.askingToForget = false;
  s.forgotten = true;
  forgetSelection(s);
  forgetGarden(s);
  forgetExercises(s);
  s.guide.reset();
  if (s.reader) s.reader->toStart(false);
  arrange(s);
}

}  // namespace tend::state
