#include "app/shell/program.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <optional>

#include "app/shell/bell.h"
#include "app/shell/clipboard.h"
#include "app/shell/events.h"
#include "app/shell/frame.h"
#include "app/shell/rehearsal.h"
#include "app/shell/tree_file.h"
#include "app/shell/written.h"
#include "app/state/activity.h"
#include "app/state/apply.h"
#include "platform/browser.h"
#include "platform/clock.h"
#include "platform/display.h"

namespace tend::shell {
namespace {

using state::AppState;

constexpr double kFrameSeconds = 1.0 / 60;
constexpr double kSaveAfterSeconds = 0.9;
constexpr double kKeepAfterSeconds = 0.6;  // what is typed is on its way to the disk within a second
constexpr double kLockAfterSeconds = 300;  // without a touch, an open lock closes and a private page goes
constexpr int kFramesAfterInput = 3;       // Dear ImGui takes two or three frames to settle

state::ThemeChoice themeNamed(const std::string& name) {
  if (name == "sepia") return state::ThemeChoice::Sepia;
  if (name == "dusk") return state::ThemeChoice::Dusk;
  return name == "contrast" ? state::ThemeChoice::Contrast : state::ThemeChoice::Paper;
}

double now() {
  return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

class Program final : public Running {
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
  ~Program() override {
    if (m_onEvent) SDL_DelEventWatch(watch, this);
    m_window->endFrames();
  }

  /// From now on, whatever SDL queues is told.
  void tellOf(std::function<void()> onEvent) {
    m_onEvent = std::move(onEvent);
    if (m_onEvent) SDL_AddEventWatch(watch, this);
  }

  void first() {
    state::apply(m_state, state::Resize{m_window->width(), m_window->height()}, m_services);
    m_framesDue = kFramesAfterInput;
  }

  bool over() const override { return m_state.quit || m_events.displayGone(); }
  bool displayGone() const { return m_events.displayGone(); }
  /// Where the program goes on when it is over here; nothing: it ends.
  std::optional<state::PlaceKind> next() const override { return m_state.nextPlace; }

  Patience patience() const override {
    if (m_framesDue > 0 || moving()) {
      const double rest = m_lastFrame + kFrameSeconds - now();
      return {Patience::For::Frame, rest > 0 ? static_cast<int>(rest * 1000) + 1 : 0};
    }
    if (m_ahead) return {Patience::For::Work, 0};
    const double due = nextMoment();
    if (due <= 0) return {};
    return {Patience::For::Moment, std::max(1, static_cast<int>(std::ceil((due - now()) * 1000)))};
  }

  void turn(int milliseconds) override {
    wait(milliseconds);
    for (const state::Action& action : m_events.takeActions(m_state, m_frames.tree())) {
      state::apply(m_state, action, m_services);
    }
    for (const state::Action& action : takeTold()) {
      state::apply(m_state, action, m_services);
      m_framesDue = kFramesAfterInput;
    }
    if (m_events.displayGone()) return;  // a frame would have nowhere to go
    takeCompletions();
    if (m_events.takeAnything() || std::exchange(m_reached, false)) {
      m_framesDue = kFramesAfterInput;
      m_touched = now();
      if (m_state.place) state::apply(m_state, state::Touched{platform::secondsThroughSleep()}, m_services);
    }
    closeWhenIdle();
    tickWhenDue();
    forgetWhenAsked();
    if (m_framesDue > 0 || moving()) frame();
    carryOut();
    saveWhenDue();
  }

  const semantics::Node& tree() const override { return m_frames.tree(); }
  const std::optional<widgets::TextInput>& field() const override { return m_frames.memory().textInput; }

  void press(semantics::NodeId id) override {
    m_frames.memory().activate = id;
    m_reached = true;
    m_framesDue = kFramesAfterInput;
    wakeProgram();
  }

  void focus(semantics::NodeId id) override {
    if (m_frames.memory().focus == id) return;
    m_frames.memory().focus = m_frames.memory().revealFocus = id;
    m_reached = true;
    m_framesDue = kFramesAfterInput;
    wakeProgram();
  }

  void type(const std::string& text) override { typeText(text); }
  void compose(const std::string& text, int caret) override { composeText(text, caret); }
  void strike(WritingKey key) override { strikeKey(key == WritingKey::Enter ? SDLK_RETURN : SDLK_BACKSPACE); }

  void keepAll() override {
    state::saveSettings(m_state, m_services);
    if (m_services.storage != nullptr) m_services.storage->flush();
    if (m_services.keeping.store != nullptr) m_services.keeping.store->flush();
  }

 private:
  bool moving() const { return (m_state.reader && m_state.reader->moving()) || m_frames.wantsAnother(); }

  /// The next moment at which something happens by itself; 0: none.
  double nextMoment() const {
    double due = 0;
    for (const double one : {m_frames.memory().wakeAtSeconds, m_saveDue, m_keepDue, m_tickDue, lockDue()}) {
      if (one > 0) due = due > 0 ? std::min(due, one) : one;
    }
    if (const std::optional<double> rest = m_events.restsIn()) {
      const double one = now() + std::max(0.0, *rest);
      due = due > 0 ? std::min(due, one) : one;
    }
    return due;
  }

  /// The only place where the program waits.
  void wait(int milliseconds) {
    const bool drawing = m_framesDue > 0 || moving();
    m_events.pump(milliseconds);
    if (drawing) return;
    if (!m_ahead) {
      const double wake = m_frames.memory().wakeAtSeconds;
      if (wake > 0 && now() >= wake) m_framesDue = std::max(1, m_framesDue);
      return;
    }
    if (m_events.pending()) return;
    m_ahead = m_state.reader && m_state.reader->workAhead();
    if (m_ahead) {
      m_worked = true;
    } else if (m_worked) {
      // What was laid out meanwhile stands in the semantics tree with the next frame: one, then stillness.
      m_worked = false;
      m_framesDue = 1;
    }
  }

  static int watch(void* self, SDL_Event* event) {
    // SDL's own mark of where a round of polling ends is no event.
    if (event->type != SDL_POLLSENTINEL) static_cast<Program*>(self)->m_onEvent();
    return 0;
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
    if (!m_options.semanticsFile.empty()) writeTree(m_options.semanticsFile, m_frames.tree());
  }

  /// When nobody has touched anything for too long; 0 where no lock, no private page and no private check is open: then
  /// nothing wakes.
  double lockDue() const {
    if (state::hasOpenCheck(m_state)) return m_touched + state::kCheckIdleSeconds;
    return state::hasOpenLock(m_state) || state::hasPrivatePage(m_state) ? m_touched + kLockAfterSeconds : 0;
  }

  void closeWhenIdle() {
    if (lockDue() <= 0 || now() < lockDue()) return;
    state::apply(m_state, state::WentAway{}, m_services);
    m_framesDue = kFramesAfterInput;
  }

  /// Turns, lines and pauses run by themselves: one tick when the next thing is to be seen, and none otherwise.
  void tickWhenDue() {
    const double every = state::nextTick(m_state);
    if (every <= 0) {
      m_tickDue = 0;
      return;
    }
    // In a place something is always due some day: what is due sooner comes sooner.
    if (m_tickDue > 0) m_tickDue = std::min(m_tickDue, now() + every);
    if (m_tickDue > 0 && now() < m_tickDue) return;
    // The first tick comes at once: it tells when it began.
    state::apply(m_state, state::TimePassed{platform::secondsThroughSleep()}, m_services);
    m_framesDue = std::max(1, m_framesDue);
    const double next = state::nextTick(m_state);
    m_tickDue = next > 0 ? now() + next : 0;
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

  /// The voice has begun or ended, or there is none.
  void takeSpeech() {
    if (m_services.speech == nullptr) return;
    for (const platform::SpeechEvent& event : m_services.speech->takeEvents()) {
      state::apply(m_state, state::SpeechHappened{event}, m_services);
      m_framesDue = kFramesAfterInput;
    }
  }

  void takeSaved(base::Storage* storage) {
    if (storage == nullptr) return;
    for (base::SaveDone& done : storage->takeCompletions()) {
      const bool told = done.error.has_value();
      state::apply(m_state, state::SaveCompleted{std::move(done)}, m_services);
      if (told) m_framesDue = kFramesAfterInput;
    }
  }

  void takeCompletions() {
    takeSpeech();
    takeSaved(m_services.storage);
    takeSaved(m_services.place.storage);
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
    m_clipboard.mind(m_state);
    if (std::exchange(m_state.soundToStop, false)) m_bell.stop();
    if (std::exchange(m_state.soundToPlay, std::nullopt)) m_bell.ring();
  }

  const ProgramOptions& m_options;
  state::Services& m_services;
  AppState m_state;
  std::unique_ptr<Window> m_window;
  std::unique_ptr<FrameMaker> m_madeFrames;
  FrameMaker& m_frames;
  Events m_events;
  Bell m_bell;
  Clipboard m_clipboard;
  int m_framesDue = 0;
  bool m_ahead = false;
  bool m_worked = false;
  bool m_reached = false;  // somebody pressed or chose something through the mirrored tree: as good as a touch
  double m_lastFrame = 0;
  double m_saveDue = 0;
  double m_keepDue = 0;
  double m_tickDue = 0;  // when the next tick of what runs by itself is due
  double m_touched = 0;  // when somebody last did something
  std::function<void()> m_onEvent;
};

/// How the window is to be, from what was asked for and what was kept.
WindowOptions windowFor(const ProgramOptions& options, const AppState& state) {
  WindowOptions window = options.window;
  window.title = state.strings().text("app.name");
  if (options.sizeGiven) return window;
  window.width = state.settings.windowWidth;
  window.height = state.settings.windowHeight;
  return window;
}

}  // namespace

void Running::tell(state::Action action) {
  m_told.push_back(std::move(action));
  wakeProgram();
}

void wakeProgram() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

base::Result<std::optional<state::PlaceKind>> run(const ProgramOptions& options, AppState state,
                                                  state::Services& services) {
  if (!options.theme.empty()) state.settings.type.theme = themeNamed(options.theme);
  WindowOptions window = windowFor(options, state);
  state.layout.window = {0, 0, static_cast<float>(window.width), static_cast<float>(window.height)};
  if (window.scale <= 0) window.scale = platform::desktopScale().value_or(0);
  const paint::Colour ground = themeFor(state.settings.type.theme).page;
  // Two waits at once: the display's answers on this thread; fonts, article and first picture on the other.
  auto rehearsed = std::async(std::launch::async, [&]() -> base::Result<std::unique_ptr<FrameMaker>> {
    if (const auto ready = options.prepare(state); !ready) return tl::unexpected<base::Error>(ready.error());
    return rehearse(state, services, window.scale > 0 ? window.scale : 1);
  });
  const auto display = Window::openDisplay(window);
  auto opened = display ? Window::open(window) : tl::unexpected<base::Error>(display.error());
  if (opened) (*opened)->clear(ground);
  auto first = rehearsed.get();
  if (!first) return tl::unexpected<base::Error>(first.error());
  if (!opened) return tl::unexpected<base::Error>(opened.error());
  if ((*first)->repaint((*opened)->target(), (*opened)->scale())) (*opened)->present();
  Program program(options, services, std::move(state), std::move(*opened), std::move(*first));
  program.first();
  while (!program.over()) program.turn(program.patience().milliseconds);
  program.keepAll();
  // Not an end that anybody chose: whoever supervises a kiosk begins it anew.
  if (program.displayGone()) return base::fail(base::ErrorCode::Unavailable, "window.display_gone");
  return program.next();
}

base::Result<std::unique_ptr<Running>> begin(const ProgramOptions& options, AppState state, state::Services& services,
                                             std::function<void()> onEvent) {
  if (!options.theme.empty()) state.settings.type.theme = themeNamed(options.theme);
  const WindowOptions wanted = windowFor(options, state);
  state.layout.window = {0, 0, static_cast<float>(wanted.width), static_cast<float>(wanted.height)};
  if (const auto display = Window::openDisplay(wanted); !display) return tl::unexpected<base::Error>(display.error());
  auto window = Window::open(wanted);
  if (!window) return tl::unexpected<base::Error>(window.error());
  if (const auto ready = options.prepare(state); !ready) return tl::unexpected<base::Error>(ready.error());
  auto frames = std::make_unique<FrameMaker>(services.press);
  auto program = std::make_unique<Program>(options, services, std::move(state), std::move(*window), std::move(frames));
  program->tellOf(std::move(onEvent));
  program->first();
  return program;
}

}  // namespace tend::shell
