#include <doctest/doctest.h>

#include "app/state/apply_place.h"
#include "tests/app/state/fixture.h"

using namespace tend;
using state::PinTask;
using state::Screen;

namespace {

/// An office without a PIN, in memory.
struct Room {
  test::Program program;
  platform::MemoryStorage files;
  state::AppState s;

  Room() {
    program.services.keeping.store = nullptr;
    program.services.place.kind = state::PlaceKind::Office;
    program.services.place.storage = &files;
    program.services.place.wallSeconds = [this] { return program.now; };
    open();
  }
  void open() { s = program.begin(); }
  void ask(state::PinFor purpose) { state::askPin(s, program.services, purpose); }
  void press(const std::string& keys) {
    for (const char key : keys) program.act(s, state::PressPin{key - '0'});
  }
  const state::PinPad& pad() const { return s.place->pad; }
  void choose(const std::string& digits) {
    ask(state::PinFor::SetUp);
    press(digits + digits);
  }
};

}  // namespace

TEST_CASE("The pad") {
  Room room;
  SUBCASE("a PIN is chosen by typing it twice") {
    room.ask(state::PinFor::SetUp);
    CHECK(room.s.screen == Screen::Pin);
    CHECK(room.pad().task == PinTask::Choose);
    room.press("271828");
    CHECK(room.pad().task == PinTask::Again);
    CHECK(room.pad().typed.count() == 0);
    room.press("271828");
    CHECK(room.s.screen != Screen::Pin);
    CHECK(room.s.place->pin.opens("271828"));
    CHECK(room.files.files.count("pin") == 1);
  }
  SUBCASE("two that differ choose nothing") {
    room.ask(state::PinFor::SetUp);
    room.press("271828271829");
    CHECK(room.pad().task == PinTask::Choose);
    CHECK(room.pad().problem == "pin.differs");
    CHECK(!room.s.place->pin.chosen());
    CHECK(room.files.files.empty());
  }
  SUBCASE("the last digit can be erased") {
    room.ask(state::PinFor::SetUp);
    room.press("27");
    room.program.act(room.s, state::PressPin{state::kPinErase});
    CHECK(room.pad().typed.view() == "2");
  }
  SUBCASE("choosing has no way back, entering has") {
    room.ask(state::PinFor::SetUp);
    room.program.act(room.s, state::GoBack{});
    CHECK(room.s.screen == Screen::Pin);
    room.press("271828271828");
    room.ask(state::PinFor::Leave);
    room.press("12");
    room.program.act(room.s, state::GoBack{});
    CHECK(room.s.screen == Screen::Office);
    CHECK(room.pad().typed.count() == 0);
  }
  SUBCASE("the right one leaves, a wrong one does not") {
    room.choose("271828");
    room.ask(state::PinFor::Leave);
    room.press("000000");
    CHECK(room.pad().problem == "pin.wrong");
    CHECK(!room.s.quit);
    room.press("271828");
    CHECK(room.s.quit);
  }
  SUBCASE("a wrong try is on the disk before it is known to be wrong, and a rest survives a restart") {
    room.choose("271828");
    for (int i = 0; i < 5; ++i) {
      room.ask(state::PinFor::Leave);
      room.press("000000");
    }
    CHECK(room.pad().restsFor == 60);
    room.open();
    room.ask(state::PinFor::Leave);
    CHECK(room.pad().restsFor == 60);
    room.press("271828");
    CHECK(!room.s.quit);
    CHECK(state::placeTick(room.s) > 0);
    room.program.now += 60;
    room.program.act(room.s, state::TimePassed{60});
    CHECK(room.pad().restsFor == 0);
    room.press("271828");
    CHECK(room.s.quit);
  }
  SUBCASE("after a full round nothing has changed in the file") {
    room.choose("271828");
    const std::string before = room.files.files["pin"];
    room.ask(state::PinFor::Leave);
    room.press("000000");
    CHECK(room.files.files["pin"] != before);
    room.press("271828");
    CHECK(room.files.files["pin"] == before);
  }
}

TEST_CASE("A place refuses what belongs to a home") {
  Room room;
  room.choose("271828");
  const auto refused = [&](const state::Action& action, Screen screen) {
    room.program.act(room.s, action);
    CHECK(room.s.screen != screen);
  };
  for (const Screen screen : {Screen::Shelf, Screen::Files, Screen::Settings, Screen::People, Screen::Copies,
                              Screen::Practise, Screen::Garden, Screen::Today}) {
    refused(state::OpenScreen{screen}, screen);
  }
  room.program.act(room.s, state::OpenPack{"/elsewhere"});
  CHECK(room.s.readerPath.empty());
  CHECK(!room.s.packProblem);
}
