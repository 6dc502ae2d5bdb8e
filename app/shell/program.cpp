#include "app/shell/program.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <future>

#include "app/shell/events.h"
#include "app/shell/frame.h"
#include "app/shell/rehearsal.h"
#include "app/state/apply.h"
#include "platform/browser.h"
#include "platform/display.h"

namespace tend::shell {
namespace {

using state::AppState;

constexpr double kFrameSeconds = 1.0 / 60;
constexpr double kSaveAfterSeconds = 0.9;
constexpr double kKeepAfterSeconds = 0.6;  // what is typed is on its way to the disk within a second
constexpr double kLockAfterSeconds = 300;  // without a touch, an open lock closes
constexpr int kFramesAfterInput = 3;       // Dear ImGui takes two or three frames to settle

state::ThemeChoice themeNamed(const std::string& name) {
  if (name == "sepia") return state::ThemeChoice::Sepia;
  if (name == "dusk") return state::ThemeChoice::Dusk;
  return name == "contrast" ? state::ThemeChoice::Contrast : state::ThemeChoice::Paper;
}

double now() {
  return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

class Program {
 public:
  Program(const ProgramOptions& options, state::Services& services, AppState state, std::unique_ptr<Window> window,
          std::unique_ptr<FrameMaker> frames)
      : m_options(options),
        m_services(services),
        m_state(std::move(state)),
        m_window(std::move(window)),
        m_madeFrames(std::move(frames)),
        m_frames(*m_madeFrames),
        m_events(*m_window, m_frames) {}

  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program() { m_window->endFrames(); }

  void run() {
    state::apply(m_state, state::Resize{m_window->width(), m_window->height()}, m_services);
    m_framesDue = kFramesAfterInput;
    while (!m_state.quit) {
      wait();
      for (const state::Action& action : m_events.takeActions(m_state, m_frames.tree())) {
        state::apply(m_state, action, m_services);
      }
      takeCompletions();
      if (m_events.takeAnything()) {
        m_framesDue = kFramesAfterInput;
        m_touched = now();
      }
      closeWhenIdle();
      forgetWhenAsked();
      if (m_framesDue > 0 || moving()) frame();
      carryOut();
      saveWhenDue();
    }
    state::saveSettings(m_state, m_services);
    if (m_services.storage != nullptr) m_services.storage->flush();
    if (m_services.keeping.store != nullptr) m_services.keeping.store->flush();
  }

 private:
  bool moving() const { return (m_state.reader && m_state.reader->moving()) || m_frames.wantsAnother(); }

  /// The only place where the program waits.
  void wait() {
    if (m_framesDue > 0 || moving()) {
      const double rest = m_lastFrame + kFrameSeconds - now();
      m_events.pump(rest > 0 ? static_cast<int>(rest * 1000) + 1 : 0);
      return;
    }
    if (m_ahead) {
      m_events.pump(0);
      if (m_events.pending()) return;
      m_ahead = m_state.reader && m_state.reader->workAhead();
      if (m_ahead) {
        m_worked = true;
      } else if (m_worked) {
        // What was laid out meanwhile stands in the semantics tree with the next frame: one, then stillness.
        m_worked = false;
        m_framesDue = 1;
      }
      return;
    }
    const double wake = m_frames.memory().wakeAtSeconds;
    double due = 0;
    for (const double one : {wake, m_saveDue, m_keepDue, lockDue()}) {
      if (one > 0) due = due > 0 ? std::min(due, one) : one;
    }
    m_events.pump(due > 0 ? std::max(1, static_cast<int>(std::ceil((due - now()) * 1000))) : -1);
    if (wake > 0 && now() >= wake) m_framesDue = std::max(1, m_framesDue);
  }

  void frame() {
    const double time = now();
    const float delta = m_lastFrame > 0 ? static_cast<float>(std::min(0.1, time - m_lastFrame)) : 0.016F;
    const bool wasStill = m_framesDue == kFramesAfterInput && !moving();
    widgets::Input input = m_events.takeInput();
    input.seconds = time;
    input.deltaSeconds = wasStill ? std::min(delta, 0.016F) : delta;
    if (m_state.reader && m_state.reader->tick(input.deltaSeconds)) m_framesDue = std::max(m_framesDue, 1);
    const content::Locator before = m_state.reader ? m_state.reader->place() : content::Locator{};
    m_frames.draw(m_state, m_services, input, m_window->scale(), m_window->target());
    m_window->title(m_frames.tree().label);
    m_window->present();
    m_events.followField();
    m_lastFrame = time;
    m_framesDue = m_frames.wantsAnother() ? std::max(1, m_framesDue - 1) : m_framesDue - 1;
    m_framesDue = std::max(0, m_framesDue);
    if (m_frames.wantsAnother() && m_framesDue == 0) m_framesDue = 1;
    m_ahead = true;
    if (m_state.settingsDirty || (m_state.reader && !(m_state.reader->place() == before))) {
      m_saveDue = time + kSaveAfterSeconds;
    }
    // From the first letter that is not kept, not from the last: who types on and on is safe, too.
    if (m_keepDue <= 0 && state::hasUnkeptTyping(m_state)) m_keepDue = time + kKeepAfterSeconds;
    dumpSemantics();
  }

  /// 0 where no lock is open: then nothing wakes.
  double lockDue() const { return state::hasOpenLock(m_state) ? m_touched + kLockAfterSeconds : 0; }

  void closeWhenIdle() {
    if (lockDue() <= 0 || now() < lockDue()) return;
    state::apply(m_state, state::WentAway{}, m_services);
    m_framesDue = kFramesAfterInput;
  }

  /// Before the next frame, which draws what may be seen now.
  void forgetWhenAsked() {
    if (!std::exchange(m_state.kept.forgetDrawn, false)) return;
    m_frames.forget();
    m_framesDue = kFramesAfterInput;
  }

  void saveWhenDue() {
    if (m_events.takeHidden()) {
      m_saveDue = now();
      state::apply(m_state, state::WentAway{}, m_services);
      m_framesDue = kFramesAfterInput;
    }
    if (m_keepDue > 0 && now() >= m_keepDue) {
      m_keepDue = 0;
      state::apply(m_state, state::KeepTyped{}, m_services);
    }
    if (m_saveDue <= 0 || now() < m_saveDue) return;
    m_saveDue = 0;
    state::saveSettings(m_state, m_services);
  }

  void takeCompletions() {
    if (m_services.storage == nullptr) return;
    for (base::SaveDone& done : m_services.storage->takeCompletions()) {
      const bool told = done.error.has_value();
      state::apply(m_state, state::SaveCompleted{std::move(done)}, m_services);
      if (told) m_framesDue = kFramesAfterInput;
    }
    if (m_services.keeping.store == nullptr) return;
    for (base::StoreDone& done : m_services.keeping.store->takeDone()) {
      state::apply(m_state, state::StoreAnswered{std::move(done)}, m_services);
      m_framesDue = std::max(m_framesDue, 1);
    }
    for (std::shared_ptr<base::Work>& work : m_services.keeping.background->takeDone()) {
      state::apply(m_state, state::WorkFinished{std::move(work)}, m_services);
      m_framesDue = kFramesAfterInput;
    }
  }

  void carryOut() {
    if (m_state.linkToOpen) {
      const std::string address = *m_state.linkToOpen;
      m_state.linkToOpen.reset();
      if (!platform::openInBrowser(address)) {
        m_state.notice = state::Notice{"notice.no_browser", {{"address", address}}};
        m_framesDue = kFramesAfterInput;
      }
    }
    if (m_state.textToCopy) {
      SDL_SetClipboardText(m_state.textToCopy->c_str());
      m_state.textToCopy.reset();
    }
  }

  void dumpSemantics() {
    if (m_options.semanticsFile.empty()) return;
    // Written aside and renamed, so that a test never reads half a tree.
    const std::string temporary = m_options.semanticsFile + ".new";
    if (std::FILE* file = std::fopen(temporary.c_str(), "wb")) {
      const std::string text = semantics::dump(m_frames.tree(), true);
      std::fwrite(text.data(), 1, text.size(), file);
      std::fclose(file);
      std::rename(temporary.c_str(), m_options.semanticsFile.c_str());
    }
  }

  const ProgramOptions& m_options;
  state::Services& m_services;
  AppState m_state;
  std::unique_ptr<Window> m_window;
  std::unique_ptr<FrameMaker> m_madeFrames;
  FrameMaker& m_frames;
  Events m_events;
  int m_framesDue = 0;
  bool m_ahead = false;
  bool m_worked = false;
  double m_lastFrame = 0;
  double m_saveDue = 0;
  double m_keepDue = 0;
  double m_touched = 0;  // when somebody last did something
};

}  // namespace

void wakeProgram() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

base::Result<void> run(const ProgramOptions& options, AppState state, state::Services& services) {
  if (!options.theme.empty()) state.settings.type.theme = themeNamed(options.theme);
  WindowOptions window = options.window;
  window.title = state.strings().text("app.name");
  if (!options.sizeGiven) {
    window.width = state.settings.windowWidth;
    window.height = state.settings.windowHeight;
  }
  state.layout.window = {0, 0, static_cast<float>(window.width), static_cast<float>(window.height)};
  if (window.scale <= 0) window.scale = platform::desktopScale().value_or(0);
  const paint::Colour ground = themeFor(state.settings.type.theme).page;
  // Two waits at once: the display's answers on this thread; fonts, article and first picture on the other.
  auto rehearsed = std::async(std::launch::async, [&]() -> base::Result<std::unique_ptr<FrameMaker>> {
    if (const auto ready = options.prepare(state); !ready) return tl::unexpected<base::Error>(ready.error());
    return rehearse(state, services, window.scale > 0 ? window.scale : 1);
  });
  const auto display = Window::openDisplay();
  auto opened = display ? Window::open(window) : tl::unexpected<base::Error>(display.error());
  if (opened) (*opened)->clear(ground);
  auto first = rehearsed.get();
  if (!first) return tl::unexpected<base::Error>(first.error());
  if (!opened) return tl::unexpected<base::Error>(opened.error());
  if ((*first)->repaint((*opened)->target(), (*opened)->scale())) (*opened)->present();
  Program program(options, services, std::move(state), std::move(*opened), std::move(*first));
  program.run();
  return {};
}

}  // namespace tend::shell
