// A kiosk as the shell runs it, for a crowd: the real loop, events and frames of app/shell on SDL's driver without a
// display, with the tests' clock, a store in memory and a voice that says nothing. Keys, fingers and window events come
// through SDL's queue. For tests only.
#pragma once

#include <memory>
#include <string>

#include "app/shell/program.h"
#include "platform/scripted_speech.h"
#include "tests/app/state/kiosk_stand.h"
#include "tests/places/marks.h"

union SDL_Event;
struct SDL_Window;

namespace tend::test {

class Rig {
 public:
  Rig(std::uint64_t seed, bool painted);
  Rig(const Rig&) = delete;
  Rig& operator=(const Rig&) = delete;
  ~Rig();

  /// Into SDL's queue, with the tests' time.
  void push(SDL_Event event);
  /// Turns until the queue is empty, and looks at each frame. False: something is wrong (wrong()).
  bool turn();
  /// The same, and what moves goes on moving.
  bool turnOnce();
  /// Time goes by, as far as something is due in it.
  bool wait(double seconds);

  const semantics::Node& tree() const { return m_running->tree(); }
  bool writes() const { return m_running->field().has_value(); }
  shell::Running& running() { return *m_running; }
  SDL_Window* window() { return m_window; }
  Marks& marks() { return m_marks; }
  platform::ScriptedSpeech& voice() { return m_voice; }
  /// Is a thing of this name on the screen? (widgets::idOf)
  bool shows(const char* id) const;
  bool atWelcome() const { return shows("kiosk.together"); }
  long frames() const { return m_frames; }

  /// The first thing that was wrong: it ended, showed another's words, took the clipboard, or wrote what it may not.
  const std::string& wrong() const { return m_wrong; }
  /// What is on the clipboard is the test's own.
  void clipboard(const std::string& text);

 private:
  void look();
  void fail(const std::string& what);

  KioskStand m_stand;
  platform::ScriptedSpeech m_voice;
  shell::ProgramOptions m_options;
  std::unique_ptr<shell::Running> m_running;
  SDL_Window* m_window = nullptr;
  Marks m_marks;
  std::string m_wrong, m_clipboard;
  bool m_welcomed = false;
  long m_frames = 0;
};

}  // namespace tend::test
