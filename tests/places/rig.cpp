#include "tests/places/rig.h"

#include <SDL.h>

#include <algorithm>
#include <set>

#include "app/state/apply.h"
#include "tests/places/clock.h"

namespace tend::test {
namespace {

constexpr int kMostTurns = 400;  // for one event: more means that it never comes to rest
constexpr double kTurnSeconds = 1.0 / 60;
const std::set<std::string> kOwnFiles = {"pin", "counts", "kiosk"};

}  // namespace

Rig::Rig(std::uint64_t seed, bool painted) : m_marks(seed) {
  SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
  state::Services& services = m_stand.program.services;
  services.speech = &m_voice;
  m_options.window.renderer = painted ? shell::RendererChoice::Software : shell::RendererChoice::None;
  m_options.window.place = m_options.window.kiosk = true;
  m_options.window.scale = 1;
  m_options.window.width = 800;
  m_options.window.height = 1280;
  m_options.sizeGiven = true;
  m_options.prepare = [&services](state::AppState& s) {
    state::openFirst(s, services, {});
    return base::Result<void>{};
  };
  auto begun = shell::begin(m_options, state::begin(services), services, [] {});
  if (!begun) {
    fail("it does not begin: " + begun.error().id);
    return;
  }
  m_running = std::move(*begun);
  m_window = SDL_GetWindowFromID(1);
  (void)turn();
}

Rig::~Rig() = default;

void Rig::fail(const std::string& what) {
  if (m_wrong.empty()) m_wrong = what;
}

void Rig::push(SDL_Event event) {
  event.common.timestamp = static_cast<Uint32>(crowdSeconds() * 1000);
  if (SDL_PeepEvents(&event, 1, SDL_ADDEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) != 1) fail("the queue is full");
}

bool Rig::turn() {
  using For = shell::Running::Patience::For;
  for (int i = 0; m_wrong.empty(); ++i) {
    m_running->turn(0);
    look();
    const bool more = SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) == SDL_TRUE;
    const For what = m_running->patience().what;
    if (!more && what != For::Frame && what != For::Work) break;
    if (what == For::Frame) letPass(kTurnSeconds);
    if (i > kMostTurns && !more) break;  // a movement that goes on by itself
  }
  return m_wrong.empty();
}

bool Rig::turnOnce() {
  do {
    m_running->turn(0);
    look();
  } while (m_wrong.empty() && SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) == SDL_TRUE);
  letPass(kTurnSeconds);
  return m_wrong.empty();
}

bool Rig::wait(double seconds) {
  using For = shell::Running::Patience::For;
  const double until = crowdSeconds() + seconds;
  while (m_wrong.empty() && crowdSeconds() < until) {
    const shell::Running::Patience patience = m_running->patience();
    const double due =
        patience.what == For::Event ? until : crowdSeconds() + std::max(1, patience.milliseconds) / 1000.0;
    letPass(std::min(due, until) - crowdSeconds());
    m_running->turn(0);
    look();
  }
  return m_wrong.empty();
}

bool Rig::shows(const char* id) const { return semantics::findById(m_running->tree(), widgets::idOf(id)) != nullptr; }

void Rig::clipboard(const std::string& text) {
  m_clipboard = text;
  SDL_SetClipboardText(text.c_str());
}

void Rig::look() {
  ++m_frames;
  if (m_running->over()) return fail("it ended");
  const bool welcome = atWelcome();
  if (m_marks.ownDrawn() && welcome) fail("the welcome was drawn with the words of whoever has left");
  if (welcome && !m_welcomed) m_marks.nextVisitor();
  m_welcomed = welcome;
  if (const std::string wrong = m_marks.lookAt(m_running->tree()); !wrong.empty()) return fail(wrong);
  if (shows("kiosk.still") && semantics::dump(tree()).find(m_marks.word()) != std::string::npos) {
    return fail("what was written is not hidden while it asks");
  }
  char* held = SDL_GetClipboardText();
  if (m_clipboard != held) fail(std::string("on the clipboard is: ") + held);
  SDL_free(held);
  for (const auto& [name, bytes] : m_stand.files.files) {
    if (kOwnFiles.count(name) == 0) return fail("it wrote " + name);
    if (bytes.find("kestrel") != std::string::npos) return fail("a visitor's words are in " + name);
  }
  if (!m_stand.program.files.empty()) fail("it wrote " + m_stand.program.files.begin()->first);
}

}  // namespace tend::test
