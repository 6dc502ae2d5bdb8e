// A kiosk for tests of its rules: in memory, with a clock that goes when it is told to.
#pragma once

#include "app/state/activity.h"
#include "app/state/apply_place.h"
#include "app/state/kiosk.h"
#include "app/state/kiosk_actions.h"
#include "tests/app/state/fixture.h"

namespace tend::test {

struct KioskStand {
  Program program;
  platform::MemoryStorage files;
  std::string church = "country = \"US\"\n";
  std::string folder = "/etc/tend";
  int weekday = 0, minute = 600;
  double clock = 1000;
  bool setsUp = false;  // stays on the pages of the first start
  state::AppState s;

  explicit KioskStand(bool chosen = true) {
    program.services.keeping.store = nullptr;
    program.services.today = {2026, 11, 29};
    state::PlacePorts& place = program.services.place;
    place.kind = state::PlaceKind::Kiosk;
    place.storage = &files;
    place.wallSeconds = [this] { return program.now; };
    place.weekMinute = [this] { return state::PlacePorts::WeekMinute{weekday, minute}; };
    place.kioskFile = [this]() -> base::Result<state::PlacePorts::KioskFile> {
      if (church.empty()) return base::fail(base::ErrorCode::NotFound, "file.missing", {{"path", "kiosk.toml"}});
      return state::PlacePorts::KioskFile{church, folder};
    };
    place.kioskFileName = "kiosk.toml";
    setsUp = !chosen;
    if (chosen) {
      state::Pin pin;
      (void)pin.choose("271828");
      files.files["pin"] = pin.toBytes();
    }
    open();
  }

  void open(float width = 1280, float height = 800) {
    s = program.begin({}, width, height);
    touch();
    // A kiosk that was set up before; what the first start shows has tests of its own.
    if (kiosk().page == state::KioskPage::HowToLeave && !setsUp) ask(state::AtKioskDo::SetUpDone);
  }
  const state::Kiosk& kiosk() const { return *s.place->kiosk; }
  void act(const state::Action& action) { program.act(s, action); }
  void ask(state::AtKioskDo what, const std::string& value = {}) { act(state::AtKiosk{what, value}); }
  void touch() { act(state::Touched{clock}); }
  /// Time goes by in the steps that the kiosk asked for, as the shell does it.
  void wait(double seconds) {
    const double until = clock + seconds;
    while (clock < until) {
      const double next = state::nextTick(s);
      clock = next > 0 ? std::min(until, clock + next) : until;
      act(state::TimePassed{clock});
      if (next <= 0) break;
    }
  }
  void pin(const std::string& digits) {
    for (const char digit : digits) act(state::PressPin{digit - '0'});
  }
  bool at(state::KioskPage page) const { return s.screen == state::Screen::Kiosk && kiosk().page == page; }
};

}  // namespace tend::test
