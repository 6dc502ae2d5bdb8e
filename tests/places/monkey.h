// Somebody who tries everything: random keys with modifiers, fingers, the mouse, window events, the clipboard, drops,
// and long pauses, in a kiosk. Every run is the run of its seed. Used by the program of these tests.
#pragma once

#include <SDL.h>

#include <cstdint>
#include <deque>
#include <map>
#include <random>
#include <string>

#include "tests/places/rig.h"

namespace tend::test {

/// An event of this kind, and nothing else in it.
SDL_Event of(std::uint32_t type);

class Monkey {
 public:
  Monkey(Rig& rig, std::uint64_t seed) : m_rig(rig), m_random(seed) {}

  /// So many events; stops early if something is wrong.
  void play(long events);

  long events() const { return m_events; }
  /// Where it came, and how many frames it saw there.
  const std::map<std::string, long>& places() const { return m_places; }
  /// What it did last.
  const std::deque<std::string>& last() const { return m_last; }

 private:
  using Deed = void (Monkey::*)();
  std::uint64_t any(std::uint64_t below) { return m_random() % below; }
  bool once(std::uint64_t in) { return any(in) == 0; }
  void deed(const std::string& what);
  void send(SDL_Event event);
  bool settle();

  void tapSomething();
  void goOn();
  void tapAnywhere();
  void dragFinger();
  void pinch();
  void pressKey();
  void typeWords();
  void compose();
  void turnWheel();
  void windowHappens();
  void useClipboard();
  void dropSomething();
  void wishToQuit();
  void systemHappens();
  void leaveQuickly();
  void holdMark();
  void goAway();
  void speak();

  void tapAt(float x, float y);
  void mouse(std::uint32_t type, float x, float y, std::uint8_t button = 1);
  void finger(std::uint32_t type, int which, float x, float y);
  void key(std::int32_t code, std::uint16_t modifiers);
  void text(const std::string& words);

  Rig& m_rig;
  std::mt19937_64 m_random;
  long m_events = 0;
  std::map<std::string, long> m_places;
  std::deque<std::string> m_last;
};

}  // namespace tend::test
