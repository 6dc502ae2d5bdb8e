#include "tests/places/monkey.h"

#include <SDL.h>

#include <array>

#include "tests/places/clock.h"

namespace tend::test {
namespace {

constexpr std::size_t kRemembered = 30;
constexpr double kSecondTapSeconds = 0.65;  // a second tap within 600 ms is ignored

struct Shown {
  const char *place, *id;
};
/// What tells where one is.
constexpr std::array<Shown, 9> kShown = {{{"welcome", "kiosk.together"},
                                          {"question", "kiosk.still"},
                                          {"goodbye", "kiosk.go"},
                                          {"link", "kiosk.link_back"},
                                          {"languages", "kiosk.language.0"},
                                          {"pad", "pin"},
                                          {"help", "help"},
                                          {"article", "article"},
                                          {"exercise", "exercise"}}};

}  // namespace

SDL_Event of(std::uint32_t type) {
  SDL_Event event{};
  event.type = type;
  return event;
}

void Monkey::deed(const std::string& what) {
  m_last.push_back(std::to_string(m_events) + " " + what);
  if (m_last.size() > kRemembered) m_last.pop_front();
}

void Monkey::send(SDL_Event event) {
  ++m_events;
  m_rig.push(event);
}

bool Monkey::settle() {
  const bool well = once(6) ? m_rig.turn() : m_rig.turnOnce();
  for (const Shown& one : kShown) {
    if (m_rig.shows(one.id)) ++m_places[one.place];
  }
  if (m_rig.writes()) ++m_places["field"];
  return well;
}

void Monkey::play(long events) {
  struct Chance {
    Deed deed;
    int weight;
  };
  static constexpr std::array<Chance, 18> kChances = {{{&Monkey::tapSomething, 300},
                                                       {&Monkey::pressKey, 240},
                                                       {&Monkey::tapAnywhere, 60},
                                                       {&Monkey::dragFinger, 60},
                                                       {&Monkey::typeWords, 100},
                                                       {&Monkey::turnWheel, 40},
                                                       {&Monkey::windowHappens, 40},
                                                       {&Monkey::compose, 20},
                                                       {&Monkey::useClipboard, 30},
                                                       {&Monkey::dropSomething, 20},
                                                       {&Monkey::systemHappens, 20},
                                                       {&Monkey::pinch, 15},
                                                       {&Monkey::speak, 15},
                                                       {&Monkey::wishToQuit, 10},
                                                       {&Monkey::goAway, 12},
                                                       {&Monkey::leaveQuickly, 2},
                                                       {&Monkey::holdMark, 8},
                                                       {&Monkey::goOn, 160}}};
  int sum = 0;
  for (const Chance& chance : kChances) sum += chance.weight;
  for (const long until = m_events + events; m_events < until && m_rig.wrong().empty();) {
    auto at = static_cast<int>(any(static_cast<std::uint64_t>(sum)));
    const Chance* chosen = kChances.data();
    while (at >= chosen->weight) at -= (chosen++)->weight;
    (this->*chosen->deed)();
    if (!settle()) return;
    // Mostly at the pace of a hand, sometimes faster than anybody.
    letPass(once(4) ? 0.02 : kSecondTapSeconds);
  }
}

}  // namespace tend::test
